import {describe, expect, it} from 'vitest'
import {readHtml, withoutHtml} from '../../src/model/html.ts'
import {ExcessError} from '../../src/parse/excess-error.ts'
import {growthOf, LINEAR} from '../growth.ts'
import {readText} from '../reading.ts'

/** Reads a text, unless it passes a limit. */
function readOrRefuse(text: string): void {
  try {
    readText(text)
  } catch (error) {
    if (!(error instanceof ExcessError)) throw error
  }
}

describe('hostile HTML', () => {
  it.each([
    ['elements nested 50,000 deep', '<div>', 50_000],
    ['anchors nested 50,000 deep', '<a href="x">y', 50_000],
    ['unclosed comments', '<!--', 50_000],
    ['unclosed tags', '<a ', 50_000],
    ['unclosed attributes', '<a href="', 50_000],
    ['closing tags of nothing', '</h1>', 50_000],
    ['headings in one another', '<h1>x<h2>', 25_000],
  ])('is read, or refused, in linear time: %s', async (_, piece, count) => {
    const read = (times: number) => readOrRefuse(`## Detective\n\n<p>\n# x ${piece.repeat(times)}\n`)
    expect(await growthOf(read, count)).toBeLessThan(LINEAR)
  })

  it('is read without a loss of what is well formed', () => {
    const {tags} = readHtml(`${'<div>'.repeat(50_000)}<a name="x">y</a>`)
    expect(tags).toHaveLength(50_001)
    expect(tags.at(-1)).toEqual({name: 'a', attributes: {name: 'x'}, from: 250_000, to: 250_012, text: 'y'})
  })

  it('leaves the text when its tags and comments are taken out', () => {
    expect(withoutHtml('a<br>b<!-- c > d -->e<!-- f').split(/ +/)).toEqual(['a', 'b', 'e', ''])
    expect(withoutHtml('1 < 2 and 3 > 2')).toBe('1   2')
  })

  it('keeps attributes named `__proto__` to itself', () => {
    const document = readText('<a __proto__="x" id="y"></a>\n')
    expect(document.htmlAnchors).toEqual(['y'])
  })
})

describe('odd documents', () => {
  it.each([
    ['nothing', ''],
    ['a line ending', '\n'],
    ['front matter alone', '---\na: b\n---\n'],
    ['front matter that is not closed', '---\na: b\n'],
    [
      'front matter of hostile aliases',
      `---\na: &a [x]\n${'b: [*a, *a, *a, *a, *a, *a, *a]\n'.repeat(9)}---\n`,
    ],
    ['NUL characters', 'a\0b\n\0\n'],
    ['lone surrogates', '\ud800 \udc00\n'],
    ['quotes nested 100 deep', `${'> '.repeat(100)}x\n`],
    ['a line of a million characters', `${'ab '.repeat(333_333)}\n`],
  ])('are read: %s', (_, text) => {
    const {controls, tables, kind, title} = readText(text)
    expect([controls, tables, kind, title]).toEqual([[], [], 'other', 'playbook'])
  })
})
