import {describe, expect, it} from 'vitest'
import {sarifReport} from '../../src/report/check-sarif.ts'
import type {CheckResult} from '../../src/report/result.ts'
import {noDeadLink} from '../../src/rules/no-dead-link.ts'
import {finding, resultOf} from './result.ts'

interface Log {
  runs: [{tool: {driver: {rules: object[]}}; results: object[]; invocations: object[]; columnKind: string}]
}

const read = (result: CheckResult) => (JSON.parse([...sarifReport(result)].join('')) as Log).runs[0]

describe('sarifReport', () => {
  it('has a rule for each message, with its page', () => {
    const {tool, columnKind, invocations} = read(
      resultOf([
        finding(),
        finding(),
        finding({ruleId: 'no-invalid-policy-example', messageId: 'INVALID_ACTION', severity: 'info'}),
      ]),
    )
    expect(columnKind).toBe('utf16CodeUnits')
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{level: 'note', message: {text: '2 files that nobody reads'}}],
      },
    ])
    const url = 'https://x.example/book/reference/rules/no-dead-link/'
    const description = `${noDeadLink.summary}. ${noDeadLink.rationale}`
    expect(tool.driver.rules).toMatchObject([
      {
        id: 'no-dead-link/dead-link',
        shortDescription: {text: noDeadLink.summary},
        fullDescription: {text: description},
        help: {text: `${description}\n\n${url}`},
        defaultConfiguration: {level: 'error'},
        helpUri: url,
      },
      {
        id: 'no-invalid-policy-example/INVALID_ACTION',
        defaultConfiguration: {level: 'error'},
        helpUri: 'https://x.example/book/reference/policies/invalid-action/',
      },
    ])
  })

  it('has places, fingerprints, other places and fixes', () => {
    const place = {line: 4, column: 1, endLine: 4, endColumn: 2}
    const found = finding({
      file: 'ö b/50%#.md',
      severity: 'warning',
      related: [{file: 'c.md', place, message: 'the other'}],
      fix: {place, text: '\n#x'},
      variants: ['HEAD'],
    })
    expect(read(resultOf([found])).results).toEqual([
      {
        ruleId: 'no-dead-link/dead-link',
        ruleIndex: 0,
        level: 'warning',
        message: {text: 'Cannot find file `x.md`'},
        locations: [
          {
            physicalLocation: {
              artifactLocation: {uri: '%C3%B6%20b/50%25%23.md'},
              region: {startLine: 2, startColumn: 3, endLine: 2, endColumn: 9},
            },
          },
        ],
        relatedLocations: [
          {
            physicalLocation: {
              artifactLocation: {uri: 'c.md'},
              region: {startLine: 4, startColumn: 1, endLine: 4, endColumn: 2},
            },
            message: {text: 'the other'},
          },
        ],
        partialFingerprints: {'proofbook/v1': 'f0'},
        fixes: [
          {
            description: {text: 'Write `#x`'},
            artifactChanges: [
              {
                artifactLocation: {uri: '%C3%B6%20b/50%25%23.md'},
                replacements: [
                  {
                    deletedRegion: {startLine: 4, startColumn: 1, endLine: 4, endColumn: 2},
                    insertedContent: {text: '\n#x'},
                  },
                ],
              },
            ],
          },
        ],
        suppressions: [],
        properties: {variants: ['HEAD']},
      },
    ])
  })

  it('has what is suppressed, with its reason', () => {
    const {results} = read(
      resultOf(
        [],
        [
          {finding: finding(), by: 'comment', reason: 'the wiki moves'},
          {finding: finding(), by: 'baseline', reason: undefined},
        ],
      ),
    )
    expect(results).toMatchObject([
      {level: 'error', suppressions: [{kind: 'inSource', justification: 'the wiki moves'}]},
      {level: 'error', suppressions: [{kind: 'external'}]},
    ])
  })

  it('has a reference for a name that is not well-formed text', () => {
    expect(JSON.stringify(read(resultOf([finding({file: 'a\ud800.md'})])).results)).toContain(
      '"uri":"a%EF%BF%BD.md"',
    )
  })
})
