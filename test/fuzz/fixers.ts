import assert from 'node:assert/strict'
import fc from 'fast-check'
import {applyFixes} from '../../src/check/fix.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {splitLines} from '../../src/parse/source.ts'
import {handbook} from '../../src/rules/control-tables/handbook.ts'
import type {Finding} from '../../src/rules/rule.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {check} from '../rules/folder.ts'
import type {FuzzTarget} from './target.ts'

const {controls} = securityPlaybook
const reading = {
  shapes: {...securityPlaybook, controls: {...controls, tables: [...handbook.tables, ...controls.tables]}},
  frameworks: createFrameworks(handbook.frameworks),
}
const files = {'right.md': '|Handbook|Description|\n|-|-|\n|KEY-1|Keys are turned once a year|\n'}

const cell = fc.oneof(
  fc.constantFrom(
    ...['PR.AC4', 'PR-AC-4', 'pr.ac-04', 'PRR.AC-4', 'PR.AC-4', 'PR.AC-04', 'PR.AC-99', 'DE.DP1', 'RS.RP-2'],
    ...['KEY-1', 'KEY1', 'key-1', 'KEY-01', 'KEY-9', 'LOG-1', 'PR.AA-05', 'PR.AC-4, PR.AC5', '`PR.AC4`', ''],
    ...['Keys are truned once a year', 'Keys are turned once  a year', 'KEYS ARE TURNED ONCE A YEAR', 'x'],
    ...[
      '**PR.AC4**',
      '[PR.AC4](x.md)',
      'PR&#46;AC4',
      'PR.AC4 <!-- x -->',
      '\\PR.AC4',
      '# PR.AC4',
      '\u00a0PR.AC4',
    ],
  ),
  fc.string({unit: 'binary', maxLength: 4}),
)
const row = fc.array(cell, {minLength: 1, maxLength: 3}).map((cells) => `|${cells.join('|')}|`)
const table = fc
  .tuple(
    fc.constantFrom('|NIST Subcategory Control|Description|', '|Handbook|Description|'),
    fc.array(row, {minLength: 1, maxLength: 5}),
    fc.constantFrom('\n', '\n', '\r\n', '\n> ', '\n  '),
  )
  .map(([header, rows, eol]) => [header, '|-|-|', ...rows].join(eol))
const citing = fc.oneof(
  {weight: 6, arbitrary: table},
  {
    weight: 1,
    arbitrary: fc.tuple(table, table).map(([a, b]) => `<<<<<<< HEAD\n${a}\n=======\n${b}\n>>>>>>> topic`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(cell, cell)
      .map(
        ([id, text]) =>
          `<table>\n<tr><th>Handbook</th><th>D</th></tr>\n<tr><td>${id}</td><td>${text}</td></tr>\n</table>`,
      ),
  },
  {weight: 1, arbitrary: cell.map((id) => `- NIST: ${id}\n- ${id}`)},
  {weight: 1, arbitrary: fc.constantFrom('# Keys', 'Text', '```\n|PR.AC4|\n```')},
)
const text = fc.array(citing, {minLength: 1, maxLength: 4}).map((parts) => `${parts.join('\n\n')}\n`)

/** How many rounds may be needed: `check --fix` makes no more. */
const MOST_ROUNDS = 5

/** Fixing ends, does no harm, and changes nothing but the lines that findings are in. */
export const fixers: FuzzTarget<string> = {
  name: 'fixers',
  inputs: text,
  shortRuns: 150,
  async holds(input) {
    let before = input.replace(/^\uFEFF/, '')
    let findings = await check(before, files, reading)
    for (let round = 0; ; round++) {
      const {text: after, made} = applyFixes(before, findings)
      if (made === 0) break
      assert.ok(round < MOST_ROUNDS, 'fixing ends')
      assertOthersStay(before, after, findings)
      await assertNoneAdded(before, findings)
      before = after
      findings = await check(after, files, reading)
    }
    assert.equal(applyFixes(before, findings).text, before)
  },
}

function assertOthersStay(before: string, after: string, findings: Finding[]): void {
  const fixed = new Set(findings.flatMap(({fix}) => (fix ? [fix.place.line] : [])))
  const others = (text: string) => splitLines(text).filter((_, index) => !fixed.has(index + 1))
  assert.deepEqual(others(after), others(before), 'other lines stay')
}

/** A rule's fixes bring no finding of that rule; one of another rule they may bring to light. */
async function assertNoneAdded(before: string, findings: Finding[]): Promise<void> {
  for (const id of new Set(findings.flatMap(({fix, ruleId}) => (fix ? [ruleId] : [])))) {
    const own = findings.filter(({ruleId}) => ruleId === id)
    const after = await check(applyFixes(before, own).text, files, reading)
    const left = after.filter(({ruleId}) => ruleId === id)
    assert.ok(left.length <= own.length, `no finding of ${id} is new`)
  }
}
