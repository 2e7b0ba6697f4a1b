/** How a check reads what a shape makes, from the text to what is printed. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {reportFingerprints} from '../../../src/baseline/apply.ts'
import {checkCorpus} from '../../../src/check/check.ts'
import {type Checked, checkFiles} from '../../../src/check/check-files.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {readConfig} from '../../../src/config/load.ts'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {createCorpus} from '../../../src/model/corpus.ts'
import {NO_FILES} from '../../../src/model/file-tree.ts'
import {findExcess, LIMITS} from '../../../src/parse/limits.ts'
import {inferPolicyType, lintPolicy, loadPolicySources, parsePolicy} from '../../../src/policy/index.ts'
import {sarifReport} from '../../../src/report/check-sarif.ts'
import {githubReport} from '../../../src/report/github.ts'
import {gitlabReport} from '../../../src/report/gitlab.ts'
import {HANDBOOK} from '../../../src/report/handbook.ts'
import {jsonReport} from '../../../src/report/json.ts'
import {junitReport} from '../../../src/report/junit.ts'
import {markdownReport} from '../../../src/report/markdown.ts'
import {prettyReport} from '../../../src/report/pretty.ts'
import type {CheckResult} from '../../../src/report/result.ts'
import {readSidecar} from '../../../src/sidecars/read.ts'
import type {Shape, TextKind} from './shape.mts'

const config = readConfig('', 'proofbook.config.yml')
const frameworks = createFrameworks()
const TODAY = '2026-01-01'
/** More files than this are no question of one folder. */
const MOST_FILES = 600
const SMALL = '# Keys\n\n## Preventative Controls\n\n### 1. Keys\n'

/** What is measured of one size, and what comes before and after. */
export interface Work {
  /** Characters in all. */
  size: number
  run(): Promise<void>
  end(): void
}

/** Prepares the work of one size. */
export function workOf(shape: Shape, count: number): Work {
  if (shape.kind === 'folder') return folderWork(shape.make(count))
  const text = shape.make(count)
  return {size: text.length, run: () => readText(shape.kind, text), end() {}}
}

/** The limit that a size passes; undefined where it is read. */
export function limitOf(shape: Shape, count: number): string | undefined {
  if (shape.kind === 'folder') {
    const files = shape.make(count)
    if (files.size > MOST_FILES) return 'number of files'
    return [...files.values()].map((text) => findExcess(text)?.limit).find((limit) => limit !== undefined)
  }
  const text = shape.make(count)
  if (shape.kind === 'document' || shape.kind === 'reported') return findExcess(text)?.limit
  return text.length > LIMITS.size.most ? 'size' : undefined
}

function folderWork(files: ReadonlyMap<string, string>): Work {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-growth-'))
  for (const [path, text] of files) {
    mkdirSync(join(folder, dirname(path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  return {
    size: [...files.values()].reduce((sum, text) => sum + text.length, 0),
    async run() {
      print(await checkFiles({paths: [folder], config, today: TODAY}), false)
    },
    end: () => rmSync(folder, {recursive: true}),
  }
}

async function readText(kind: TextKind, text: string): Promise<void> {
  if (kind === 'policy') {
    const policy = parsePolicy(text)
    await lintPolicy(policy, {type: inferPolicyType(policy, '').type})
  } else if (kind === 'sidecar') print(await checkText(SMALL, text), false)
  else print(await checkText(text), kind === 'reported')
}

async function checkText(text: string, mapping?: string): Promise<Checked> {
  const policySources = await loadPolicySources(text)
  const playbook = readModel('kms/playbook.md', text, '', {config, today: TODAY, policySources})
  const sidecars = mapping === undefined ? [] : [readSidecar('kms/mapping.json', mapping, [playbook])]
  const corpus = createCorpus([playbook], {
    frameworks,
    files: NO_FILES,
    boundary: '',
    publicRoots: ['static'],
    sidecars,
  })
  return {config, corpus, report: await checkCorpus(corpus, config)}
}

/** Prints what is found, to nowhere. */
function print({report, corpus}: Checked, isInAll: boolean): void {
  const result: CheckResult = {
    ...{report, corpus, handbook: HANDBOOK, failOn: 'error'},
    tool: {name: 'proofbook', version: '0'},
    fingerprints: reportFingerprints(report, corpus),
  }
  prettyReport(result, {colour: false, width: 120, all: true})
  if (!isInAll) return
  for (const format of [jsonReport, sarifReport, gitlabReport]) [...format(result)].join('')
  for (const format of [githubReport, junitReport]) format(result)
  markdownReport(result)
}
