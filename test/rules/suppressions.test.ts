import {describe, expect, it} from 'vitest'
import {judge} from './comments.ts'

const NEXT = '<!-- proofbook-disable-next-line no-missing-image -- later -->'
const POLICY =
  '```json\n{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "Deny", "Action": "s3:GetObjects", "Resource": "*"}]\n}\n```\n'

describe('a comment for the next line', () => {
  it.each([
    ['the line below it', `${NEXT}\n![a](a.png)\n`, '2:1'],
    ['a line below blank ones', `${NEXT}\n\n\n![a](a.png)\n`, '4:1'],
    ['CRLF', `${NEXT}\r\n\r\n![a](a.png)\r\n`, '3:1'],
    ['a quote', `> ${NEXT}\n>\n> ![a](a.png)\n`, '3:3'],
    ['a list', `- x\n\n  ${NEXT}\n  ![a](a.png)\n`, '4:3'],
    ['a comment at the end of a line', `Text ${NEXT}\n![a](a.png)\n`, '2:1'],
    ['a comment of several lines', `${NEXT.replace(' -- ', '\n  -- ')}\n![a](a.png)\n`, '3:1'],
    ['HTML', `<div>\n${NEXT}\n<img src="a.png">\n</div>\n`, '3:1'],
    ['another comment between', `${NEXT}\n<!-- what a picture -->\n![a](a.png)\n`, '3:1'],
    ['a heading', `${NEXT}\n# ![a](a.png) x\n`, '2:3'],
    ['the last row of a table', `${NEXT}\n\n| a | b |\n| - | - |\n| c | d |\n| e | ![a](a.png) |\n`, '6:7'],
  ])('covers %s', async (_, markdown, place) => {
    expect(await judge(markdown)).toMatchObject({
      left: [],
      gone: [`${place} no-missing-image/missing-image: later`],
    })
  })

  it.each([
    ['the line after the next', `${NEXT}\nText\n![a](a.png)\n`, 3],
    ['its own line', `![a](a.png) ${NEXT}\n`, 1],
    ['what is above it', `![a](a.png)\n\n${NEXT}\n`, 1],
    ['the paragraph after a table', `${NEXT}\n| a |\n| - |\n| b |\n\n![a](a.png)\n`, 6],
  ])('does not cover %s, and is unused', async (_, markdown, line) => {
    const {left, gone} = await judge(markdown)
    expect(gone).toEqual([])
    expect(left.filter((each) => each.includes('missing-image'))).toEqual([
      expect.stringMatching(`^${line}:1 no-missing-image`),
    ])
    expect(left.filter((each) => each.includes('unused'))).toHaveLength(1)
  })

  it('covers a whole code block, below what is stated of it too, and only the code that it names', async () => {
    const comment = (name: string) => `<!-- proofbook-disable-next-line ${name} -- shown as it was -->\n`
    const name = 'no-invalid-policy-example/INVALID_ACTION'
    const gone = [expect.stringMatching(/^\d:46 no-invalid-policy-example\/INVALID_ACTION: shown as it was$/)]
    expect(await judge(`${comment(name)}${POLICY}`)).toMatchObject({left: [], gone})
    expect(await judge(`${comment(name)}\n<!-- policy-type: identity -->\n${POLICY}`)).toMatchObject({
      left: [],
      gone,
    })
    expect(await judge(`<!-- policy-type: identity -->\n${comment(name)}${POLICY}`)).toMatchObject({
      left: [],
      gone,
    })
    expect(await judge(`${comment('no-invalid-policy-example/MISSING_VERSION')}${POLICY}`)).toMatchObject({
      left: ['1:34 no-unused-suppression/unused', '5:46 no-invalid-policy-example/INVALID_ACTION'],
      gone: [],
    })
  })

  it('is text in code, and nothing without its end', async () => {
    const left = ['4:1 no-missing-image/missing-image']
    expect(await judge(`\`\`\`html\n${NEXT}\n\`\`\`\n![a](a.png)\n`)).toMatchObject({left, gone: []})
    expect((await judge(`\`${NEXT}\`\n![a](a.png)\n`)).left).toEqual(['2:1 no-missing-image/missing-image'])
    expect((await judge(`    ${NEXT}\n\n![a](a.png)\n`)).left).toEqual(['3:1 no-missing-image/missing-image'])
  })
})

describe('a block and a file', () => {
  it('end where they say', async () => {
    const text =
      '![a](a.png)\n\n<!-- proofbook-disable no-missing-image, no-dead-link -- old -->\n![b](b.png) [c](c.md)\n\n' +
      '<!-- proofbook-enable no-missing-image -->\n![d](d.png) [e](e.md)\n\n<!-- proofbook-enable -->\n[f](f.md)\n'
    expect(await judge(text)).toMatchObject({
      left: [
        '1:1 no-missing-image/missing-image',
        '7:1 no-missing-image/missing-image',
        '10:1 no-dead-link/dead-link',
      ],
      gone: [
        '4:1 no-missing-image/missing-image: old',
        '4:13 no-dead-link/dead-link: old',
        '7:13 no-dead-link/dead-link: old',
      ],
    })
  })

  it('of a file cover all of it, what is above the comment too', async () => {
    const text =
      '![a](a.png)\n\n<!-- proofbook-disable-file no-missing-image -- drawn in May -->\n\n![b](b.png)\n'
    expect(await judge(text)).toMatchObject({
      left: [],
      gone: [
        '1:1 no-missing-image/missing-image: drawn in May',
        '5:1 no-missing-image/missing-image: drawn in May',
      ],
    })
  })
})

describe('comments in a file with conflicts', () => {
  const conflict = (ours: string, theirs: string) =>
    `# T\n\n<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`
  const settings = {'no-unresolved-conflict': 'off'} as const

  it('cover findings of their variant', async () => {
    const text = conflict(`${NEXT}\n![a](a.png)\n`, '![a](a.png)\n')
    expect(await judge(text, settings)).toMatchObject({
      left: ['7:1 no-missing-image/missing-image in topic'],
      gone: ['5:1 no-missing-image/missing-image in HEAD: later'],
    })
  })

  it('leave a finding of two variants for the one that they are not in', async () => {
    const text = `${conflict(`${NEXT.replace('-next-line', '-file')}\n`, 'Text.\n')}\n![a](a.png)\n`
    expect(await judge(text, settings)).toMatchObject({
      left: ['9:1 no-missing-image/missing-image in topic'],
      gone: ['9:1 no-missing-image/missing-image in HEAD: later'],
    })
  })

  it('are used when they cover something in one variant', async () => {
    const text = `# T\n\n${NEXT}\n${conflict('![a](a.png)\n', 'Text.\n').slice(5)}`
    expect(await judge(text, settings)).toMatchObject({
      left: [],
      gone: ['5:1 no-missing-image/missing-image in HEAD: later'],
    })
  })

  it('cover a conflict, from above its first marker', async () => {
    const text = conflict('a\n', 'b\n').replace(
      '\n\n<',
      '\n\n<!-- proofbook-disable-next-line no-unresolved-conflict -- decided in May -->\n<',
    )
    const {left, gone} = await judge(text)
    expect(left).toEqual([])
    expect(gone.every((each) => each.endsWith(': decided in May'))).toBe(true)
    expect(gone.length).toBeGreaterThan(0)
  })

  it('are not read where markers leave open what a file says', async () => {
    const {left, gone} = await judge(`${NEXT}\n\n<<<<<<< HEAD\na\n`)
    expect(left.every((each) => each.includes('no-unresolved-conflict'))).toBe(true)
    expect(gone).toEqual([])
  })
})
