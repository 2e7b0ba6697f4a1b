import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

describe('TOML front matter', () => {
  it('gives the title and the date', () => {
    const {title, lastUpdate, titleHeading} = readText(
      '+++\ntitle = "KMS \\"keys\\"" # of ours\ndate = 2024-05-01T10:00:00Z\n+++\n\n# Keys\n',
    )
    expect([title, lastUpdate, titleHeading?.text]).toEqual(['KMS "keys"', '2024-05-01', 'Keys'])
  })

  it.each([
    ["title = 'C:\\new'", 'C:\\new'],
    ['title = "C:\\q"', 'C:\\q'],
    ['title = ["a"]', 'T'],
    ['[author]\ntitle = "Ann"', 'T'],
    ['title = "a', 'T'],
  ])('%j makes the title %j', (line, title) => {
    expect(readText(`+++\n${line}\n+++\n\n# T\n`).title).toBe(title)
  })

  it('is text where it is not closed', () => {
    expect(readText('+++\ntitle = "x"\n\n# T\n').title).toBe('T')
  })
})
