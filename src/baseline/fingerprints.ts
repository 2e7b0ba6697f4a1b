import {createHash} from 'node:crypto'
import {letters} from '../likeness/letters.ts'
import type {Corpus} from '../model/corpus.ts'
import {groupBy} from '../model/group-by.ts'
import {once} from '../model/once.ts'
import {leadingVariant, type Playbook, type Variant} from '../model/playbook-type.ts'
import {Locator, type Place} from '../parse/place.ts'
import {fileLine} from '../parse/variants.ts'
import type {Finding} from '../rules/rule.ts'

/** A finding as it is known again. */
export interface Fingerprint {
  /** 16 hexadecimal digits; the same in another file, so that a file can be renamed. */
  hash: string
  /** What the finding is about, as it is written, single spaces. */
  text: string
}

/**
 * What each finding is known by: its rule and message, the text at its place, the control and the heading above it, and
 * which one it is of those that are equal in all that. Lines do not count, nor does what is written around it.
 * @param findings of one run, in their order
 * @param known of an earlier run; those of a file whose findings are all among them are these, and its text is not read
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  corpus: Corpus,
  known: ReadonlyMap<Finding, Fingerprint> = new Map(),
): Map<Finding, Fingerprint> {
  const files = groupBy(findings, ({file}) => file)
  const found = [...files].flatMap(([file, ofFile]) =>
    ofFile.every((finding) => known.has(finding))
      ? ofFile.map((finding) => [finding, known.get(finding)!] as const)
      : inFile(ofFile, fileText(file, corpus)),
  )
  return new Map(found)
}

function inFile(findings: readonly Finding[], file: FileText): (readonly [Finding, Fingerprint])[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const {ruleId, messageId} = finding
    const text = file.textAt(finding.place) || (file.isRead ? '' : finding.message)
    const context = file.context(finding)
    const key = JSON.stringify([ruleId, messageId, text, ...context])
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    return [finding, {hash: hashOf(`${key}${occurrence}`), text}]
  })
}

/** Names above findings. */
export type Contexts = ReadonlyMap<Finding, readonly string[]>

/** Those that are known of documents from an earlier run. */
const contexts = new WeakMap<Playbook, () => Contexts>()

/** Tells who knows the names above findings of a document, so that nobody has to look for them in it. */
export function knowContexts(playbook: Playbook, known: () => Contexts): void {
  contexts.set(playbook, once(known))
}

/** For each of some findings of a document the names of the control and the heading above, without their numbers. */
export function contextsOf(findings: readonly Finding[], playbook: Playbook): (readonly string[])[] {
  const text = new FileText(playbook)
  return findings.map((finding) => text.context(finding))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function fileText(file: string, corpus: Corpus): FileText {
  const playbook = corpus.find(file)
  return new FileText(playbook, playbook?.source ?? corpus.sidecars.find(({path}) => path === file)?.text)
}

/** A file of the run, and where its headings are. */
class FileText {
  readonly isRead: boolean
  readonly #playbook: Playbook | undefined
  readonly #locator: Locator
  readonly #outlines = new Map<Variant, Outline>()

  /** @param text of a file that is no document */
  constructor(playbook: Playbook | undefined, text = playbook?.source) {
    this.#playbook = playbook
    this.isRead = text !== undefined
    this.#locator = new Locator(text ?? '')
  }

  /** What is written at a place; the whole line where that is nothing. */
  textAt({line, column, endLine, endColumn}: Place): string {
    const locator = this.#locator
    const from = locator.lineStart(line) + column - 1
    const to = locator.lineStart(endLine) + endColumn - 1
    return squeeze(locator.text.slice(from, to)) || squeeze(locator.line(line))
  }

  /** The names of the control and the heading above a finding, without their numbers. */
  context(finding: Finding): readonly string[] {
    if (!this.#playbook) return []
    const known = contexts.get(this.#playbook)?.().get(finding)
    if (known) return known
    const {place, variants} = finding
    const variant =
      this.#playbook.variants.find(({label}) => variants?.includes(label ?? '')) ??
      leadingVariant(this.#playbook)
    const outline = this.#outlines.get(variant) ?? outlineOf(variant)
    this.#outlines.set(variant, outline)
    return [outline.controls, outline.headings].map((list) => lastUpTo(list, place.line)?.name ?? '')
  }
}

interface Named {
  line: number
  name: string
}

interface Outline {
  headings: Named[]
  /** The controls; what follows the last line of one has an empty name. */
  controls: Named[]
}

function outlineOf(variant: Variant): Outline {
  const {headings, controls} = variant.document
  const byLine = (a: Named, b: Named) => a.line - b.line
  const start = ({span}: {span: {start: {line: number}}}) => fileLine(variant, span.start.line)
  return {
    headings: headings.map((heading) => ({line: start(heading), name: bare(heading.text)})).sort(byLine),
    controls: controls
      .flatMap(({heading, name, endLine}) => [
        {line: start(heading), name: bare(name)},
        {line: fileLine(variant, endLine) + 1, name: ''},
      ])
      .sort(byLine),
  }
}

function bare(text: string): string {
  return letters(text).replace(/^\d+/, '')
}

/** The last of a sorted list that begins at a line or before it. */
function lastUpTo(list: readonly Named[], line: number): Named | undefined {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.line ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
