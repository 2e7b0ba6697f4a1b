import type {PhrasingContent, RootContent} from 'mdast'
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx'
import {blockComponent} from './component.ts'

/** The kinds of boxed remarks, and what each is called on the page. */
export const CALLOUTS = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  info: 'Info',
  warning: 'Warning',
  caution: 'Caution',
  danger: 'Danger',
} as const

/** A kind of boxed remark. */
export type CalloutKind = keyof typeof CALLOUTS

/** What the page shows around a boxed remark. */
export interface CalloutData {
  kind: CalloutKind
  label: string
}

/** The kind that an author names, in whatever case; undefined for any other word. */
export function calloutKind(name: string): CalloutKind | undefined {
  const kind = name.toLowerCase()
  return Object.hasOwn(CALLOUTS, kind) ? (kind as CalloutKind) : undefined
}

/** A boxed remark below its title: the author's own, else the name of its kind. */
export function callout(
  kind: CalloutKind,
  children: readonly RootContent[],
  title: readonly PhrasingContent[] = [],
): MdxJsxFlowElement {
  const data: CalloutData = {kind, label: CALLOUTS[kind]}
  const words: PhrasingContent[] = title.length > 0 ? [...title] : [{type: 'text', value: data.label}]
  return blockComponent('Callout', data, [blockComponent('CalloutTitle', data, words), ...children])
}
