import type {Control} from '../../../src/model/types.ts'

const LETTERS = {preventative: 'P', detective: 'D', respond: 'R', requirement: 'Q', operational: 'O'} as const

/** How lists name a control in a few letters: that of its group, C without one, and its number if it has one. */
export function controlCode({group, number}: Pick<Control, 'group' | 'number'>): string {
  return `${group === null ? 'C' : LETTERS[group]}${number ?? ''}`
}
