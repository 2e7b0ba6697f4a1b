import {visit} from '../../../src/parse/visit.ts'
import {inlineComponent} from './component.ts'
import type {Page} from './page.ts'

/** Shows a placeholder as what it means, a part not written yet, and not as code. */
export function decoratePlaceholders({tree, variant}: Page): void {
  const placeholders = new Map(variant.document.placeholders.map((found) => [found.span.start.offset, found]))
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'inlineCode' && node.type !== 'text') || !parent || index === undefined) return
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    const found = [...placeholders].find(([offset]) => start <= offset && offset < end)?.[1]
    if (!found) return
    const component = inlineComponent('NotWritten', {text: found.text})
    const at = node.value.replace(/[\r\n]/g, ' ').indexOf(found.text)
    if (at === -1) return
    const {type, value} = node
    const around = [value.slice(0, at), value.slice(at + found.text.length)]
    const [before = [], after = []] = around.map((part) => (part === '' ? [] : [{type, value: part}]))
    const parts = [...before, component, ...after]
    parent.children.splice(index, 1, ...(parts as typeof parent.children))
    return index + parts.length
  })
}
