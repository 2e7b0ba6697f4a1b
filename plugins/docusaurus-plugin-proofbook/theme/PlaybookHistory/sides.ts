import type {Sides} from '../../routes/comparisons'
import type {ToldRevision} from '../../routes/playbook-histories'

/** Two revisions as the sides of a comparison of their lines, the older first. */
export function sidesOf(older: ToldRevision, newer: ToldRevision): Sides {
  return {
    older: {side: 'first', label: nameOf(older)},
    newer: {side: 'second', label: nameOf(newer)},
  }
}

/** A revision as a list names it. */
export function nameOf({day, subject, commit}: ToldRevision): string {
  return `${day} ${subject || commit}`
}
