import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {loadCorpus} from '../../src/check/load.ts'
import {loadConfig} from '../../src/config/load.ts'

it('reads the conflicts of a file by the marker size that its path has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-load-'))
  const hunk = (size: number) =>
    `${'<'.repeat(size)} HEAD\nours\n${'='.repeat(size)}\ntheirs\n${'>'.repeat(size)} topic\n`
  writeFileSync(join(folder, '.gitattributes'), 'long.md conflict-marker-size=12\n')
  writeFileSync(join(folder, 'long.md'), `# Long\n${hunk(7)}\n${hunk(12)}`)
  writeFileSync(join(folder, 'usual.md'), `# Usual\n${hunk(7)}`)
  const corpus = await loadCorpus({paths: [folder], config: loadConfig(), today: '2026-01-01'})
  rmSync(folder, {recursive: true})
  expect(
    corpus.playbooks.map(({id, hunks}) => [id, hunks.map(({line, markerSize}) => [line, markerSize])]),
  ).toEqual([
    ['long.md', [[8, 12]]],
    ['usual.md', [[2, 7]]],
  ])
})

it('lets the process take a turn after each document, in which native memory is freed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-load-'))
  for (const name of ['a.md', 'b.md', 'c.md']) writeFileSync(join(folder, name), '# Title\n')
  const turns: number[] = []
  await loadCorpus({
    paths: [folder],
    config: loadConfig(),
    today: '2026-01-01',
    onProgress: (done) => setImmediate(() => turns.push(done)),
  })
  rmSync(folder, {recursive: true})
  expect(turns).toEqual([1, 2, 3])
})
