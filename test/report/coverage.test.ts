import {describe, expect, it} from 'vitest'
import {type CoverageFilter, readCoverage} from '../../src/coverage/coverage.ts'
import {cellText, countsText, summarise} from '../../src/coverage/states.ts'
import {prettyCoverage} from '../../src/report/coverage.ts'
import {control, corpusOf, excluding, SOON} from '../coverage/corpus.ts'

const corpus = corpusOf({
  'keys/playbook.md': `# Keys - Security Playbook

${excluding('PR.MA, DE.CM-1, RS')}
## Preventative Controls

${control('1. Keys are rotated', ['PR.AC-1', 'PR.ZZ-9'])}${control('2. Keys are narrow', ['PR.AC-4'], SOON)}
## Detective Controls

${control('1. Use is logged', ['DE.CM-1'])}`,
  'a-queue/playbook.md': '# Queue - Security Playbook\n',
})

function lines(
  filter: CoverageFilter,
  options: {width?: number; colour?: boolean; details?: boolean} = {},
): string[] {
  const {width = 80, colour = false, details = false} = options
  const isPicked = filter.statuses !== undefined
  return prettyCoverage(readCoverage(corpus, filter), {width, colour, details, isPicked}).split('\n')
}

describe('prettyCoverage', () => {
  it('has services down and categories across', () => {
    expect(lines({functions: ['PR', 'DE']})).toEqual([
      'NIST Cybersecurity Framework 1.1: 2 services, 57 ids in 9 categories',
      '114 = 2 covered + 1 only placeholder + 2 not applicable + 109 silent (1 cited and declared not applicable)',
      '',
      '                PR Protect                  DE Detect',
      '           all    AC   AT  DS  IP   MA  PT  AE    CM   DP',
      'a-queue      ·     ·    ·   ·   ·    ·   ·   ·     ·    ·',
      'keys      2/55   1/7~   ·   ·   ·  n/a   ·   ·   1/8!   ·',
      'all      2/112  1/14    ·   ·   ·  0/2   ·   ·  1/16    ·',
      '',
      'Cells: 3/7 covered of those that apply, n/a none applies, · silent, ~ with placeholders only, ! cited and declared not applicable',
      'Not counted: PR.ZZ-9, which NIST Cybersecurity Framework 1.1 does not have',
      '',
    ])
  })

  it('is broken into blocks that fit, between functions, and inside one that is too wide itself', () => {
    for (const width of [60, 40, 24]) {
      const rows = lines({}, {width})
        .slice(3)
        .filter((line) => !/^(Cells|Not counted)/.test(line))
      expect(Math.max(...rows.map(({length}) => length))).toBeLessThanOrEqual(width)
      const heads = rows
        .filter((line) => /^ +all /.test(line))
        .map((line) => line.trim().split(/\s+/).slice(1))
      expect(heads.flat()).toHaveLength(23)
    }
    const heads = lines({}, {width: 60}).filter((line) => /^ +[A-Z]{2} [A-Z]/.test(line))
    expect(heads.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['ID Identify'],
      ['PR Protect', 'DE Detect'],
      ['RS Respond', 'RC Recover'],
    ])
  })

  it('counts what is in the states asked for', () => {
    expect(lines({statuses: ['placeholder', 'not-applicable']}).slice(1, 9)).toEqual([
      '19 = 0 covered + 1 only placeholder + 18 not applicable + 0 silent',
      '',
      '           PR      RS Respond',
      '      all  AC  MA  RP  CO  AN  MI  IM',
      'keys   19  1~   2   1   5   5   3   2',
      'all    19  1    2   1   5   5   3   2',
      '',
      'Cells: number of ids in the chosen states, · none, ~ with placeholders only, ! cited and declared not applicable',
    ])
  })

  it('lists the controls of categories', () => {
    const all = lines({categories: ['PR.AC']}, {details: true})
    expect(
      all.slice(all.indexOf('PR.AC Identity Management, Authentication and Access Control')).slice(0, 10),
    ).toEqual([
      'PR.AC Identity Management, Authentication and Access Control',
      '  PR.AC-1 Identities and credentials',
      '    covered           keys: 1. Keys are rotated, keys/playbook.md:8',
      '    silent            a-queue',
      '  PR.AC-2 Access to premises and equipment',
      '    silent            a-queue, keys',
      '  PR.AC-3 Control of remote access',
      '    silent            a-queue, keys',
      '  PR.AC-4 Least privilege in permissions',
      '    only placeholder  keys: 2. Keys are narrow, keys/playbook.md:17',
    ])
    const narrow = lines(
      {categories: ['PR.MA'], statuses: ['silent', 'not-applicable']},
      {details: true, width: 30},
    )
    expect(narrow.slice(-8)).toEqual([
      'PR.MA Maintenance',
      '  PR.MA-1 Logged maintenance and repair',
      '    not applicable    keys',
      '    silent            a-queue',
      '  PR.MA-2 Approved remote maintenance',
      '    not applicable    keys',
      '    silent            a-queue',
      '',
    ])
  })

  it('paints only where it may, and never lets a document paint', () => {
    expect(lines({functions: ['PR']}).join('')).not.toContain('\u001b')
    expect(lines({functions: ['PR']}, {colour: true})[0]).toContain('\u001b[1mNIST')
    const odd = corpusOf({
      'a\u001b[31m/playbook.md': `## Detective Controls\n\n${control('1. A', ['DE.CM-1'])}`,
    })
    const text = prettyCoverage(readCoverage(odd), {width: 80, colour: false, details: true, isPicked: false})
    expect(text).not.toContain('\u001b')
    expect(text).toContain('a\\x1b[31m')
  })

  it('says that there is nothing to show', () => {
    expect(prettyCoverage([], {width: 80, colour: false, details: false, isPicked: false})).toMatch(
      /^No control table was recognised, and nothing else cites a control/,
    )
  })
})

describe('counts', () => {
  const counts = (content: number, placeholder: number, notApplicable: number, silent: number) => ({
    content,
    placeholder,
    'not-applicable': notApplicable,
    silent,
  })

  it.each([
    [counts(3, 0, 4, 0), 'full', '3/3', '3 of 3 covered, 4 not applicable'],
    [counts(3, 1, 1, 2), 'part', '3/6', '3 of 6 covered, 1 only placeholder, 1 not applicable, 2 silent'],
    [counts(0, 1, 0, 2), 'placeholder', '0/3', '0 of 3 covered, 1 only placeholder, 2 silent'],
    [counts(0, 0, 3, 0), 'not-applicable', 'n/a', '3 not applicable'],
    [counts(0, 0, 3, 2), 'silent', '0/2', '3 not applicable, 2 silent'],
    [counts(0, 0, 0, 5), 'silent', '·', '5 silent'],
  ] as const)('%o are %s, %s, %s', (given, state, text, words) => {
    expect([summarise(given), cellText(given), countsText(given)]).toEqual([state, text, words])
  })

  it('of picked states are numbers', () => {
    expect([cellText(counts(0, 0, 0, 0), true), countsText(counts(0, 0, 0, 0), true)]).toEqual(['·', 'none'])
    expect([cellText(counts(1, 0, 2, 0), true), countsText(counts(1, 0, 2, 0), true)]).toEqual([
      '3',
      '1 covered, 2 not applicable',
    ])
  })
})
