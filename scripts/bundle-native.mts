import {readFile} from 'node:fs/promises'
import type {Plugin} from 'esbuild'

/**
 * Puts into the bundle what the native parser has in JavaScript: one part of one module in place of the 26 that the package
 * loads, which take half as long as a small check. The binary stays where it is installed, or is not installed at all.
 */
export const bundleNative: Plugin = {
  name: 'bundle-native',
  setup({onLoad, onResolve}) {
    onLoad({filter: /[\\/]src[\\/]parse[\\/]native[\\/]load\.ts$/}, async ({path}) => {
      const text = await readFile(path, 'utf8')
      const contents = text.replace('createRequire(import.meta.url)', "() => require('bundled:satteri')")
      if (contents === text) throw new Error(`Cannot find what ${path} loads`)
      return {contents, loader: 'ts'}
    })
    onResolve({filter: /^bundled:satteri$/}, ({path}) => ({path, namespace: 'native'}))
    onLoad({filter: /^bundled:satteri$/, namespace: 'native'}, () => ({
      contents: "export {markdownToMdast} from 'satteri'",
      resolveDir: process.cwd(),
    }))
    onResolve({filter: /^#binding$/}, ({path}) => ({path, namespace: 'native'}))
    onLoad({filter: /^#binding$/, namespace: 'native'}, async () => ({
      contents: await binding(),
      resolveDir: process.cwd(),
    }))
  },
}

/** Loads the binary by the package's own loader. Only that of the version in the bundle gives what the bundle reads. */
async function binding(): Promise<string> {
  const {version} = JSON.parse(await readFile('node_modules/satteri/package.json', 'utf8')) as {
    version: string
  }
  return `
    const folder = require('node:path').join(require.resolve('satteri'), '../..')
    if (require(folder + '/package.json').version !== ${JSON.stringify(version)}) throw new Error('another version')
    module.exports = require(folder + '/index.js')
  `
}
