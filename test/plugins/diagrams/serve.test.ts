import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {serveDiagrams} from '../../../plugins/docusaurus-plugin-proofbook/diagrams/serve.ts'
import type {Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-diagrams-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** A shelf whose only document has code of a language. */
const shelfWith = (lang: string) =>
  ({corpus: {playbooks: [{variants: [{document: {otherCodeBlocks: [{lang}]}}]}]}}) as Shelf

test('the frame that draws diagrams is served where there are any', () => {
  serveDiagrams(folder, [shelfWith('text'), shelfWith('Mermaid')], '/books/')
  expect(readdirSync(join(folder, 'diagrams')).sort()).toEqual(['frame.html', 'frame.js', 'mermaid.js'])
  const html = readFileSync(join(folder, 'diagrams/frame.html'), 'utf8')
  expect(html.match(/src="[^"]*"/g)).toEqual([
    'src="/books/diagrams/mermaid.js"',
    'src="/books/diagrams/frame.js"',
  ])
  expect(/content="(default[^"]*)"/.exec(html)?.[1]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'",
  )
  serveDiagrams(folder, [shelfWith('text')], '/books/')
  expect(readdirSync(folder)).toEqual([])
})
