import {createHash} from 'node:crypto'
import {isAbsolute, relative, sep} from 'node:path'
import type {PluginContentLoadedActions} from '@docusaurus/types'

/** A page that no file of the authors stands for. */
export interface Route {
  /** Path below the origin, with a slash at both ends. */
  path: string
  /** Component of the theme that shows it. */
  component: string
  /** Name of its data file, without extension; unique in the site. */
  name: string
  /** What the component gets as `page`. */
  page: object
  /** Absolute path of a generated markdown file that the component gets as `content`. */
  content?: string
}

/** Adds pages to the site. */
export type AddRoute = (route: Route) => Promise<void>

/** Modules are named by the platform's alias: an absolute path would tell readers where the site was built. */
export function routeMaker(actions: PluginContentLoadedActions, generatedFilesDir: string): AddRoute {
  const alias = (path: string) =>
    isAbsolute(path) ? `@generated/${relative(generatedFilesDir, path).split(sep).join('/')}` : path
  return async ({path, component, name, page, content}) => {
    const modules: Record<string, string> = {page: alias(await actions.createData(`${name}.json`, page))}
    if (content) modules.content = alias(content)
    actions.addRoute({path, component, exact: true, modules})
  }
}

/** A name for generated files that no path is too long or too odd for. */
export function nameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
