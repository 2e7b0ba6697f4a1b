import {rmSync} from 'node:fs'
import type {TestProject} from 'vitest/node'
import {buildSite, serveSite} from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The site that is built from `docs/playbooks`, or why there is none. */
    siteOfPlaybooks: {origin: string; folder: string} | {failure: string}
  }
}

/**
 * Builds and serves the real site once for all tests in a browser. It never throws, which would end the whole run, the
 * tests of other projects included: the reason is printed, and fails those tests that need the site.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const built = buildSite({docs: 'docs/playbooks'})
  const remove = () => rmSync(built.folder, {recursive: true, force: true})
  try {
    if (built.status !== 0) throw new Error(`it exits with ${built.status}\n${built.output}`)
    const {origin, stop} = await serveSite(built.folder)
    project.provide('siteOfPlaybooks', {origin, folder: built.folder})
    return () => {
      stop()
      remove()
    }
  } catch (error) {
    const failure = `Cannot build the site for the tests in a browser: ${error instanceof Error ? error.message : error}`
    console.error(failure)
    project.provide('siteOfPlaybooks', {failure})
    return remove
  }
}
