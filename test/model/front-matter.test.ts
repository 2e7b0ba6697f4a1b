import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

describe('TOML front matter', () => {
  it('gives the title and the date', () => {
    const {title, lastUpdate, titleHeading} = readText(
      '+++\ntitle = "KMS \\"keys\\"" # of ours\ndate = 2024-05-01T10:00:00Z\n+++\n\n## Keys\n',
    )
    expect([title, lastUpdate, titleHeading?.text]).toEqual(['KMS "keys"', '2024-05-01', undefined])
  })

  it.each([
    ["title = 'C:\\new'", 'C:\\new'],
    ['title = "C:\\q"', 'C:\\q'],
    ['title = ["a"]', 'playbook'],
    ['[author]\ntitle = "Ann"', 'playbook'],
    ['title = "a', 'playbook'],
  ])('%j makes the title %j', (line, title) => {
    expect(readText(`+++\n${line}\n+++\n\n## T\n`).title).toBe(title)
  })

  it('is text where it is not closed', () => {
    expect(readText('+++\ntitle = "x"\n\n# T\n').title).toBe('T')
  })
})

describe('what is not front matter', () => {
  it.each([
    ['title: Key rotation: new', '2:8-25', 'second colon in a value', 'the value in quotes'],
    ['title: K\nowner: @x', '3:8-10', '`@` at the start of a value', 'the value in quotes'],
    ['title: `K`', '2:8-11', '``` at the start of a value', 'the value in quotes'],
    ['date:\n\tday: 1', '3:1-8', 'tab', 'spaces'],
    ['title: K\n  owner: x', '3:1-11', 'indentation', 'that of the keys beside it'],
    ['title: K\ntitle: L', '3:1-9', 'second `title`', 'each key once'],
    ['tags: [a', '2:1-9', 'end of a value', 'its closing bracket'],
    ['title:K\nowner: x', '2:1-8', 'text', 'a key, its colon and a space'],
    ['owner: *team', '2:8-13', 'alias', 'the value in quotes'],
  ])('%j is named at %s', (yaml, place, actual, expected) => {
    const {frontMatterFault, title} = readText(`---\n${yaml}\n---\n\n# T\n`)
    const {start, end} = frontMatterFault!.span
    expect([
      `${start.line}:${start.column}-${end.column}`,
      frontMatterFault!.actual,
      frontMatterFault!.expected,
    ]).toEqual([place, actual, expected])
    expect(title).toBe('T')
  })

  it.each([
    'title: "K: new"',
    'title: K\nowner: x # of: ours',
    'title: K',
    '',
    'a sentence',
    '- a',
    'url: https://x',
  ])('%j is no such thing', (yaml) => {
    expect(readText(`---\n${yaml}\n---\n\n# T\n`).frontMatterFault).toBeUndefined()
  })

  it('has its place in a file with Windows line endings too', () => {
    const {start, end} = readText('---\r\ntitle: a: b\r\n---\r\n\r\n# T\r\n').frontMatterFault!.span
    expect([start.line, start.column, end.column]).toEqual([2, 8, 12])
  })
})
