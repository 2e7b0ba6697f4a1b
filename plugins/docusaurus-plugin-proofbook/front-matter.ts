import type {Config} from '../../src/config/config.ts'
import {toRegExp} from '../../src/shapes/patterns.ts'
import type {Pages} from './pages.ts'

/** Front matter as the platform reads it. The authors' own stays in the file: what they wrote there is data, not settings. */
export interface PageFrontMatter extends Record<string, unknown> {
  title: string
  sidebar_label: string
  description: string
}

/** Makes a page's front matter of its model: the platform itself would take most titles from the file's name. */
export async function pageFrontMatter(
  pages: Pages,
  filePath: string,
  text: string,
): Promise<PageFrontMatter> {
  pages.receive(filePath, text)
  const {playbook, variant, shelf} = await pages.subject(filePath)
  // Even the title may be made of markers.
  if (!playbook.published) {
    const title = `${playbook.id} (not published)`
    return {title, sidebar_label: title, description: `${playbook.id} is not published`}
  }
  const {title, summary} = variant.document
  const short = shortTitle(title, pages.library.config)
  const isShared =
    shelf.corpus.playbooks.filter((other) => shortOf(other, pages.library.config) === short).length > 1
  return {title, sidebar_label: isShared ? title : short, description: summary || title}
}

function shortOf(playbook: {published?: {document: {title: string}} | undefined}, config: Config): string {
  return shortTitle(playbook.published?.document.title ?? '', config)
}

/** A playbook's title without the words that every playbook's title has. */
export function shortTitle(title: string, config: Config): string {
  const shortened = config.shapes.kinds.playbook.title.reduce(
    (text, pattern) => text.replace(toRegExp(`\\s*[-–—:|]?\\s*(?:${pattern})\\s*$`), ''),
    title,
  )
  return shortened.trim() || title
}
