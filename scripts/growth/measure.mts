/**
 * One shape, measured in a process of its own: `measure.mjs NAME SECONDS` prints a line of JSON for each step. Counts
 * double up to a limit of what is read, where the largest text that is still read is the last step; or up to a step that
 * takes so many seconds. A step that does not end is ended by who started the process.
 */
import {reportFingerprints} from '../../src/baseline/apply.ts'
import {checkCorpus} from '../../src/check/check.ts'
import {readModel} from '../../src/check/read-document.ts'
import {readConfig} from '../../src/config/load.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import {findExcess, LIMITS} from '../../src/parse/limits.ts'
import {inferPolicyType, lintPolicy, loadPolicySources, parsePolicy} from '../../src/policy/index.ts'
import {HANDBOOK} from '../../src/report/handbook.ts'
import {prettyReport} from '../../src/report/pretty.ts'
import {readSidecar} from '../../src/sidecars/read.ts'
import type {Shape, Step} from './shape.mts'
import {shapes} from './shapes.mts'

const config = readConfig('', 'proofbook.config.yml')
const frameworks = createFrameworks()

async function checkDocument(text: string, mapping?: string): Promise<void> {
  const policySources = await loadPolicySources(text)
  const playbook = readModel('kms/playbook.md', text, '', {config, today: '2026-01-01', policySources})
  const sidecars = mapping === undefined ? [] : [readSidecar('kms/mapping.json', mapping, [playbook])]
  const corpus = createCorpus([playbook], {
    frameworks,
    files: NO_FILES,
    boundary: '',
    publicRoots: ['static'],
    sidecars,
  })
  const report = await checkCorpus(corpus, config)
  const fingerprints = reportFingerprints(report, corpus)
  const tool = {name: 'proofbook', version: '0'}
  const result = {report, corpus, fingerprints, tool, handbook: HANDBOOK, failOn: 'error' as const}
  prettyReport(result, {colour: false, width: 120, all: true})
}

async function read({kind}: Shape, text: string): Promise<void> {
  if (kind === 'document') return checkDocument(text)
  if (kind === 'sidecar') return checkDocument('# Keys\n\n## Preventative Controls\n\n### 1. Keys\n', text)
  const policy = parsePolicy(text)
  await lintPolicy(policy, {type: inferPolicyType(policy, '').type})
}

function limitOf({kind, make}: Shape, count: number): string | undefined {
  const text = make(count)
  if (kind === 'document') return findExcess(text)?.limit
  return text.length > LIMITS.size.most ? 'size' : undefined
}

/** CPU seconds of this process. */
function cpu(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

async function measure(shape: Shape, count: number, limit?: string): Promise<number> {
  const text = shape.make(count)
  const before = cpu()
  const failure = await read(shape, text).then(
    () => undefined,
    (error: unknown) => String(error).slice(0, 80),
  )
  const seconds = cpu() - before
  const step: Step = {size: text.length, seconds, limit, failure}
  console.log(JSON.stringify(step))
  return failure ? Number.POSITIVE_INFINITY : seconds
}

const [name, most] = process.argv.slice(2)
const shape = shapes.find((each) => each.name === name)!
// What is read once a process is no cost of a size.
for (let round = 0; round < 3; round++) await read(shape, shape.make(5))
let [accepted, refused] = [0, 16]
for (; limitOf(shape, refused) === undefined; refused *= 2) {
  accepted = refused
  if ((await measure(shape, accepted)) > Number(most)) process.exit()
}
const limit = limitOf(shape, refused)
const last = accepted
while (refused - accepted > Math.max(1, accepted / 100)) {
  const middle = (accepted + refused) >> 1
  if (limitOf(shape, middle) === undefined) accepted = middle
  else refused = middle
}
if (accepted > last) await measure(shape, accepted, limit)
else console.log(JSON.stringify({limit}))
