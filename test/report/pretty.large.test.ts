import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/check/check.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import {prettyReport} from '../../src/report/pretty.ts'
import type {Finding} from '../../src/rules/rule.ts'
import {readPlaybookText} from '../reading.ts'

function reportOf(findings: Partial<Finding>[], more: Partial<Report> = {}): Report {
  const base = {
    ruleId: 'no-x',
    messageId: 'x',
    severity: 'error',
    message: 'Unexpected x',
    file: 'a.md',
  } as const
  const place = {line: 1, column: 1, endLine: 1, endColumn: 2}
  return {
    findings: findings.map((finding) => ({
      ...base,
      place,
      variants: undefined,
      suggestion: undefined,
      related: [],
      fix: undefined,
      ...finding,
    })),
    summary: {
      files: 1,
      errors: findings.length,
      warnings: 1,
      infos: 0,
      examples: {found: 3, checked: 2, skipped: 1},
      tables: {found: 1, rows: 1},
    },
    data: [{package: 'data', version: '1.2', date: '2026-01-02'}],
    notChecked: [],
    suggestion: undefined,
    ...more,
  }
}

function pretty(text: string, report: Report, options = {colour: false, width: 80}): string[] {
  const corpus = createCorpus([readPlaybookText(text, {path: 'a.md'})], {
    frameworks: createFrameworks(),
    files: NO_FILES,
    boundary: '.',
    publicRoots: [],
  })
  return prettyReport(report, corpus, options).split('\n')
}

describe('prettyReport', () => {
  it('groups findings by file, 100,000 of them too', () => {
    const many = Array.from({length: 100_000}, (_, index) => ({file: index % 2 ? 'b.md' : 'a.md'}))
    const lines = pretty('', reportOf(many))
    expect(lines.filter((line) => line.endsWith('.md'))).toEqual(['a.md', 'b.md'])
    expect(lines.filter((line) => line.startsWith('  1:1'))).toHaveLength(100_000)
  })
})
