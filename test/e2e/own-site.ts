import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll} from 'vitest'
import {launchBrowser} from './browser.ts'
import {type Built, buildSite, type Served, serveSite} from './site.ts'

/** A site that a file of tests has built for itself, and a browser to open it in. */
export interface OwnSite {
  built: Built
  /** Without a slash at the end. */
  origin: string
  browser: Browser
}

/**
 * Builds and serves a site before the tests of a file, and removes it after them.
 * @param docs a folder of playbooks, or what writes them into a folder of their own
 * @returns what is filled in by the time that the first test runs
 */
export function ownSite(docs: string | ((folder: string) => void)): OwnSite {
  const site = {} as OwnSite
  let written: string | undefined
  let served: Served | undefined
  beforeAll(async () => {
    if (typeof docs !== 'string') {
      written = mkdtempSync(join(tmpdir(), 'proofbook-docs-'))
      docs(written)
    }
    site.built = buildSite({docs: written ?? String(docs)})
    served = await serveSite(site.built.folder)
    site.origin = served.origin
    site.browser = await launchBrowser()
  })
  afterAll(async () => {
    await site.browser?.close()
    served?.stop()
    for (const folder of [site.built?.folder, written])
      if (folder) rmSync(folder, {recursive: true, force: true})
  })
  return site
}
