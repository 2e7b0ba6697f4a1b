import type {Framework} from '../frameworks/index.ts'
import type {Corpus} from '../model/corpus.ts'
import type {FileFlaw} from '../model/file-flaw.ts'
import type {Playbook, Variant} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import type {Subject} from '../model/subjects.ts'
import type {DocumentModel} from '../model/types.ts'
import type {Place, Span} from '../parse/place.ts'
import {visible} from '../parse/visible.ts'
import type {JudgePanel, Severity} from '../policy/index.ts'
import type {ControlTableShape, Shapes} from '../shapes/shapes.ts'
import type {JudgedComments} from '../suppressions/judged.ts'

export type {Severity}

/** One fault, as data: reporters make text of it, the site shows it in place. */
export interface Finding {
  ruleId: string
  /** Which of the rule's messages; for policy examples the code of the policy linter. */
  messageId: string
  severity: Severity
  /** One sentence without a full stop; source text stands in backticks. */
  message: string
  /** Path as the user named it, forward slashes. */
  file: string
  /** In the original file. */
  place: Place
  /**
   * What of the document it is about, so that nobody has to look for it; undefined if it is of the text or the file.
   */
  target: Target | undefined
  /** Canonical labels of the variants that it concerns; undefined if the file has no conflict. */
  variants: string[] | undefined
  /** What to write instead; undefined if there is no one answer. */
  suggestion: string | undefined
  /** Other places that the finding is about. */
  related: RelatedPlace[]
  /** The one right change of the file; undefined if a person has to decide. */
  fix: Fix | undefined
}

/** A finding that the author or the team knows of, and lets pass. */
export interface SuppressedFinding {
  finding: Finding
  /** What lets it pass: a comment of the document, or the baseline. */
  by: 'comment' | 'baseline'
  /** Why; undefined if nothing says. */
  reason: string | undefined
}

/** The link, row, code block and the like that a finding is about. */
export interface Target {
  kind: Subject['kind']
  /** Of all of it, in the original file. */
  place: Place
}

/** Another place that a finding is about. */
export interface RelatedPlace {
  /** Path as the user named it. */
  file: string
  place: Place
  /** What stands there, a clause without a full stop. */
  message: string
}

/** A change of a file: a text in place of what stands at a place of one line. */
export interface Fix {
  place: Place
  text: string
}

/** What a rule says of one place. */
export interface Report {
  messageId: string
  /** Values of the message's `{names}`. */
  data?: Record<string, string | number>
  /** Overrides the message's own severity. */
  severity?: Severity
  suggestion?: string | undefined
  related?: RelatedPlace[]
}

/** What a rule says of one place of a variant. */
export interface VariantReport extends Report {
  /** What it is about, where that does not hold the place: the code block of a comment above it. */
  target?: Subject
  /** The one right text in place of a span of the variant. */
  fix?: {span: Span; text: string} | undefined
}

/** A message: a template with `{named}` arguments, and how grave it is unless the team says otherwise. */
export interface Message {
  template: string
  severity: Severity
}

/** What a rule that looks at whole files is given. */
export interface FileContext {
  playbook: Playbook
  corpus: Corpus
  shapes: Shapes
  judges: JudgePanel
  /** Reports at a place of the file. */
  reportAt(place: Place, report: Report): void
}

/** What a rule that looks at each variant of a file is given. */
export interface VariantContext extends Omit<FileContext, 'reportAt'> {
  variant: Variant
  document: DocumentModel
  /** Reports at a span of the variant. */
  report(span: Span, report: VariantReport): void
}

/** What a rule that looks at the mapping files beside playbooks is given. */
export interface SidecarContext {
  sidecar: Sidecar
  corpus: Corpus
  shapes: Shapes
  /** Reports at a place of the mapping file. */
  reportAt(place: Place, report: Report): void
}

/** What a rule that looks at files which cannot be read is given. */
export interface FlawContext {
  flaw: FileFlaw
  /** Reports at a place of the file. */
  reportAt(place: Place, report: Report): void
}

/** What a rule that looks at the comments which suppress findings is given: those of one variant. */
export interface CommentContext {
  comments: JudgedComments
  /** Reports at a span of the variant. */
  report(span: Span, report: VariantReport): void
}

/** A small set of files that shows a rule at work. It is documentation, and it is run as a test. */
export interface Example {
  /** What it shows, one clause. */
  title: string
  /** The markdown file that is checked, `playbook.md`. */
  markdown: string
  /** How the file is encoded; UTF-8 where left out. */
  encoding?: 'UTF-16LE'
  /** Other files beside it, by path. */
  files?: Record<string, string>
  /** Frameworks and tables beside the built-in ones. */
  reading?: ExampleReading
  /** What the rule finds, in order, in `playbook.md` unless `file` says where; empty for a good example. */
  findings: ({messageId: string; file?: string} & Place)[]
}

/** What an example is read with beside the built-in frameworks and shapes. */
export interface ExampleReading {
  frameworks: readonly Framework[]
  tables: readonly ControlTableShape[]
}

/** A rule is a declaration; its examples are its first tests and its documentation. */
export interface Rule {
  /** Verb-led, kebab-case; the name of its file. */
  id: string
  /** One line, no full stop. */
  summary: string
  /** Why it matters to readers or authors, in a few sentences. */
  rationale: string
  messages: Record<string, Message>
  examples: Example[]
  /** Whether `--fix` can make some of what it finds right. */
  isFixable?: boolean
  /** Whether it runs only where a team's configuration asks for it. */
  isOptIn?: boolean
  /** Looks at a file as a whole. */
  checkFile?(context: FileContext): void | Promise<void>
  /** Looks at one variant; runs for each variant of a decidable file. */
  checkVariant?(context: VariantContext): void | Promise<void>
  /** Looks at one mapping file beside the playbooks. */
  checkSidecar?(context: SidecarContext): void
  /** Looks at one file that cannot be read, or not as it is. */
  checkFlaw?(context: FlawContext): void
  /** Looks at the comments that suppress findings, when all that is found is known. No comment suppresses what it finds. */
  checkComments?(context: CommentContext): void
}

/** Gives a rule its type; returns it as it is. */
export function defineRule(rule: Rule): Rule {
  return rule
}

/** Fills the `{named}` arguments of a template, and makes them visible; a name without a value is a bug in the rule. */
export function formatMessage(template: string, data: Record<string, string | number>): string {
  return visible(
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = data[name]
      if (value === undefined) throw new Error(`Message template has no value for {${name}}: ${template}`)
      return String(value)
    }),
  )
}
