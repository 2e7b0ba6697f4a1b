import {readOptions} from '../../../plugins/docusaurus-plugin-proofbook/existing-options.ts'

export {existingSitePlugin as default} from '../../../plugins/docusaurus-plugin-proofbook/existing-site.ts'

/** Reads what the configuration of a site says, as the platform asks for it. */
export function validateOptions({options}: {options: Record<string, unknown>}) {
  return readOptions(options)
}
