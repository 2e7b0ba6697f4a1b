import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const text = [
  '[a](shared.md)',
  '',
  '<<<<<<< HEAD',
  '[b](ours.md)',
  '=======',
  'x',
  '',
  '[c](theirs.md)',
  '>>>>>>> topic',
  '',
  '[d](shared.md)',
  '',
].join('\n')

describe('findings in a file with variants', () => {
  it('are at the lines of the file, each once, with the variants that they concern', async () => {
    const found = (await check(text)).filter((finding) => finding.ruleId === 'no-dead-link')
    expect(found.map(({place, variants}) => [place.line, variants])).toEqual([
      [1, ['HEAD', 'topic']],
      [4, ['HEAD']],
      [8, ['topic']],
      [11, ['HEAD', 'topic']],
    ])
  })

  it('name no variants where the file has no conflict, or where they are of the file', async () => {
    expect((await check('[a](none.md)\n'))[0]?.variants).toBeUndefined()
    expect(
      (await check(text)).find(({ruleId}) => ruleId === 'no-unresolved-conflict')?.variants,
    ).toBeUndefined()
  })

  it('are two where the variants say different things of one place', async () => {
    const anchors = '[a](#Keys)\n\n<<<<<<< HEAD\n## Keys\n=======\n## Locks\n>>>>>>> topic\n'
    const found = (await check(anchors)).filter((finding) => finding.ruleId === 'no-dead-anchor')
    expect(found.map(({place, messageId, variants}) => [place.line, messageId, variants])).toEqual([
      [1, 'dead-anchor', ['topic']],
      [1, 'mended-anchor', ['HEAD']],
    ])
  })
})
