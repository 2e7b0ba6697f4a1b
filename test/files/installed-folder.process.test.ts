import {realpathSync, symlinkSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {afterEach, expect, it} from 'vitest'
import {installedFolder} from '../../src/files/installed-folder.ts'
import {WorkFolder} from '../command.ts'

let work: WorkFolder
afterEach(() => work.remove())

/** Of a program in `app/bin/`. */
const find = (name: string) => installedFolder(name, createRequire(join(work.path, 'app/bin/program.cjs')))
const at = (path: string) => join(realpathSync(work.path), path)

it('finds the nearest folder of a package that has a manifest', () => {
  work = new WorkFolder({
    'app/bin/node_modules/@team/data/README.md': '',
    'app/node_modules/@team/data/package.json': '{}',
    'node_modules/@team/data/package.json': '{}',
    'node_modules/parser/package.json': '{}',
  })
  expect(find('@team/data')).toBe(at('app/node_modules/@team/data'))
  expect(find('parser')).toBe(at('node_modules/parser'))
})

it('follows a link to where the packages are that this one needs', () => {
  work = new WorkFolder({'app/node_modules/.store/parser@1/node_modules/parser/package.json': '{}'})
  symlinkSync('.store/parser@1/node_modules/parser', join(work.path, 'app/node_modules/parser'))
  expect(find('parser')).toBe(at('app/node_modules/.store/parser@1/node_modules/parser'))
})

it('asks an installer that keeps packages in archives', () => {
  work = new WorkFolder({})
  const main = join('/cache/parser-1.zip/node_modules/parser/dist/index.js')
  const resolve = Object.assign(() => main, {paths: () => []})
  expect(installedFolder('parser', {resolve})).toBe(join('/cache/parser-1.zip/node_modules/parser'))
})

it('throws where a package is not installed', () => {
  work = new WorkFolder({})
  expect(() => find('not-here-at-all')).toThrow('not-here-at-all')
})
