import {describe, expect, it} from 'vitest'
import {blocksIn, shows} from './blocks.ts'

describe('the blocks of a page', () => {
  it('are those in a language of the shell, with what the page shows of their output', () => {
    const text = [
      '```sh',
      'a --b \\',
      '  --c  # why',
      '',
      'd',
      '```',
      '```json',
      '{}',
      '```',
      '<!-- not run: network -->',
      '```console',
      '$ e',
      'out',
      '$ f',
      '```',
    ].join('\n')
    expect(blocksIn(text, 'x.md')).toEqual([
      {
        place: 'x.md:1',
        commands: [
          {line: 'a --b --c  # why', output: undefined},
          {line: 'd', output: undefined},
        ],
        notRun: undefined,
      },
      {
        place: 'x.md:11',
        commands: [
          {line: 'e', output: ['out']},
          {line: 'f', output: []},
        ],
        notRun: 'network',
      },
    ])
  })

  it('are read past blocks that show fences', () => {
    expect(
      blocksIn('````markdown\n```sh\na\n```\n````\n\n```sh\nb\n```', 'x.md').map(({place}) => place),
    ).toEqual(['x.md:7'])
  })
})

describe('what a page shows of an output', () => {
  it.each([
    [['a', 'b'], 'a\nb\n', true],
    [['a'], 'a\nb\n', false],
    [['b'], 'a\nb\n', false],
    [['a', '…', 'c'], 'a\nb\nb\nc\n', true],
    [['a', '  …', 'c'], 'a\nc\n', true],
    [['a', '…'], 'a\nb\n', true],
    [['…', 'b'], 'a\nb\n', true],
    [['a', '…', 'd', '…', 'c'], 'a\nb\nc\n', false],
    [['a', '…', 'b'], 'a\nb\nc\n', false],
    [['a …'], 'a b\n', false],
  ])('%j of %j: %s', (shown, output, expected) => {
    expect(shows(shown, output)).toBe(expected)
  })
})
