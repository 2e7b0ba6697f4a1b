import {useMDXComponents} from '@mdx-js/react'
import {createElement, type ElementType, Fragment, type ReactNode, useMemo} from 'react'
import type {PageNode} from '../../rehype/page-body'
import {AuthorFold} from './plain'

/** What elements and components of a page are shown by: those that are not named are the browser's own. */
type Components = Readonly<Record<string, ElementType | undefined>>

/** What is ours: the platform's own can be opened by nothing but a click. */
const OWN: Components = {details: AuthorFold}

/** The content of a page. */
export function PageBody({data}: {data: string}): ReactNode {
  const platform = useMDXComponents() as Components
  return useMemo(() => {
    const nodes = JSON.parse(data) as PageNode[]
    const components = {...platform, ...OWN}
    return createElement(Fragment, null, ...nodes.map((node) => shown(node, components)))
  }, [data, platform])
}

function shown(node: PageNode, components: Components): ReactNode {
  if (typeof node === 'string') return node
  const [name, props, ...children] = node
  const type = Object.hasOwn(components, name) ? components[name] : undefined
  if (!type && /^[A-Z]/.test(name)) throw new Error(`Cannot find the component \`${name}\``)
  return createElement(type ?? name, props || null, ...children.map((child) => shown(child, components)))
}
