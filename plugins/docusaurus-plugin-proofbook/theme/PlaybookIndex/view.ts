import type {LibraryGroup, LibraryRow} from '../../routes/home'

/** Properties by which playbooks can be picked. */
export const SHOWN = ['gaps', 'findings'] as const
export type Shown = (typeof SHOWN)[number]

/** Which playbooks are shown: all of it is in the address, so that it can be linked. */
export interface View {
  /** What was typed. */
  text: string
  /** Name of a provider; empty for all. */
  provider: string
  show: readonly Shown[]
}

/** Reads a view from a query; words that nothing has are left out. */
export function readView(search: string): View {
  const query = new URLSearchParams(search)
  const show = (query.get('show') ?? '').split(',')
  return {
    text: query.get('filter') ?? '',
    provider: query.get('provider') ?? '',
    show: SHOWN.filter((each) => show.includes(each)),
  }
}

/** Writes a view as a query; one that shows everything is empty. */
export function writeView({text, provider, show}: View): string {
  const query = new URLSearchParams()
  if (text !== '') query.set('filter', text)
  if (provider !== '') query.set('provider', provider)
  if (show.length > 0) query.set('show', show.join(','))
  const written = query.toString().replaceAll('%2C', ',')
  return written === '' ? '' : `?${written}`
}

/** Whether a view leaves anything out. */
export function isNarrow({text, provider, show}: View): boolean {
  return text.trim() !== '' || provider !== '' || show.length > 0
}

/** The groups with the rows that a view shows; those without any are left out. */
export function narrowed(groups: readonly LibraryGroup[], view: View): LibraryGroup[] {
  const words = wordsOf(view.text)
  return groups
    .map(({name, rows}) => ({name, rows: rows.filter((row) => isShown(row, view, words))}))
    .filter(({rows}) => rows.length > 0)
}

/** What was typed, word by word, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}

/** Whether a playbook has controls that nobody has written. */
export function hasGaps({controls}: LibraryRow): boolean {
  return controls.some(({status}) => status === 'placeholder' || status === 'empty')
}

/** Whether the linter found something in a playbook's policies. */
export function hasFindings({policies}: LibraryRow): boolean {
  return policies !== null && policies.verdict !== 'proven'
}

function isShown(row: LibraryRow, {provider, show}: View, words: readonly string[]): boolean {
  const named = `${row.name} ${row.word ?? ''} ${row.title}`.toLowerCase()
  return (
    words.every((word) => named.includes(word)) &&
    (provider === '' || row.provider === provider) &&
    (!show.includes('gaps') || hasGaps(row)) &&
    (!show.includes('findings') || hasFindings(row))
  )
}
