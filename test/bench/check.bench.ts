/** What a check costs on top of parsing alone, on fifty copies of the KMS playbook. Quote ratios, not times. */

import {readFileSync} from 'node:fs'
import {bench, describe} from 'vitest'
import {readModel} from '../../src/check/read-document.ts'
import {loadConfig} from '../../src/config/load.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {rules} from '../../src/rules/index.ts'
import {findFaults} from '../../src/rules/run.ts'

const COPIES = 50
const text = readFileSync('docs/playbooks/kms/playbook.md', 'utf8')
const config = loadConfig()
const paths = Array.from({length: COPIES}, (_, index) => `service-${index}/playbook.md`)
const read = () => paths.map((path) => readModel(path, text, '', {config, today: '2026-01-01'}))
const files = {...NO_FILES, has: () => true}
const corpus = createCorpus(read(), {
  frameworks: createFrameworks(),
  files,
  boundary: '',
  publicRoots: ['static'],
})

describe('fifty playbooks', () => {
  bench('parsing the file as it stands', () => {
    for (const _ of paths) parseMarkdown(text)
  })
  bench('reading the model of both variants', () => {
    read()
  })
  bench('running all rules over the models', async () => {
    for (const playbook of corpus.playbooks) {
      await findFaults(playbook, {corpus, shapes: config.shapes, rules, settings: {}})
    }
  })
})
