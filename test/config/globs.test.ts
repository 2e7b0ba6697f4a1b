import {describe, expect, it} from 'vitest'
import {globFault} from '../../src/config/globs.ts'

const WILDCARDS = 'at most 3 wildcards, besides `/**` at the end; use several globs instead'
const BRACES = 'braces with at most 50 alternatives; use several globs instead'
const GROUPS = 'a glob without groups; write a parenthesis of a name as `\\(`'

describe('a glob', () => {
  it.each([
    ...[
      '**/drafts/**',
      'a.md',
      '**/*draft*/**',
      '**/*.{md,markdown}',
      '**/archive/**/*.md',
      'guides/*/old?.md',
    ],
    ...[
      '**/[a-c]*.md',
      '**/_*',
      'a \\(1\\).md',
      'c\\+\\+/**',
      '{a,b}/{c,d}/**',
      '*/*/*/**',
      '**',
      '!a',
      'a+b.md',
    ],
    '\\*\\*\\*\\*\\*',
  ])('may be %j', (written) => {
    expect(globFault(written)).toBeUndefined()
  })

  it.each([
    ['*a*a*a*b', WILDCARDS],
    ['**/a/**/a/**/a/**/b', WILDCARDS],
    ['*a*/*a*/b', WILDCARDS],
    ['**/**/**/**/**', WILDCARDS],
    ['*?*?*?*?b', WILDCARDS],
    ['{*a*,*b*}*', WILDCARDS],
    ['{a,b}'.repeat(30), BRACES],
    ['{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}', BRACES],
    ['{{a,b},{c,{d,e}}}'.repeat(3), BRACES],
    [`{${'a,'.repeat(60)}a}`, BRACES],
    ['{1..1000000}', 'a glob below the folder, without `..`'],
    ['../**', 'a glob below the folder, without `..`'],
    ['+(a|aa)b', GROUPS],
    ['(a+)+b', GROUPS],
    ['!(a)', GROUPS],
    ['[a]+[a]+b', 'a glob without repetition; write a plus sign of a name as `\\+`'],
    ['{a,b}+c', 'a glob without repetition; write a plus sign of a name as `\\+`'],
    ['', 'a glob of 1 to 200 characters'],
    ['?'.repeat(201), 'a glob of 1 to 200 characters'],
  ])('is not %j', (written, expected) => {
    expect(globFault(written)).toBe(expected)
  })
})
