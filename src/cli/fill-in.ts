import {letters} from '../likeness/letters.ts'
import {didYouMean} from '../likeness/slips.ts'
import {type Placeholder, type Policy, placeholdersOf} from '../policy/index.ts'
import {UsageError} from './exit.ts'

/**
 * A text with values in the place of the placeholders of its policies.
 * @param settings `name=value`, each: the name of a placeholder without its marks, or its kind, such as `account`
 * @throws {UsageError} for a setting without a value, and for one that no placeholder has
 */
export function fillIn(text: string, policies: readonly Policy[], settings: readonly string[]): string {
  const placeholders = policies.flatMap(placeholdersOf)
  const changes = settings.flatMap((setting) => changesOf(setting, text, placeholders))
  let filled = ''
  let from = 0
  for (const {offset, length, value} of changes.sort((a, b) => a.offset - b.offset)) {
    if (offset < from) continue
    filled += text.slice(from, offset) + value
    from = offset + length
  }
  return filled + text.slice(from)
}

interface Change {
  offset: number
  length: number
  value: string
}

function changesOf(setting: string, text: string, placeholders: readonly Placeholder[]): Change[] {
  const at = setting.indexOf('=')
  if (at < 1) throw new UsageError(`Unexpected \`${setting}\` after --set, expected \`name=value\``)
  const [name, value] = [setting.slice(0, at), setting.slice(at + 1)]
  const named = placeholders.filter((each) => letters(each.name) === letters(name))
  const meant = named.length > 0 ? named : placeholders.filter(({kind}) => kind === name.toLowerCase())
  if (meant.length === 0) throw new UsageError(describeUnknown(name, placeholders))
  const inString = JSON.stringify(value).slice(1, -1)
  return meant.flatMap(({places}) =>
    places.map(({offset, length}) => ({
      offset,
      length,
      value: isQuoted(text, offset) ? inString : JSON.stringify(value),
    })),
  )
}

/** Whether a place is in a string; a placeholder without quotes around it becomes one. */
function isQuoted(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const quotes = line.replace(/\\./g, '').match(/"/g)?.length ?? 0
  return quotes % 2 === 1 || !/[:[,]\s*$/.test(line)
}

function describeUnknown(name: string, placeholders: readonly Placeholder[]): string {
  if (placeholders.length === 0)
    return `Unexpected placeholder \`${name}\`, expected none: the policy has no placeholder`
  const known = [
    ...new Set(placeholders.flatMap(({name: own, kind}) => (kind === 'other' ? own : [kind, own]))),
  ]
  const listed = known.map((each) => `\`${each}\``).join(', ')
  return `Unexpected placeholder \`${name}\`, expected ${listed}${didYouMean(name, known)}`
}
