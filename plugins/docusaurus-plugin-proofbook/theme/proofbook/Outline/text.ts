import type {OutlineEntry} from '../../../rehype/outline'

const CHARACTERS: Record<string, string> = {lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&'}

/** The text of an entry: the platform's entries are HTML of which nothing is left but entities (see `rehype/outline`). */
export function textOf({value}: OutlineEntry): string {
  return value.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => CHARACTERS[name] ?? '')
}
