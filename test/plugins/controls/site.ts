import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {
  type ControlsPage,
  controlsPage,
} from '../../../plugins/docusaurus-plugin-proofbook/routes/controls.ts'
import {loadConfig} from '../../../src/config/load.ts'

/** The folder whose answers are plain to see. */
export const FOLDER = 'test/fixtures/sites/controls'

export const config = loadConfig(undefined, [FOLDER])

/** Its documents, each with the address that the platform would give its page. */
export const shelf = await new Library(process.cwd(), FOLDER, config).reload()
for (const {path} of shelf.corpus.playbooks)
  shelf.permalinks.set(path, `/base/${path.slice(FOLDER.length + 1).replace('.md', '/')}`)

/** The page of all controls. */
export const page: ControlsPage = controlsPage(shelf, {config, baseUrl: '/base/'})
