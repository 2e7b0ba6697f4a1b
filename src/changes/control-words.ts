import {STATE_WORDS} from '../coverage/states.ts'
import type {ControlChange, ControlPlace, CoverageChange, IdChange} from './difference.ts'
import {join, type Line, type Phrase, say} from './phrase.ts'

/** Ids that one sentence lists. */
const MOST_IDS = 10

/** What happened to controls, a line each; those that only have another number share one for a document. */
export function controlLines(changes: readonly ControlChange[]): Line[] {
  const isCounted = ({kinds}: ControlChange) => kinds.length === 1 && kinds[0] === 'renumbered'
  const counts = new Map<string, number>()
  for (const {after} of changes.filter(isCounted))
    if (after) counts.set(after.file, (counts.get(after.file) ?? 0) + 1)
  const renumbered = [...counts].map(
    ([file, count]): Line => ({
      phrase:
        count === 1 ? say`1 control only has a new number` : say`${count} controls only have new numbers`,
      at: {file},
    }),
  )
  return [...changes.filter((change) => !isCounted(change)).map(controlLine), ...renumbered]
}

/** What happened to one control. */
export function controlLine(change: ControlChange): Line {
  const {before, after, words} = change
  const place = after ?? before
  return {
    phrase: describe(change),
    at: place && {file: place.file, line: place.line},
    details: words && [say`from ${words.before}`, say`to ${words.after}`],
  }
}

function describe({kinds, before, after}: ControlChange): Phrase {
  if (!before) return after ? say`${after.title} is new${citing(after, 'cites')}` : []
  if (!after) return say`${before.title} is removed${citing(before, 'cited')}`
  const words = kinds.flatMap((kind): Phrase[] => {
    if (kind === 'moved') return [moved(before, after)]
    if (kind === 'renumbered') return [say`has another number (was ${before.number ?? 0})`]
    if (kind === 'retitled') return [say`has a new title (was ${before.title})`]
    if (kind === 'filled-in')
      return [after.status === 'partial' ? say`is filled in, with placeholders left` : say`is filled in`]
    return [kind === 'emptied' ? say`is emptied: only placeholders are left` : say`is reworded`]
  })
  return say`${after.title} ${join(words, ', ', ' and ')}`
}

function citing({controlIds}: ControlPlace, verb: string): Phrase {
  if (controlIds.length === 0) return []
  return [`; it ${verb} `, ...listIds(controlIds.map(({id}) => id))]
}

function moved(before: ControlPlace, after: ControlPlace): Phrase {
  if (before.file !== after.file) return say`moved here from ${before.file}`
  if (before.group === after.group) return say`moved to another place in its group`
  const group = (place: ControlPlace) => place.group ?? 'no group'
  return [`moved from ${group(before)} to ${group(after)}`]
}

/** What a control cites now or no longer. */
export function idLine({kind, id, where, file, line}: IdChange): Line {
  return {
    phrase:
      kind === 'gained'
        ? say`${where} now cites ${id}`
        : kind === 'lost'
          ? say`${where} no longer cites ${id}`
          : say`${where} has different text beside ${id}`,
    at: {file, line},
  }
}

/** What is covered now or no longer; ids of which the same is to be said share a line. */
export function coverageLines(changes: readonly CoverageChange[]): Line[] {
  const groups = new Map<string, CoverageChange[]>()
  for (const change of changes) {
    const {framework, service, before, after, services} = change
    const key = JSON.stringify([framework, service, before, after, !services.before, !services.after])
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()]
    .sort((a, b) => rank(a[0]!) - rank(b[0]!))
    .map((group) => ({
      phrase: describeCoverage(group[0]!, group),
      tone: rank(group[0]!) < 2 ? 'bad' : undefined,
    }))
}

/** What nobody covers any more comes first, then what a service no longer covers. */
function rank({before, after, services}: CoverageChange): number {
  if (before === 'content') return services.after === 0 ? 0 : 1
  return after === 'content' ? 2 : 3
}

function describeCoverage(
  {before, after, service, services, framework}: CoverageChange,
  group: readonly CoverageChange[],
): Phrase {
  const ids = listIds(group.map(({id}) => id))
  const [are, them] = group.length === 1 ? ['is', 'it'] : ['are', 'them']
  const of: Phrase = [` (${framework})`]
  if (before === 'content') {
    const why = after === 'silent' ? '' : ` (now ${STATE_WORDS[after]})`
    const nobody = services.after === 0 ? `; nobody covers ${them} any more` : ''
    return say`${ids}${[` ${are} no longer covered by `]}${service}${[why, nobody]}${of}`
  }
  if (after === 'content') {
    const nobody = services.before === 0 ? `; nobody covered ${them} before` : ''
    return say`${ids}${[` ${are} now covered by `]}${service}${[nobody]}${of}`
  }
  return say`${ids} for ${service}${[`: ${STATE_WORDS[before]} before, ${STATE_WORDS[after]} now`]}${of}`
}

function listIds(ids: readonly string[]): Phrase {
  const shown = ids.slice(0, MOST_IDS).map((id): Phrase => [{code: id}])
  const more: Phrase[] = ids.length > MOST_IDS ? [[`${ids.length - MOST_IDS} more`]] : []
  return join([...shown, ...more], ', ', ' and ')
}
