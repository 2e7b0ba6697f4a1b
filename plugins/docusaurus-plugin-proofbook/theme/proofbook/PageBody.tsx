import {useMDXComponents} from '@mdx-js/react'
import {createElement, type ElementType, Fragment, type ReactNode, useMemo} from 'react'
import type {PageNode} from '../../rehype/page-body'

/** What elements and components of a page are shown by: those that are not named are the browser's own. */
type Components = Readonly<Record<string, ElementType | undefined>>

/** The content of a page. */
export function PageBody({data}: {data: string}): ReactNode {
  const components = useMDXComponents() as Components
  return useMemo(() => {
    const nodes = JSON.parse(data) as PageNode[]
    return createElement(Fragment, null, ...nodes.map((node) => shown(node, components)))
  }, [data, components])
}

function shown(node: PageNode, components: Components): ReactNode {
  if (typeof node === 'string') return node
  const [name, props, ...children] = node
  const type = Object.hasOwn(components, name) ? components[name] : undefined
  if (!type && /^[A-Z]/.test(name)) throw new Error(`Cannot find the component \`${name}\``)
  return createElement(type ?? name, props || null, ...children.map((child) => shown(child, components)))
}
