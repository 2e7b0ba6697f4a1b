import type {ChangeRevision, ChangesPage, LibraryChange} from '../../routes/changes'

/** What of the change log is shown: all of it is in the address, so that it can be linked. */
export interface View {
  /** An ISO date or the name of a version; empty for the whole log. */
  since: string
  show: '' | 'controls' | 'policies'
  order: '' | 'date'
}

/** Reads a view from a query. */
export function readView(search: string): View {
  const query = new URLSearchParams(search)
  const show = query.get('show')
  return {
    since: query.get('since') ?? '',
    show: show === 'controls' || show === 'policies' ? show : '',
    order: query.get('order') === 'date' ? 'date' : '',
  }
}

/** Writes a view as a query; one that shows everything is empty. */
export function writeView(view: View): string {
  const query = new URLSearchParams(Object.entries(view).filter(([, value]) => value !== ''))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether a text is an ISO date, such as a field for dates gives. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}

/**
 * What a log begins with: which revisions are since then; undefined for a text that is neither a date nor a version. A
 * version may be said without its `v`.
 */
export function sinceTest(
  since: string,
  versions: ChangesPage['versions'],
): ((revision: ChangeRevision) => boolean) | undefined {
  if (since === '') return () => true
  const at = versions.findIndex(({name}) => name === since || name === `v${since}`)
  if (at >= 0) return (revision) => Math.floor(revision.since / 2 ** at) % 2 === 1
  return isDay(since) ? (revision) => revision.day >= since : undefined
}

/** Whether a change is of the kinds that are shown. */
export function isShown({kind}: LibraryChange, show: View['show']): boolean {
  if (show === 'policies') return kind.startsWith('policy-')
  return show === '' || kind.startsWith('control-') || kind.startsWith('id-')
}

const EFFECTS = ['policy-looser', 'policy-both', 'policy-unknown', 'policy-tighter']

/** The changes of policies that allow more, or may, and then of those that allow less; each newest first. */
export function changedEffects(changes: readonly LibraryChange[]): LibraryChange[] {
  return EFFECTS.flatMap((effect) => changes.filter(({kind}) => kind === effect))
}

/** What changed, counted as an auditor asks; what did not happen is left out. */
export function countsOf(changes: readonly LibraryChange[]): {name: string; count: number}[] {
  const count = (...verbs: string[]) => changes.filter(({verb}) => verbs.includes(verb)).length
  return [
    {name: 'controls written', count: count('Written')},
    {name: 'announced', count: count('Announced')},
    {name: 'new controls', count: count('New control')},
    {name: 'controls removed', count: count('Removed control')},
    {name: 'reworded', count: count('Reworded')},
    {name: 'policies loosened', count: count('Loosened', 'Loosened and tightened')},
    {name: 'policies tightened', count: count('Tightened', 'Loosened and tightened')},
    {name: 'conflicts committed', count: changes.filter(({kind}) => kind === 'conflict-committed').length},
  ].filter((each) => each.count > 0)
}
