import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import type {CheckResult} from '../../src/report/result.ts'
import type {Finding} from '../../src/rules/rule.ts'
import {readPlaybookText} from '../reading.ts'

/** A finding of a rule that there is, at 2:3 of `a.md`. */
export function finding(more: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'no-dead-link',
    messageId: 'dead-link',
    severity: 'error',
    message: 'Cannot find file `x.md`',
    file: 'a.md',
    place: {line: 2, column: 3, endLine: 2, endColumn: 9},
    target: undefined,
    variants: undefined,
    suggestion: undefined,
    related: [],
    fix: undefined,
    ...more,
  }
}

/** The result of a check of `a.md` with some findings, each with a fingerprint of its index. */
export function resultOf(
  findings: Finding[],
  suppressed: CheckResult['report']['suppressed'] = [],
): CheckResult {
  const all = [...findings, ...suppressed.map((each) => each.finding)]
  const number = (severity: string) => findings.filter((each) => each.severity === severity).length
  return {
    report: {
      findings,
      suppressed,
      summary: {
        files: 1,
        errors: number('error'),
        warnings: number('warning'),
        infos: number('info'),
        suppressed: {comments: suppressed.length, baseline: 0},
        examples: {found: 0, checked: 0, skipped: 0},
        tables: {found: 0, rows: 0},
      },
      baseline: undefined,
      data: [],
      links: {style: 'github', because: undefined},
      notChecked: ['2 files that nobody reads'],
      suggestion: undefined,
    },
    corpus: createCorpus([readPlaybookText('# T\n', {path: 'a.md'})], {
      frameworks: createFrameworks(),
      files: NO_FILES,
      boundary: '.',
      publicRoots: [],
    }),
    fingerprints: new Map(all.map((each, index) => [each, {hash: `f${index}`, text: ''}])),
    tool: {name: 'proofbook', version: '9'},
    handbook: 'https://x.example/book/',
    failOn: 'error',
  }
}
