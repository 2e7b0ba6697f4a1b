import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {Pages} from '../../../plugins/docusaurus-plugin-proofbook/pages.ts'
import {makesIndexes, ownDocuments, shardOf} from '../../../plugins/docusaurus-plugin-proofbook/shards/own.ts'
import {Assets} from '../../../plugins/docusaurus-plugin-proofbook/stage/assets.ts'
import {Stage} from '../../../plugins/docusaurus-plugin-proofbook/stage/stage.ts'
import {loadConfig} from '../../../src/config/load.ts'

describe('the part of a site', () => {
  it('is what the environment says, and the whole where it says nothing', () => {
    expect(shardOf({PROOFBOOK_SHARD: '2/4'})).toEqual({index: 2, count: 4})
    expect(shardOf({PROOFBOOK_SHARD: ''})).toBeUndefined()
    expect(shardOf({})).toBeUndefined()
  })

  it.each(['0/4', '5/4', '2', '2/', 'two/4', '1/1001', '-1/4', ' 1/2'])(
    'is never guessed from %j',
    (text) => {
      expect(() => shardOf({PROOFBOOK_SHARD: text})).toThrow(
        `Unexpected shard \`${text}\`, expected a number of a part and how many there are, such as \`2/5\``,
      )
    },
  )
})

describe('the documents of a part', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-docs-'))
  for (const name of ['a', 'b', 'c', 'd', 'e']) writeFileSync(join(folder, `${name}.md`), `# ${name}\n`)
  afterAll(() => rmSync(folder, {recursive: true}))
  const library = new Library(process.cwd(), relative('.', folder), loadConfig())
  const pagesOf = (shard?: {index: number; count: number}) =>
    new Pages(library, new Stage('.docusaurus', () => []), new Assets('.docusaurus'), '', shard)
  const own = async (shard?: {index: number; count: number}) => {
    const {root, corpus} = await library.reload()
    const isOwn = await ownDocuments(pagesOf(shard))
    const paths = corpus.playbooks.map(({path}) => path).filter(isOwn)
    return paths.map((path) => path.slice(root.length + 1)).sort()
  }

  it('are every second of two by name, so that parts are of about one size', async () => {
    expect(await own({index: 1, count: 2})).toEqual(['a.md', 'c.md', 'e.md'])
    expect(await own({index: 2, count: 2})).toEqual(['b.md', 'd.md'])
    expect(await own({index: 6, count: 6})).toEqual([])
  })

  it('are all documents in a whole site', async () => {
    expect(await own()).toEqual(['a.md', 'b.md', 'c.md', 'd.md', 'e.md'])
  })

  it('leave what belongs to none to the first part', () => {
    expect(
      [undefined, {index: 1, count: 2}, {index: 2, count: 2}].map((shard) => makesIndexes({shard})),
    ).toEqual([true, true, false])
  })
})
