import {playbookSite} from '../../../plugins/docusaurus-plugin-proofbook/site.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {readRequest} from './request.ts'

const {docs, cwd, work, config} = readRequest(process.env)

/** The platform's configuration of the site that was asked for. */
export default playbookSite({siteDir: cwd, docs, platformDir: work, config: loadConfig(config, [docs])})
