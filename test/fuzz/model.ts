import assert from 'node:assert/strict'
import {readModel} from '../../src/check/read-document.ts'
import {readConfig} from '../../src/config/load.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import type {Playbook} from '../../src/model/playbook-type.ts'
import {Locator, type Place, type Point} from '../../src/parse/place.ts'
import {splitLines, withoutEol} from '../../src/parse/source.ts'
import {loadPolicySources} from '../../src/policy/index.ts'
import {rules} from '../../src/rules/index.ts'
import type {Finding} from '../../src/rules/rule.ts'
import {findFaults} from '../../src/rules/run.ts'
import {documents} from './documents.ts'
import type {FuzzTarget} from './target.ts'

const config = readConfig('', 'proofbook.config.yml')
const PATH = 'docs/keys/playbook.md'

/** Any document is read and checked, twice the same, and each finding is in the file. */
export const model: FuzzTarget<string> = {
  name: 'model',
  inputs: documents,
  shortRuns: 150,
  async holds(text) {
    const playbook = await read(text)
    const findings = await check(playbook)
    const lines = splitLines(text.replace(/^\uFEFF/, '')).map(withoutEol)
    for (const {place, fix, related, messageId} of findings) {
      const places = [
        place,
        ...(fix ? [fix.place] : []),
        ...related.flatMap((each) => (each.file === PATH ? [each.place] : [])),
      ]
      for (const each of places)
        assert.ok(isInside(each, lines), `${messageId} at ${JSON.stringify(each)} is in the file`)
    }
    for (const {text: own, document} of playbook.variants) assertPoints(document, new Locator(own))
    const again = await read(text)
    assert.deepEqual(again, playbook)
    assert.deepEqual(await check(again), findings)
  },
}

async function read(text: string): Promise<Playbook> {
  const policySources = await loadPolicySources(text)
  return readModel(PATH, text, 'docs', {config, today: '2025-06-01', policySources})
}

async function check(playbook: Playbook): Promise<Finding[]> {
  const {frameworks, shapes} = config
  const corpus = createCorpus([playbook], {frameworks, files: NO_FILES, boundary: '.', publicRoots: ['docs']})
  const settings = Object.fromEntries(rules.map(({id}) => [id, 'warning' as const]))
  return findFaults(playbook, {corpus, shapes, rules, settings})
}

/** A place may end after the last line of a file, in the line that is not there yet. */
function isInside({line, column, endLine, endColumn}: Place, lines: string[]): boolean {
  const isThere = (at: number, character: number) =>
    at >= 1 && at <= lines.length + 1 && character >= 1 && character <= (lines[at - 1] ?? '').length + 1
  const isForward = endLine > line || (endLine === line && endColumn >= column)
  return isThere(line, column) && isThere(endLine, endColumn) && isForward
}

/** Each point of the model says the same with its line and column as with its offset. */
function assertPoints(value: unknown, locator: Locator, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (isPoint(value)) assert.deepEqual({...value}, locator.point(value.offset), 'a point of the text')
  else for (const each of Object.values(value)) assertPoints(each, locator, seen)
}

function isPoint(value: object): value is Point {
  return 'line' in value && 'column' in value && 'offset' in value
}
