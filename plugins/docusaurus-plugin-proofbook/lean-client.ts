import type {ConfigureWebpackUtils} from '@docusaurus/types'

/** Brings the highlighter to every page to add languages to it, of which a site of playbooks adds none. */
const HIGHLIGHTER = /theme-classic[\\/]lib[\\/]prism-include-languages(?:\.js)?$/

/** A module that holds nothing, without a file. */
const NOTHING = 'data:text/javascript,export {}'

/** Leaves out of what every page loads what only pages with code need: those have it from their own parts. */
export function leanClient({currentBundler}: Pick<ConfigureWebpackUtils, 'currentBundler'>) {
  const {NormalModuleReplacementPlugin} = currentBundler.instance
  return {plugins: [new NormalModuleReplacementPlugin(HIGHLIGHTER, NOTHING)]}
}
