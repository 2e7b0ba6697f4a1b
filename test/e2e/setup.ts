import {rmSync} from 'node:fs'
import type {TestProject} from 'vitest/node'
import {buildSite, serveSite} from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the site that is built from `docs/playbooks`. */
    origin: string
    /** Folder of the same site. */
    siteFolder: string
  }
}

/** Builds and serves the real site once for all tests in a browser. */
export default async function setup(project: TestProject): Promise<() => void> {
  const built = buildSite({docs: 'docs/playbooks'})
  if (built.status !== 0) throw new Error(`The site does not build:\n${built.output}`)
  const served = await serveSite(built.folder)
  project.provide('origin', served.origin)
  project.provide('siteFolder', built.folder)
  return () => {
    served.stop()
    rmSync(built.folder, {recursive: true, force: true})
  }
}
