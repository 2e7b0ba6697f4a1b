import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (text: string) =>
  (await check(text)).filter(({ruleId}) => ruleId === 'no-broken-front-matter').map(tell)

describe('no-broken-front-matter', () => {
  it('says what is there and what is expected, at its place in the file', async () => {
    expect(await told('---\r\ntitle: Key rotation: new\r\n---\r\n\r\n# Keys\r\n')).toEqual([
      expect.stringMatching(/^2:8-2:25 no-yaml Unexpected .+, expected .+: the front matter is not read$/),
    ])
  })

  it('finds it in the side of a conflict that has it', async () => {
    const text = '---\n<<<<<<< a\ntitle: "Keys"\n=======\ntitle: @keys\n>>>>>>> b\n---\n\n# Keys\n'
    const found = (await check(text)).filter(({ruleId}) => ruleId === 'no-broken-front-matter')
    expect(found.map(({place, variants}) => [place.line, variants])).toEqual([[5, ['b']]])
  })

  it.each([
    '---\ntitle: "a: b"\n---\n',
    '---\n---\n',
    '# Keys\n\n---\n\na: b: c\n',
    '+++\ntitle = "x"\n+++\n',
  ])('is silent on %j', async (text) => {
    expect(await told(text)).toEqual([])
  })
})
