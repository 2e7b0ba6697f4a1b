import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {playbookSite} from './plugins/docusaurus-plugin-proofbook/site.ts'
import {documentsFolder} from './src/check/documents-folder.ts'
import {loadConfig} from './src/config/load.ts'

const siteDir = dirname(fileURLToPath(import.meta.url))

/** A function, since the platform asks anew when something changed while it serves a site. */
export default function config() {
  const docs = documentsFolder(loadConfig())
  // The site of another team's folder is theirs; see docs/contributing/decisions/0010-the-handbook-is-published-once.md.
  const handbook = docs === 'docs/playbooks'
  return playbookSite({siteDir, docs, handbook})
}
