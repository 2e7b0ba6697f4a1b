import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the plugin's own files: of its sources, or of what was built of them. */
export const HERE = dirname(fileURLToPath(import.meta.url))
