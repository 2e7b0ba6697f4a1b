import {ledeOf} from '../../../src/model/lede.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'

/** What a playbook is about, in the document's own words. */
export interface LedeData {
  text: string
}

/** Says below a playbook's title what it is about, where the document says it. */
export function addLede({tree, variant: {document}, shelf}: Page): void {
  if (document.kind !== 'playbook') return
  const text = ledeOf(document, shelf.corpus)
  if (text !== '') tree.children.unshift(blockComponent('Lede', {text} satisfies LedeData))
}
