import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {takeHeadingIds} from '../../../src/parse/heading-ids.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import type {Pages, Subject} from '../pages.ts'
import {emptyOutline} from '../rehype/outline.ts'
import {parseWithAdmonitions} from './admonitions.ts'
import {decorateAlerts} from './alerts.ts'
import {decorateFields} from './commands.ts'
import {comparisonTree} from './comparison/page.ts'
import {decorateControlTables} from './control-tables.ts'
import {decorateControls} from './controls/cards.ts'
import {decorateGroups} from './controls/groups.ts'
import {decorateDocumentHead} from './document-head.ts'
import {PageFields} from './fields.ts'
import {addFindingsPanel} from './findings-panel.ts'
import {showUncalledNotes} from './footnotes.ts'
import {decorateHeadings} from './headings.ts'
import {addLede} from './lede.ts'
import {decorateDiagrams} from './mermaid.ts'
import {undecidedPage, unreadPage} from './not-published.ts'
import {decoratePlaceholders} from './placeholders.ts'
import {decoratePolicyExamples} from './policy-examples.ts'
import {widenTables} from './ragged-tables.ts'
import {filterRawHtml, type RawHtml, showTextTags} from './raw-html.ts'
import {neutraliseReferences} from './references.ts'
import {addSummary} from './summary.ts'
import {removeTableOfContents} from './table-of-contents.ts'
import {linkTerms} from './terms.ts'
import {setTitleApart} from './title.ts'
import {addVariantBanner} from './variant-banner.ts'

/** A page under construction: its tree, and the model that the tree was read into. */
export interface Page extends Subject {
  tree: Root
  pages: Pages
}

/**
 * Makes the page from the tree of its variant, with components for what the model recognised. The platform's own reading
 * of the file knows nothing of variants and takes `a:b[c]` for a directive. The tree waits in the file's data for
 * `rehypePage`, so that none of the platform's plugins walks through it: each page has to be as the model says.
 */
export function remarkPage(pages: Pages) {
  return () =>
    async (_platformTree: Root, file: VFile): Promise<Root> => {
      const tree = await treeOf(pages, file)
      setTitleApart(tree, file)
      file.data.pageTree = tree
      return {type: 'root', children: [emptyOutline()]}
    }
}

async function treeOf(pages: Pages, file: VFile): Promise<Root> {
  const compared = await pages.compared(file.path)
  if (compared) return comparisonTree(compared, pages)
  const subject = await pages.subject(file.path)
  return subject ? pageOf(subject, pages, file) : unreadPage(await pages.unread(file.path))
}

async function pageOf(subject: Subject, pages: Pages, file: VFile): Promise<Root> {
  if (!subject.playbook.published) return undecidedPage(subject)
  const linkStyle = subject.shelf.corpus.linkStyleOf(subject.playbook.path)
  const parse = linkStyle.admonitions ? parseWithAdmonitions : parseMarkdown
  const page: Page = {...subject, pages, tree: parse(subject.variant.text)}
  showTextTags(page)
  if (linkStyle.headingIds) takeHeadingIds(page.tree)
  const fields = new PageFields(page)
  await decoratePolicyExamples(page, fields)
  decorateFields(page, fields)
  decorateDiagrams(page)
  decorateControlTables(page)
  widenTables(page.tree)
  decoratePlaceholders(page)
  removeTableOfContents(page)
  linkTerms(page)
  decorateDocumentHead(page)
  decorateGroups(page)
  decorateControls(page)
  decorateHeadings(page)
  decorateAlerts(page)
  showUncalledNotes(page)
  neutraliseReferences(page)
  file.data.rawHtml = filterRawHtml(page)
  // Each goes to the top: the page opens with what it is about, then with what readers have to know of its file.
  addSummary(page)
  addVariantBanner(page)
  addLede(page)
  addFindingsPanel(page)
  return page.tree
}

declare module 'vfile' {
  interface DataMap {
    /** A page that the model made. */
    pageTree: Root
    /** What raw HTML the document has. */
    rawHtml: RawHtml
  }
}
