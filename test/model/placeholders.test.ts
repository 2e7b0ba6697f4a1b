import {describe, expect, it} from 'vitest'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readText} from '../reading.ts'

/** Placeholders as `line:column-column text`. */
function told(text: string, shapes = securityPlaybook): string[] {
  return readText(text, {shapes}).placeholders.map(({text: phrase, span}) => {
    const end = span.end.line === span.start.line ? '' : `${span.end.line}:`
    return `${span.start.line}:${span.start.column}-${end}${span.end.column} ${phrase}`
  })
}

const PHRASE = 'This Section will be updated soon.'

describe('placeholders', () => {
  it.each([
    ['inline code', `\`${PHRASE}\`<br>\n`, [`1:1-37 ${PHRASE}`]],
    ['plain text', `Note: ${PHRASE} Thanks.\n`, [`1:7-41 ${PHRASE}`]],
    ['no full stop', 'this section will be updated soon\n', ['1:1-34 this section will be updated soon']],
    [
      'the rest of a section',
      'This rest of this Section will be updated soon.\n',
      ['1:1-48 This rest of this Section will be updated soon.'],
    ],
    ['bold', `**${PHRASE}**\n`, [`1:3-37 ${PHRASE}`]],
    ['a list, with indentation', `- a<br>\n  \`${PHRASE}\`\n`, [`2:3-39 ${PHRASE}`]],
    ['a quote', `> ${PHRASE}\n`, [`1:3-37 ${PHRASE}`]],
    ['a table', `|A|B|\n|-|-|\n|x|\`${PHRASE}\`|\n`, [`3:4-40 ${PHRASE}`]],
    ['a heading', `## ${PHRASE}\n`, [`1:4-38 ${PHRASE}`]],
    ['a link', `[${PHRASE}](x.md)\n`, [`1:2-36 ${PHRASE}`]],
    ['a phrase over two lines', 'This Section will\nbe updated soon.\n', [`1:1-2:17 ${PHRASE}`]],
    ['code over two lines', '`This Section will\nbe updated soon.`\n', [`1:1-2:18 ${PHRASE}`]],
    ['a definition that is needed', '`Control Definition Needed`\n', ['1:1-28 Control Definition Needed']],
    ['a definition in a sentence', 'No Control Definition Needed here\n', []],
    ['a code block', `\`\`\`\n${PHRASE}\n\`\`\`\n`, []],
    ['a comment', `<!-- ${PHRASE} -->\n`, []],
  ])('are found in %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('are the phrases of the configuration', () => {
    const shapes = {...securityPlaybook, placeholders: {phrases: ['^tbd$', '\\{\\{.*?\\}\\}']}}
    expect(told('TBD\n\nOwner: {{team name}}.\n\ntbd later\n', shapes)).toEqual([
      '1:1-4 TBD',
      '3:8-21 {{team name}}',
    ])
    expect(told(`${PHRASE}\n`, {...shapes, placeholders: {phrases: []}})).toEqual([])
  })
})
