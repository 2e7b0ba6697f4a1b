import type {Frameworks} from '../frameworks/index.ts'
import type {Corpus} from '../model/corpus.ts'
import {leadingVariant, type Playbook, type Variant} from '../model/playbook-type.ts'
import {namedActions} from '../model/policy-examples.ts'
import {linkTarget} from '../model/targets.ts'
import type {Citation, Table} from '../model/types.ts'
import {fileLine} from '../parse/variants.ts'
import {JSON_VERSION, print, type Tool} from './json.ts'

/** The model of a corpus as `inspect --format json` prints it; all lines are those of the files. */
export function jsonModel(corpus: Corpus, tool: Tool): string {
  const playbooks = corpus.playbooks.map((playbook) => describePlaybook(playbook, corpus))
  return print({version: JSON_VERSION, tool, playbooks})
}

/** One document of the JSON model. */
export function describePlaybook(playbook: Playbook, corpus: Corpus) {
  const variant = leadingVariant(playbook)
  const {document} = variant
  const line = (at: number) => fileLine(variant, at)
  return {
    path: playbook.path,
    kind: document.kind,
    title: document.title,
    lastUpdate: document.lastUpdate,
    status: document.status,
    published: playbook.published?.label ?? null,
    decision: playbook.decision ?? null,
    variants: playbook.variants.map((each) => ({
      label: each.label,
      lines: each.lines,
      lastUpdate: each.document.lastUpdate,
      sections: each.written,
    })),
    headings: document.headings
      .filter(({written}) => written !== 'banner')
      .map(({depth, text, span, slug, written}) => ({
        depth,
        text,
        line: line(span.start.line),
        anchor: slug === '' ? null : slug,
        written,
      })),
    controls: document.controls.map((control) => ({
      id: control.id,
      title: control.title,
      name: control.name,
      number: control.number,
      group: control.group,
      line: line(control.heading.span.start.line),
      endLine: line(control.endLine),
      status: control.status,
      controlIds: control.controlIds,
    })),
    controlTables: document.tables
      .filter((table) => table.framework !== null)
      .map((table) => describeTable(table, variant, corpus.frameworks)),
    citations: document.citations
      .filter(({carrier}) => carrier !== 'table')
      .map((citation) => ({
        line: line(citation.span.start.line),
        carrier: citation.carrier,
        framework: citation.framework,
        id: citation.id,
        text: citation.text,
        wording: describeWording(citation, corpus.frameworks),
      })),
    notApplicable: document.exclusions.map(({framework, written, ids, unlessStated, span}) => ({
      line: line(span.start.line),
      framework,
      written,
      ids,
      unlessStated,
    })),
    policyExamples: document.policyExamples.map((example) => ({
      line: line(example.block.span.start.line),
      endLine: line(example.block.span.end.line),
      kind: example.kind,
      type: example.type,
      reason: example.reason,
      parses: example.parses,
      actions: namedActions(example),
    })),
    otherFences: document.otherCodeBlocks.length,
    tocLinks: document.links.filter((link) => link.inTableOfContents).length,
    placeholders: document.placeholders.map(({text, span}) => ({line: line(span.start.line), text})),
    links: document.links.map(({url, text, span}) => ({line: line(span.start.line), url, text})),
    images: document.images.map(({src, span}) => ({
      line: line(span.start.line),
      src,
      exists: exists(src, playbook, corpus),
    })),
    hunks: playbook.hunks.map(({line: start, endLine, labels, depth}) => ({
      line: start,
      endLine,
      labels,
      depth,
    })),
  }
}

function describeTable(table: Table, variant: Variant, frameworks: Frameworks) {
  return {
    line: fileLine(variant, table.span.start.line),
    framework: table.framework,
    rows: table.rows.flatMap(({citation, several, span}) =>
      (several.length > 0 || !citation ? several : [citation]).map((cited) => ({
        line: fileLine(variant, span.start.line),
        id: cited.id,
        text: cited.text ?? '',
        wording: describeWording(cited, frameworks),
      })),
    ),
  }
}

/** One word on a citation's text, or on why there is none to compare; null if its framework has no wordings. */
function describeWording({framework, id, wording}: Citation, frameworks: Frameworks): string | null {
  if (wording) return wording.kind
  if (frameworks.get(framework).wordings.length === 0) return null
  if (id === null) return 'no-id'
  return frameworks.get(framework).categories.some((category) => category.id === id) ? 'category' : null
}

/** Whether an image is there; null for a remote one, which is not fetched. */
function exists(src: string, playbook: Playbook, corpus: Corpus): boolean | null {
  const {kind} = linkTarget(src, playbook.path, corpus)
  return kind === 'external' || kind === 'outside' ? null : kind !== 'missing'
}
