import {describe, expect, it} from 'vitest'
import {AnchorIndex} from '../../src/model/anchors.ts'
import {readText} from '../reading.ts'

const resolve = (text: string, anchor: string, linkText?: string) =>
  new AnchorIndex(readText(text)).resolve(anchor, linkText)

describe('an anchor', () => {
  it.each(['key-rotation', 'PR.AC-4', 'top', 'Top', ''])('is alive as `%s`', (anchor) => {
    expect(resolve('## Key rotation\n\n<a id="PR.AC-4"></a>\n', anchor)).toEqual({kind: 'alive'})
  })

  it.each([
    ['Key-Rotation', '', 'key-rotation', 'case'],
    ['pr.ac-4', '', 'PR.AC-4', 'case'],
    ['user-content-key-rotation', '', 'key-rotation', 'case'],
    ['Key_Rotation', '', 'key-rotation', 'punctuation'],
    ['key-rotation-', '', 'key-rotation', 'punctuation'],
    ['rotating', 'Key rotation', 'key-rotation', 'link-text'],
    ['1-log-keys', '', '2-log-keys', 'number'],
    ['log-keys', '', '2-log-keys', 'number'],
    ['3-2-log-keys', '', '2-log-keys', 'number'],
  ])('`%s` with the text `%s` is corrected to `%s` by %s', (anchor, linkText, meant, by) => {
    const text = '## Key rotation\n\n## 2. Log keys\n\n<a id="PR.AC-4"></a>\n'
    expect(resolve(text, anchor, linkText)).toEqual({kind: 'corrected', anchor: meant, by})
  })

  it('is alive with the prefix of GitHub where an id has it', () => {
    expect(resolve('## A\n\n<a id="user-content-a"></a>\n', 'user-content-a')).toEqual({kind: 'alive'})
  })

  it('is corrected to the heading that it names before the one that the text names', () => {
    expect(resolve('## A b\n\n## C d\n', 'A-B', 'C d')).toMatchObject({anchor: 'a-b', by: 'case'})
  })

  it('is not corrected where several headings can be meant', () => {
    const twins = '## 1. Log keys\n\n## 2. Log keys\n'
    expect(resolve(twins, '3-log-keys')).toEqual({kind: 'dead', closest: undefined})
    expect(resolve('## A-b\n\n## A b c\n\n## Ab c\n', 'a.b-c')).toEqual({kind: 'dead', closest: undefined})
  })

  it.each([
    ['key-rotatoin', 'key-rotation'],
    ['key-rotatio', 'key-rotation'],
    ['deletion', undefined],
    ['x', undefined],
  ])('`%s` is dead, with the closest `%s`', (anchor, closest) => {
    expect(resolve('## Key rotation\n\n## Key storage\n', anchor)).toEqual({kind: 'dead', closest})
  })

  it('has no closest one between two that are as near', () => {
    expect(resolve('## keys-a\n\n## keys-b\n', 'keys-c')).toEqual({kind: 'dead', closest: undefined})
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '`%s` is dead unless it exists',
    (anchor) => {
      expect(resolve('## Keys\n', anchor)).toEqual({kind: 'dead', closest: undefined})
      expect(resolve(`## \\${anchor}\n\n<a id="${anchor}"></a>\n`, anchor)).toEqual({kind: 'alive'})
    },
  )

  it('matches letters of any alphabet', () => {
    expect(resolve('## Clés & Été\n', 'Clés-Été')).toEqual({
      kind: 'corrected',
      anchor: 'clés--été',
      by: 'punctuation',
    })
    expect(resolve('## 鍵の管理\n', '鍵の管理')).toEqual({kind: 'alive'})
  })

  it('is none of a heading that HTML swallows', () => {
    expect(resolve('<br>\n## Keys\n', 'keys')).toEqual({kind: 'dead', closest: undefined})
  })
})
