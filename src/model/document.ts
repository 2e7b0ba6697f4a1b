import type {Root} from 'mdast'
import type {Frameworks} from '../frameworks/frameworks.ts'
import {wordsIn} from '../likeness/letters.ts'
import {takeHeadingIds} from '../parse/heading-ids.ts'
import {countLines} from '../parse/lines.ts'
import {NodeIndex} from '../parse/node-index.ts'
import {Locator, type Span} from '../parse/place.ts'
import type {PolicySource} from '../policy/index.ts'
import {matcher, toRegExp, withoutMatch} from '../shapes/patterns.ts'
import type {ApprovalStatus, Shapes} from '../shapes/shapes.ts'
import {collectCitations} from './citations/index.ts'
import {collectCodeBlocks} from './code-blocks.ts'
import {readControls} from './controls.ts'
import {collectDateFaults, dateIn} from './date-faults.ts'
import {readDate, readLabelledDate} from './dates.ts'
import {emptyLabels} from './empty-labels.ts'
import {collectExclusions} from './exclusions.ts'
import {readFrontMatter} from './front-matter.ts'
import {collectHeadings} from './headings.ts'
import {withoutHtml} from './html.ts'
import {labelledParagraphs} from './labelled.ts'
import {collectReferences} from './links.ts'
import {lostEnds, lostTables} from './lost-markup.ts'
import {readOpening} from './opening.ts'
import {readOwner, readReview} from './ownership.ts'
import type {CodeBlock, Image} from './passages.ts'
import {collectPlaceholders} from './placeholders.ts'
import {collectPolicyDirectives, directivesWithoutPolicy} from './policy-directives/collect.ts'
import {interpretDirectives} from './policy-directives/interpret.ts'
import {NO_DIRECTIVES} from './policy-directives/written.ts'
import {collectPolicyExamples} from './policy-examples.ts'
import {seemsPolicy} from './policy-text.ts'
import {renderedText, squeeze} from './rendered.ts'
import {type Evidence, findTableOfContents, outline, readSections} from './sections.ts'
import {nodeSpan} from './spans.ts'
import {listedStatements} from './statement-lists.ts'
import {collectTables} from './tables.ts'
import {hasBlank} from './template.ts'
import type {DocumentModel, Heading} from './types.ts'
import {readUnknownTags, withTextTags} from './unknown-elements.ts'

/** What a document's model depends on besides its text. */
export interface DocumentContext {
  /** Path as the user named it, forward slashes. */
  path: string
  /** File name without its extension. */
  fileStem: string
  /** The title of a document that has no other: its file's name, or its folder's for a file that speaks for that. */
  nameWithoutTitle: string
  /** First part of the stable ids of its controls. */
  service: string
  shapes: Shapes
  frameworks: Frameworks
  /** How policies are found in texts that are none themselves; empty: not at all. */
  policySources: readonly PolicySource[]
  /** Whether `{#id}` gives a heading its id. */
  headingIds: boolean
}

/** Reads the model of one variant from its text and tree. The only place that walks the tree. */
export function readDocument(text: string, parsed: Root, context: DocumentContext): DocumentModel {
  const {shapes} = context
  const locator = new Locator(text)
  const asParsed = new NodeIndex(parsed)
  const unknownTags = readUnknownTags(asParsed, locator)
  const tree = withTextTags(parsed, unknownTags)
  const lastLine = countLines(text)
  if (context.headingIds) takeHeadingIds(tree)
  const nodes = tree === parsed ? asParsed : new NodeIndex(tree)
  const {data: frontMatter, fault: frontMatterFault} = readFrontMatter(tree, locator)
  const headings = collectHeadings(nodes, locator, matcher(shapes.status.map(({pattern}) => pattern)))
  const tableOfContents = findTableOfContents(tree, shapes.sections, locator.point(text.length))
  const references = collectReferences(nodes, locator, tableOfContents)
  const slots = {shapes: shapes.controls, frameworks: context.frameworks}
  const tables = collectTables(nodes, locator, slots)
  const citations = collectCitations({nodes, tables, fileStem: context.fileStem}, locator, slots)
  const codeBlocks = collectCodeBlocks(nodes, locator)
  const placeholders = collectPlaceholders(nodes, locator, shapes.placeholders.phrases)
  const directives = collectPolicyDirectives(nodes, locator)
  const ownCodes = shapes.examples.forbiddenActions.map(({code}) => code)
  const policyExamples = collectPolicyExamples(codeBlocks, {
    headings,
    path: context.path,
    sources: context.policySources,
    directivesOf: ({span}) =>
      interpretDirectives(directives.ofBlock.get(span.start.offset) ?? NO_DIRECTIVES, ownCodes),
  })
  const withPolicies = new Set(policyExamples.map(({block}) => block))
  const otherCodeBlocks = codeBlocks.filter((block) => !withPolicies.has(block))
  const evidence: Evidence = {
    locator,
    placeholders: new Set(placeholders.map((found) => found.span.start.line)),
    code: new Set(codeBlocks.map((block) => block.span.start.line)),
    cited: new Set(
      citations.flatMap(({carrier, id, span}) =>
        id !== null && carrier !== 'fileName' ? span.start.line : [],
      ),
    ),
    pictures: new Set(pictures(references.images, shapes).map((image) => image.span.start.line)),
    tables: linesOf(tables.map(({span}) => span)),
    comments: linesOf(references.comments.filter(({start, end}) => start.line < end.line)),
  }
  const sections = readSections(headings, evidence, tableOfContents, lastLine)
  const labelLines = collectLabelLines(nodes, shapes.controls.labels)
  const controls = readControls(
    {headings, labelLines, tables, citations, evidence, lastLine, service: context.service},
    shapes,
  )
  const unanswered = emptyLabels(controls, codeBlocks, locator, shapes)
  const endsOpen = new Set(unanswered.flatMap(({isLast, control}) => (isLast ? control : [])))
  for (const control of controls)
    if (control.status === 'content' && endsOpen.has(control.id)) control.status = 'partial'
  const {title, titleHeading, isTitled} = readTitle(frontMatter, headings, context)
  const isPlaceholder = matcher(shapes.placeholders.phrases)
  const isPlaybook =
    matcher(shapes.kinds.playbook.title)(title) ||
    matcher(shapes.kinds.playbook.path)(context.path) ||
    controls.some((control) => control.group !== null)
  return {
    title,
    titleHeading,
    isTitled,
    opening: readOpening(nodes, controls[0]?.heading.span.start.offset ?? Infinity, isPlaceholder),
    frontMatterFault,
    slug: typeof frontMatter.slug === 'string' ? frontMatter.slug.trim() : null,
    statedId: lineOf(frontMatter.id) || null,
    placement: {
      provider: lineOf(frontMatter.provider) || null,
      category: lineOf(frontMatter.category) || null,
      service: lineOf(frontMatter.service) || null,
    },
    lastUpdate: readLastUpdate(tree, frontMatter, shapes.dates),
    owner: readOwner(tree, frontMatter, shapes.owner),
    review: readReview(tree, frontMatter, shapes.dates),
    dateFaults: collectDateFaults(tree, frontMatter, locator, shapes.dates),
    status: readStatus(tree, locator, shapes.status),
    kind: isPlaybook ? 'playbook' : 'other',
    isTemplate: hasBlank(title),
    headings,
    sections,
    tableOfContents,
    controls,
    tables,
    citations,
    ...collectExclusions(tree, locator, slots),
    ...references,
    unknownTags,
    placeholders,
    emptyLabels: unanswered,
    listedStatements: listedStatements(sections, locator),
    lostEnds: lostEnds(codeBlocks, locator),
    lostTables: lostTables(codeBlocks, tables, locator),
    policyExamples,
    otherCodeBlocks,
    unreadPolicies: unreadPolicies(nodes, otherCodeBlocks, locator),
    nearDirectives: directives.near,
    strayDirectives: [...directives.stray, ...directivesWithoutPolicy(otherCodeBlocks, directives)],
  }
}

/** A text of front matter; null for anything else. */
function lineOf(value: unknown): string | null {
  return typeof value === 'string' ? squeeze(value) : null
}

/** Where a policy seems to be that nothing reads: in code of another language, in code of HTML. */
function unreadPolicies(nodes: NodeIndex, blocks: readonly CodeBlock[], locator: Locator): Span[] {
  const inCode = blocks.filter(({value}) => seemsPolicy(value)).map(({span}) => span)
  const inHtml: Span[] = []
  for (const {node} of nodes.of('html')) {
    const span = nodeSpan(node)
    const source = locator.text.slice(span.start.offset, span.end.offset)
    if (/<(?:pre|code)\b/i.test(source) && seemsPolicy(source)) inHtml.push(span)
  }
  return [...inCode, ...inHtml].sort((a, b) => a.start.offset - b.start.offset)
}

/**
 * The first first-level heading, else front matter, else the name of the file or its folder; a heading of a section is
 * not a title.
 */
function readTitle(
  frontMatter: Record<string, unknown>,
  headings: Heading[],
  context: DocumentContext,
): Pick<DocumentModel, 'title' | 'titleHeading' | 'isTitled'> {
  const visible = headings.filter((heading) => heading.written === 'markdown' && heading.text !== '')
  const titleHeading = outline(visible).find((heading) => heading.depth === 1) ?? htmlTitle(headings)
  const fromFrontMatter = typeof frontMatter.title === 'string' ? frontMatter.title.trim() : ''
  const raw = titleHeading?.text || fromFrontMatter || context.nameWithoutTitle
  const title = context.shapes.title.strip.reduce(withoutMatch, raw).trim()
  return {
    title: title || context.nameWithoutTitle,
    titleHeading,
    isTitled: titleHeading !== undefined || fromFrontMatter !== '',
  }
}

/** A first-level heading written as an HTML tag, as readmes have. */
function htmlTitle(headings: Heading[]): Heading | undefined {
  return headings.find(({written, depth}) => written === 'html' && depth === 1)
}

function readLastUpdate(
  tree: Root,
  frontMatter: Record<string, unknown>,
  shapes: Shapes['dates'],
): string | null {
  for (const key of shapes.frontMatter) {
    const value = dateIn(frontMatter[key])
    const date = typeof value === 'string' ? readDate(value, shapes.formats) : null
    if (date) return date
  }
  for (const {text} of labelledParagraphs(tree)) {
    const date = readLabelledDate(text, shapes)
    if (date) return date
  }
  return null
}

/** A banner is before the first section: in a heading, a paragraph or raw HTML. */
function readStatus(tree: Root, locator: Locator, shapes: Shapes['status']): ApprovalStatus | null {
  const firstSection = tree.children.findIndex((node) => node.type === 'heading' && node.depth > 1)
  const opening = tree.children.slice(0, firstSection === -1 ? 20 : firstSection + 10)
  for (const node of opening) {
    const text =
      node.type === 'html'
        ? htmlText(node.position?.start.offset, node.position?.end.offset, locator)
        : renderedText(node)
    const banner = shapes.find((candidate) => toRegExp(candidate.pattern).test(text))
    if (banner) return banner.status
  }
  return null
}

function htmlText(from = 0, to = 0, locator: Locator): string {
  return squeeze(withoutHtml(locator.text.slice(from, to)))
}

/** Bold labels such as `**Why?**` by their lines: letters alone, in lower case. */
function collectLabelLines(nodes: NodeIndex, labels: string[]): Map<number, string> {
  const isLabel = matcher(labels)
  const lines = new Map<number, string>()
  for (const {node} of nodes.of('strong')) {
    const text = renderedText(node)
    if (!node.position || !isLabel(text)) continue
    lines.set(node.position.start.line, wordsIn(text.toLowerCase()).join(' '))
  }
  return lines
}

function pictures(images: Image[], shapes: Shapes): Image[] {
  const isDecorative = matcher(shapes.images.decorative)
  return images.filter((image) => !isDecorative(image.src))
}

/** All lines that some spans touch. */
function linesOf(spans: Span[]): Set<number> {
  const lines = new Set<number>()
  for (const {start, end} of spans) for (let line = start.line; line <= end.line; line++) lines.add(line)
  return lines
}
