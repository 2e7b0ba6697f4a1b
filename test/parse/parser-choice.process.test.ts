import {afterEach, describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {loadNative} from '../../src/parse/native/load.ts'
import {configureParser, nativeInUse, parserInUse, preferParser} from '../../src/parse/parser-choice.ts'
import {parseReference} from '../../src/parse/reference.ts'

afterEach(() => {
  delete process.env.PROOFBOOK_PARSER
  configureParser(undefined)
  preferParser('reference')
})

describe('the parser in use', () => {
  it('is the reference for a pipeline of somebody else’s, and the native one for programs of our own', () => {
    expect(parserInUse()).toEqual({name: 'reference', reason: 'by default'})
    expect(nativeInUse()).toBeUndefined()
    preferParser('native')
    expect(parserInUse()).toEqual({name: 'native', reason: 'by default'})
    expect(nativeInUse()!('a').type).toBe('root')
  })

  it('is the one that the configuration names, and before that the one of the variable', () => {
    preferParser('native')
    configureParser('reference')
    expect(parserInUse()).toEqual({name: 'reference', reason: 'named by the configuration'})
    process.env.PROOFBOOK_PARSER = 'native'
    expect(parserInUse()).toEqual({name: 'native', reason: 'named by `PROOFBOOK_PARSER`'})
  })

  it('is no other one', () => {
    process.env.PROOFBOOK_PARSER = 'fast'
    expect(() => preferParser('native')).toThrow(
      'Unexpected `fast` for `PROOFBOOK_PARSER`, expected `native` or `reference`',
    )
  })

  it('parses a text with a byte order mark as the reference does', () => {
    const text = '\uFEFF# A *b*\n\n- c\n'
    const expected = parseMarkdown(text)
    preferParser('native')
    expect(parseMarkdown(text)).toEqual(expected)
  })
})

describe('without the package', () => {
  it.each([
    [
      'it is not installed',
      () => {
        throw new Error("Cannot find module 'satteri'")
      },
    ],
    ['it is another one', () => ({})],
    [
      'its binary does not fit',
      () => ({
        markdownToMdast: () => {
          throw new Error('Cannot find native binding')
        },
      }),
    ],
  ])('the reference does all, where %s', (_, load) => {
    expect(loadNative(load)).toBeUndefined()
    preferParser('native', () => loadNative(load))
    expect(parserInUse()).toEqual({
      name: 'reference',
      reason: 'the package `satteri` is not installed, or cannot run here',
    })
    const text = '# A\n\n| a |\n| - |\n<br>\n'
    expect(parseMarkdown(text)).toEqual(parseReference(text))
  })
})
