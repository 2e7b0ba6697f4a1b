import {letters} from '../likeness/letters.ts'
import {slipsBetween} from '../likeness/slips.ts'
import type {AnchorMatch} from '../model/anchors.ts'
import type {Corpus} from '../model/corpus.ts'
import type {LinkStyle} from '../model/link-style.ts'
import {isSwallowed} from '../model/lost-markup.ts'
import {meantHeadings} from '../model/meant-headings.ts'
import {once} from '../model/once.ts'
import type {Link} from '../model/passages.ts'
import {isSameDocument, type Playbook} from '../model/playbook-type.ts'
import {type AnchorTarget, anchorTarget} from '../model/targets/anchor-target.ts'
import {onPlatform} from '../model/targets/platform-anchors.ts'
import {linkTarget} from '../model/targets.ts'
import type {DocumentModel, Heading} from '../model/types.ts'
import {Locator} from '../parse/place.ts'
import {headingSlipsOf} from '../sidecars/heading-slips.ts'
import {defineRule, type Report, type VariantReport} from './rule.ts'

/** What an anchor is that does not exist where the team publishes. */
type Lost = Exclude<AnchorMatch, {kind: 'alive'}>

/** Links to anchors that do not exist. */
export const noDeadAnchor = defineRule({
  id: 'no-dead-anchor',
  isFixable: true,
  summary: 'Every link to an anchor leads to a heading or an element with that id',
  rationale:
    'GitHub ignores the case of an anchor, but a published site does not, and neither accepts punctuation that a slug ' +
    'drops. If exactly one heading can be meant, the site takes readers there, and the finding gives the anchor to ' +
    'write; if none or several can, the link is dead everywhere.',
  messages: {
    'mended-anchor': {
      severity: 'warning',
      template: 'Cannot find anchor `{anchor}`; did you mean `{close}`? The site leads readers there',
    },
    'swallowed-anchor': {
      severity: 'error',
      template:
        'Cannot find anchor `{anchor}`: the HTML above line {line} swallows the heading `{text}`; put a blank line above it',
    },
    'misspelt-heading': {
      severity: 'error',
      template: 'Cannot find anchor `{anchor}` in {where}; fix the heading `{text}` on line {line} instead',
    },
    'dead-anchor': {severity: 'error', template: 'Cannot find anchor `{anchor}` in {where}'},
    'dead-anchor-close': {
      severity: 'error',
      template: 'Cannot find anchor `{anchor}` in {where}; did you mean `{close}`?',
    },
  },
  examples: [
    {
      title: 'the slug of a heading, and an id of an HTML element',
      markdown: '[keys](#key-rotation) [note](#PR.AC-4)\n\n## Key rotation\n\n<a id="PR.AC-4"></a>\n',
      findings: [],
    },
    {
      title: 'an anchor in another case, or with punctuation that a slug drops',
      markdown: '[a](#Key-Rotation) [b](#Respond/Recover)\n\n## Key rotation\n\n## Respond/Recover\n',
      findings: [
        {messageId: 'mended-anchor', line: 1, column: 1, endLine: 1, endColumn: 19},
        {messageId: 'mended-anchor', line: 1, column: 20, endLine: 1, endColumn: 41},
      ],
    },
    {
      title: 'an anchor that leads nowhere',
      markdown: '[deleting keys](#deletion)\n\n## Key rotation\n',
      findings: [{messageId: 'dead-anchor', line: 1, column: 1, endLine: 1, endColumn: 27}],
    },
    {
      title: 'an anchor of another document',
      markdown: '[rotation](other.md#key-rotatoin)\n',
      files: {'other.md': '## Key rotation\n'},
      findings: [{messageId: 'dead-anchor-close', line: 1, column: 1, endLine: 1, endColumn: 34}],
    },
    {
      title: 'a correct anchor, and a misspelt heading',
      markdown: '[logs](#detective-controls)\n\n## Detectve Controls\n\n### 1. Logs\n',
      findings: [{messageId: 'misspelt-heading', line: 1, column: 1, endLine: 1, endColumn: 28}],
    },
  ],
  checkVariant({playbook, variant, document, corpus, shapes, report}) {
    const meant = new Map<DocumentModel, ReturnType<typeof meantHeadings>>()
    const locator = once(() => new Locator(variant.text))
    for (const link of document.links) {
      const target = linkTarget(link.url, playbook.path, corpus)
      const found = anchorTarget(link, target, {document, path: playbook.path}, corpus)
      if (!found || !isLost(found.match)) continue
      const where = found.path === undefined ? 'this document' : `\`${corpus.nameOf(found.path)}\``
      const asked = target.kind === 'document' || target.kind === 'file' ? target.anchor : ''
      // The fence or comment that swallows the heading is reported in its place.
      if (isSwallowed(asked, found.document)) continue
      const headings = meant.get(found.document) ?? meantHeadings(found.document, shapes)
      meant.set(found.document, headings)
      const heading = headings.get(letters(asked))
      const isSlip = found.match.kind === 'dead' && isOfHeadingSlip(link, playbook, corpus)
      const style = corpus.linkStyleOf(found.path ?? playbook.path)
      const match = isSlip
        ? {kind: 'dead' as const, closest: undefined}
        : spelled(found.match, found.document, style)
      const said = heading
        ? blameHeading(asked, heading, where)
        : describe(asked, match, where, found.document)
      const fix =
        !heading &&
        isOneAnswer(asked, match) &&
        isSameInAll(link, playbook, corpus) &&
        fixOf(link, said.suggestion!, locator())
      report(link.span, fix ? {...said, fix} : said)
    }
  },
})

/** Not one that the team's own platform gives a heading, to which the site has to lead by another name. */
function isLost(match: AnchorTarget['match']): match is Lost {
  return match.kind === 'dead' || (match.kind === 'corrected' && match.by !== 'platform')
}

/** An anchor that does not exist, and what it may mean, written as the platform has that. */
function spelled(match: Lost, document: DocumentModel, style: LinkStyle): Lost {
  if (match.kind === 'corrected') return {...match, anchor: onPlatform(match.anchor, document, style)}
  const {closest} = match
  return {...match, closest: closest && onPlatform(closest, document, style)}
}

function describe(anchor: string, match: Lost, where: string, {headings}: DocumentModel): Report {
  if (match.kind === 'corrected') {
    const close = `#${match.anchor}`
    const severity = match.by === 'case' ? {severity: 'info' as const} : {}
    return {messageId: 'mended-anchor', data: {anchor: `#${anchor}`, close}, suggestion: close, ...severity}
  }
  const swallowed = headings.find(
    ({written, text}) => written === 'swallowed' && letters(text) === letters(anchor),
  )
  if (swallowed) {
    const data = {anchor: `#${anchor}`, text: swallowed.text, line: swallowed.span.start.line}
    return {messageId: 'swallowed-anchor', data}
  }
  if (match.closest === undefined) return {messageId: 'dead-anchor', data: {anchor: `#${anchor}`, where}}
  const close = `#${match.closest}`
  return {messageId: 'dead-anchor-close', data: {anchor: `#${anchor}`, where, close}, suggestion: close}
}

/** Whether a link of the table of contents is right, and the heading wrong: its anchor must not be made to fit that. */
function isOfHeadingSlip({text, inTableOfContents}: Link, playbook: Playbook, corpus: Corpus): boolean {
  return (
    inTableOfContents &&
    corpus
      .sidecarsBeside(playbook.path)
      .flatMap(headingSlipsOf)
      .some((slip) => isSameDocument(slip.playbook, playbook) && letters(text).endsWith(letters(slip.name)))
  )
}

/** The link is right, and its heading is the slip: following it would repeat it. */
function blameHeading(anchor: string, {text, span}: Heading, where: string): Report {
  return {messageId: 'misspelt-heading', data: {anchor: `#${anchor}`, where, text, line: span.start.line}}
}

/** Whether only one anchor can be meant: the one of a heading with that name, or one that a slip of two letters makes. */
function isOneAnswer(asked: string, match: AnchorMatch | {kind: 'placeholder'}): boolean {
  if (match.kind === 'corrected') return true
  if (match.kind !== 'dead' || match.closest === undefined) return false
  return numbersOf(asked) === numbersOf(match.closest) && slipsBetween(asked, match.closest) <= 2
}

function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ')
}

/** Whether the anchor is not there in any variant: a heading may be in one side of a conflict and not in the other. */
function isSameInAll(link: Link, {path, variants}: Playbook, corpus: Corpus): boolean {
  const target = linkTarget(link.url, path, corpus)
  const matches = variants.map(({document}) => anchorTarget(link, target, {document, path}, corpus)?.match)
  const meant = matches.map((match) =>
    match?.kind === 'corrected' ? match.anchor : match?.kind === 'dead' ? match.closest : undefined,
  )
  return meant.every((anchor) => anchor !== undefined && anchor === meant[0])
}

/** The change of the anchor in the link's own source; undefined if that is not written as the link has it. */
function fixOf({url, span}: Link, suggestion: string, locator: Locator): VariantReport['fix'] {
  const {text} = locator
  const written = url.slice(url.indexOf('#'))
  const source = text.slice(span.start.offset, span.end.offset)
  const at = source.lastIndexOf(written)
  if (at === -1 || /[^)>\]"'\s/a-z]/i.test(source.slice(at + written.length, at + written.length + 1)))
    return undefined
  const from = span.start.offset + at
  return {span: locator.span(from, from + written.length), text: `#${encodeURI(suggestion.slice(1))}`}
}
