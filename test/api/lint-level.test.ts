import {describe, expect, it} from 'vitest'
import {type LintSetting, readLintSetting} from '../../src/api/lint-level.ts'

describe('readLintSetting', () => {
  it.each<[LintSetting<object> | undefined, string | undefined]>([
    [undefined, undefined],
    ['off', 'off'],
    ['info', 'info'],
    ['warning', 'warning'],
    ['error', 'error'],
    ['warn', 'warning'],
    ['on', 'on'],
    [true, 'on'],
    [false, 'off'],
    [0, 'off'],
    [1, 'warning'],
    [2, 'error'],
    [['warn'], 'warning'],
    [[2], 'error'],
  ])('reads %j as %s', (setting, level) => {
    expect(readLintSetting('no-dead-link', setting)).toEqual({level, options: undefined})
  })

  it('reads options after a level', () => {
    const options = {config: 'own.yml'}
    expect(readLintSetting('no-dead-link', ['error', options])).toEqual({level: 'error', options})
  })

  it.each([['fatal'], [3], [{}], [['errors']]])('refuses %j', (setting) => {
    expect(() => readLintSetting('no-dead-link', setting as LintSetting<object>)).toThrow(
      /^Unexpected level `.*` of `no-dead-link`, expected `off`, `info`, `warning` or `error`$/,
    )
  })
})
