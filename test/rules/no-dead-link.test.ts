import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (...words: Parameters<typeof check>) =>
  (await check(...words)).filter((finding) => finding.ruleId === 'no-dead-link').map(tell)

describe('no-dead-link', () => {
  it.each([
    'b.md',
    './b.md',
    'b.md#x',
    'b.md?x',
    'c/',
    'c',
    'c/my%20file.txt',
    '/b.md',
    '/',
    '.',
    '#',
    '../outside.md',
  ])('is silent on `%s`', async (url) => {
    expect(await told(`[x](<${url}>)\n`, {'b.md': '## x\n', 'c/my file.txt': ''})).toEqual([])
  })

  it.each([
    ['none.md', 'dead-link Cannot find file `none.md`'],
    ['none.md?a#b', 'dead-link Cannot find file `none.md`'],
    ['c/none', 'dead-link Cannot find file `c/none`'],
    ['/none.md', 'dead-link Cannot find file `/none.md`'],
    ['C/B.md', 'dead-link-close Cannot find file `C/B.md`; did you mean `/c/b.md`?'],
    ['c/B.md', 'dead-link-close Cannot find file `c/B.md`; did you mean `/c/b.md`?'],
    ['/c/B.md', 'dead-link-close Cannot find file `/c/B.md`; did you mean `/c/b.md`?'],
  ])('finds `%s`: %s', async (url, expected) => {
    const end = 5 + url.length
    expect(await told(`[x](${url})\n`, {'c/b.md': ''})).toEqual([`1:1-1:${end + 1} ${expected}`])
  })

  it('names the file that is there, and suggests what to write in the link, seen from its document', async () => {
    const found = await check('[x](../a/B%20c.md?x#y)\n', {'a/b c.md': ''}, {path: 'd/playbook.md'})
    expect(found.map(({message, suggestion}) => [message, suggestion])).toEqual([
      ['Cannot find file `../a/B%20c.md`; did you mean `/a/b c.md`?', '../a/b%20c.md?x#y'],
    ])
  })

  it('finds a dead link of HTML and of a reference, at the link', async () => {
    expect(await told('<a href="none.md">x</a> [y][z]\n\n[z]: gone.md\n')).toEqual([
      '1:1-1:19 dead-link Cannot find file `none.md`',
      '1:25-1:31 dead-link Cannot find file `gone.md`',
    ])
  })

  it('finds a space after any words, and none after the box of a task', async () => {
    expect(await told('See [x] (https://a.example/x) [ ] (https://a.example/y)\n', {})).toEqual([
      '1:5-1:30 spaced-link Unexpected space between `[x]` and `(https://a.example/x)`, so this is not a link; remove it',
    ])
    expect(await told('- [x] (https://a.example/x)\n- [ ] (https://a.example/y)\n', {})).toEqual([])
  })

  it('takes a destination with a bare space for text, as GitHub does', async () => {
    expect(await told('[a](my file.md) [b](<my file.md>) [c](my%20file.md)\n', {'my file.md': ''})).toEqual(
      [],
    )
  })
})
