import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {leanStyles} from '../../plugins/docusaurus-plugin-proofbook/lean-styles.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofbook-styles-'))
afterAll(() => rmSync(folder, {recursive: true}))

const path = join(folder, 'plugin.cjs')
writeFileSync(path, 'module.exports = (options) => ({postcssPlugin: "one", options})')

test('a plugin that is named by its path is made once for each of its options', () => {
  const layer = {postcssPlugin: 'layer'}
  const first = leanStyles({ident: 'postcss', plugins: [[path, {stage: 2}], [path, {}], layer]})
  expect(first).toEqual({
    ident: 'postcss',
    config: false,
    plugins: [{postcssPlugin: 'one', options: {stage: 2}}, {postcssPlugin: 'one', options: {}}, layer],
  })
  const [again] = leanStyles({plugins: [[path, {stage: 2}]]}).plugins
  expect(again).toBe(first.plugins[0])
})
