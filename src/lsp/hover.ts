import {type Hover, MarkupKind, type Position} from 'vscode-languageserver'
import {codeSpan, escapeMarkdown} from '../changes/markdown.ts'
import {frameworkName} from '../frameworks/index.ts'
import {spanInVariant} from '../model/code-blocks.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Citation} from '../model/types.ts'
import {describeAction, describeConditionKey} from './aws-words.ts'
import {policyWordAt} from './policy-words.ts'
import {holds, pointIn, rangeIn, type VariantPoint} from './positions.ts'
import type {Reading} from './project.ts'

/** What is known of what is at a position: a control's id, an action, a condition key; null where it is none. */
export async function hoverAt({playbook, corpus, path}: Reading, position: Position): Promise<Hover | null> {
  const point = pointIn(playbook, position)
  if (!point) return null
  return hoverOfId(point, corpus, path) ?? (await hoverOfWord(point)) ?? null
}

function hoverOfId({variant, offset}: VariantPoint, corpus: Corpus, path: string): Hover | undefined {
  const citation = variant.document.citations.find(
    ({id, idSpan, carrier}) => id !== null && carrier !== 'fileName' && holds(idSpan, offset),
  )
  const text = citation && describeId(citation, corpus, path)
  return text === undefined
    ? undefined
    : {contents: markdown(text), range: rangeIn(variant, citation!.idSpan)}
}

/** Other controls that a hover lists. */
const MOST = 8

function describeId({framework, id, span}: Citation, corpus: Corpus, path: string): string | undefined {
  if (id === null) return undefined
  const {frameworks} = corpus
  const control = frameworks.control(framework, id)
  const category = frameworks.categoryOf(framework, id)
  const official = corpus.officialText(framework, id)
  const others = corpus.citations
    .of(framework, id)
    .filter(({playbook, citation}) => playbook.path !== path || citation.span.start.line !== span.start.line)
    .map(({playbook, control: citing, variant}) => {
      const title = citing?.title ?? variant.document.title
      return `- ${codeSpan(title)} in ${codeSpan(corpus.nameOf(playbook.path))}`
    })
  const known = frameworks.has(framework, id)
  return [
    `**${codeSpan(id)}** ${escapeMarkdown(control?.title ?? '')}`.trimEnd(),
    `${escapeMarkdown(frameworkName(frameworks.get(framework)))}${category ? `, ${escapeMarkdown(`${category.id} ${category.title}`)}` : ''}`,
    ...(known ? [] : ['The framework does not have this id.']),
    ...(official === undefined ? [] : [`> ${escapeMarkdown(official)}`]),
    others.length === 0
      ? 'Nobody else cites it.'
      : [
          `Cited by ${others.length} others:`.replace(/^Cited by 1 others/, 'Cited by 1 other'),
          '',
          ...others.slice(0, MOST),
          ...(others.length > MOST ? [`- and ${others.length - MOST} more`] : []),
        ].join('\n'),
  ].join('\n\n')
}

async function hoverOfWord(point: VariantPoint): Promise<Hover | undefined> {
  const word = policyWordAt(point)
  if (!word) return undefined
  const text = await (word.kind === 'action' ? describeAction(word.value) : describeConditionKey(word.value))
  if (text === undefined) return undefined
  const span = spanInVariant(word.block, word, point.locator)
  return {contents: markdown(text), range: rangeIn(point.variant, span)}
}

function markdown(value: string) {
  return {kind: MarkupKind.Markdown, value}
}
