import {describe, expect, it} from 'vitest'
import {levelsOf, type Settings} from '../../src/rules/levels.ts'

const RULE = {id: 'no-x'}
const told = (path: string, settings: Settings, rule: Parameters<typeof levelsOf>[0] = RULE) => {
  const {isOff, of} = levelsOf(rule, path, settings)
  return [isOff, of('one'), of('two')]
}

describe('what a team says of a rule', () => {
  it('holds for all messages, or for those that it names', () => {
    expect(told('a.md', {settings: {}})).toEqual([false, undefined, undefined])
    expect(told('a.md', {settings: {'no-x': 'off'}})).toEqual([true, 'off', 'off'])
    expect(told('a.md', {settings: {'no-x': {one: 'info'}}})).toEqual([false, 'info', undefined])
    expect(told('a.md', {settings: {'no-y': 'off'}})).toEqual([false, undefined, undefined])
  })

  it('switches a rule on that runs only where a team asks for it', () => {
    const rule = {...RULE, isOptIn: true}
    expect(told('a.md', {settings: {}}, rule)).toEqual([true, 'off', 'off'])
    expect(told('a.md', {settings: {'no-x': 'warning'}}, rule)).toEqual([false, 'warning', 'warning'])
    expect(told('a.md', {settings: {'no-x': {one: 'error'}}}, rule)).toEqual([false, 'error', undefined])
  })

  it('of some files goes before what holds for all, and the last before the others', () => {
    const settings: Settings = {
      settings: {'no-x': 'off'},
      overrides: [
        {files: [{folder: '.', pattern: 'old/**'}], rules: {'no-x': {one: 'info'}}},
        {files: [{folder: '.', pattern: '**/*.md'}], rules: {'no-y': 'off'}},
        {files: [{folder: '.', pattern: 'old/Kept/*'}], rules: {'no-x': 'error'}},
      ],
    }
    expect(told('new/a.md', settings)).toEqual([true, 'off', 'off'])
    expect(told('old/a.md', settings)).toEqual([false, 'info', 'off'])
    expect(told('OLD/kept/a.md', settings)).toEqual([false, 'error', 'error'])
  })
})
