import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {versionFacts} from '../../../plugins/docusaurus-plugin-proofbook/facts/version-facts.ts'
import {Library, type Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {loadConfig} from '../../../src/config/load.ts'

const FOLDER = 'test/fixtures/sites/controls'
const folder = mkdtempSync(join(tmpdir(), 'proofbook-versions-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** A shelf of a copy of the fixture, under another root, as a version. */
async function shelfOf(version: string | undefined, extra?: string): Promise<Shelf> {
  const root = join(folder, version ?? 'latest')
  cpSync(FOLDER, root, {recursive: true})
  if (extra !== undefined) writeFileSync(join(root, 'extra.md'), extra)
  return {...(await new Library(process.cwd(), root, loadConfig(undefined, [root])).reload()), version}
}

const options = {
  baseUrl: '/base/',
  record: [{name: 'v1', also: ['v1.1'], commit: 'c', date: '2024-01-05', tree: 't'}],
  docsPaths: new Map([
    ['v1', '/base/playbooks/v1'],
    ['v2', '/base/playbooks/v2/'],
  ]),
}

describe('what pages know of versions', () => {
  it('is where they are, when they were made, and how they compare with the latest', async () => {
    const [latest, same, older] = [
      await shelfOf(undefined),
      await shelfOf('v2'),
      await shelfOf('v1', '# More\n'),
    ]
    expect(versionFacts([latest, same, older], options)).toEqual([
      {
        name: 'v2',
        also: [],
        date: null,
        home: '/base/versions/v2/',
        docs: '/base/playbooks/v2/',
        state: 'same',
      },
      {
        name: 'v1',
        also: ['v1.1'],
        date: '2024-01-05',
        home: '/base/versions/v1/',
        docs: '/base/playbooks/v1/',
        state: 'older',
      },
    ])
    expect(versionFacts([latest, older], options).map(({state}) => state)).toEqual(['newest'])
    expect(versionFacts([latest], options)).toEqual([])
  })
})
