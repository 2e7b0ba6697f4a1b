import {playbookSite} from './plugins/docusaurus-plugin-proofbook/site.ts'
import {documentsFolder} from './src/check/documents-folder.ts'
import {loadConfig} from './src/config/load.ts'

const docs = documentsFolder(loadConfig())

/** The site of another team's folder is theirs; see docs/contributing/decisions/0010-the-handbook-is-published-once.md. */
const handbook = docs === 'docs/playbooks'

export default playbookSite({siteDir: __dirname, docs, handbook})
