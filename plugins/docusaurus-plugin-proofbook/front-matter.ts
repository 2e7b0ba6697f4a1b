import type {Config} from '../../src/config/config.ts'
import type {Corpus} from '../../src/model/corpus.ts'
import {groupBy} from '../../src/model/group-by.ts'
import {ledeOf} from '../../src/model/lede.ts'
import {onceFor} from '../../src/model/once.ts'
import {visible} from '../../src/parse/visible.ts'
import {withoutKind} from '../../src/shapes/short-title.ts'
import type {EditUrl} from './edit-url.ts'
import type {Pages} from './pages.ts'
import {withEmoji} from './rehype/emoji.ts'

/** Front matter as the platform reads it. The authors' own stays in the file: what they wrote there is data, not settings. */
export interface PageFrontMatter extends Record<string, unknown> {
  title: string
  sidebar_label: string
  description: string
  /** Path of the page below the site's playbooks. */
  slug: string
  /** Where the file is edited; null for nowhere. */
  custom_edit_url: string | null
  /** What the head of the page shows large, and what of the title follows it. */
  proofbook_title?: [large: string, rest: string]
  /** Whether the markdown of the page is written beside it. */
  proofbook_markdown?: true
  /** Where a fault of the document is reported; left out if nobody says where. */
  proofbook_report?: string
}

/** Makes a page's front matter of its model: the platform itself would take most of it from the file's name. */
export async function pageFrontMatter(
  pages: Pages,
  filePath: string,
  editUrl: EditUrl,
): Promise<PageFrontMatter> {
  const subject = await pages.subject(filePath)
  const {id} = subject?.playbook ?? (await pages.unread(filePath))
  const shelf = await pages.library.shelf(pages.fileOf(filePath).root)
  const {corpus} = shelf
  const place = {slug: `/${corpus.addressOf(id)}`, custom_edit_url: editUrl({docPath: id}) ?? null}
  // Even the title may be made of markers.
  if (!subject?.playbook.published) {
    const title = `${visible(id)} (not published)`
    return {title, sidebar_label: title, description: `${visible(id)} is not published`, ...place}
  }
  const {document} = subject.variant
  const title = withEmoji(document.title)
  const short = shortTitle(title, pages.library.config)
  const report = pages.source.report(id)
  const isShared = sharedTitles(pages.library.config)(corpus).has(short)
  return {
    title,
    sidebar_label: isShared ? title : short,
    description: withEmoji(ledeOf(document, corpus) || title),
    ...place,
    ...(title.startsWith(short) ? {proofbook_title: [short, title.slice(short.length)]} : {}),
    proofbook_markdown: true,
    ...(report === undefined ? {} : {proofbook_report: report}),
  }
}

/** The short titles that several playbooks of a corpus have. */
const sharedTitles = onceFor((config: Config) =>
  onceFor((corpus: Corpus): ReadonlySet<string> => {
    const titles = corpus.playbooks.map(({published}) => shortTitle(published?.document.title ?? '', config))
    const alike = [...groupBy(titles, (title) => title)].filter(([, all]) => all.length > 1)
    return new Set(alike.map(([title]) => title))
  }),
)

/** A playbook's title as it is shown, without the words that every playbook's title has. */
export function shortTitle(title: string, config: Config): string {
  return withEmoji(withoutKind(title, config.shapes.kinds.playbook.title))
}
