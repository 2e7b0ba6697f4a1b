import type {Root} from 'mdast'
import {type Plugin, unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import {
  addMessages,
  modelPipeline,
  remarkPlaybookModel,
  remarkPlaybookParse,
  remarkPlaybookValidate,
  remarkPlaybookVariants,
} from '../../src/pipeline/index.ts'
import {rules} from '../../src/rules/index.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readPlaybookText} from '../reading.ts'

const shapes = securityPlaybook
const today = '2025-06-01'
const text = [
  '# Vault',
  '<<<<<<< HEAD',
  'Last Update: 01/01/2021',
  '=======',
  'Last Update: 02/02/2021',
  '',
  '[x](none.md)',
  '>>>>>>> topic',
  '',
  '![y](none.png)',
  '',
  '`This section will be updated soon.`',
  '',
  '[z](#Vault)',
  '',
].join('\n')

function corpusOf(path: string) {
  return createCorpus([readPlaybookText(text, {path})], {
    frameworks: createFrameworks(),
    files: NO_FILES,
    boundary: '.',
    publicRoots: [],
  })
}

/** A transformer as anyone might have: it remembers the text of the first paragraph. */
const seen: string[] = []
const rememberParagraph: Plugin<[], Root> = () => (tree) => {
  const paragraph = tree.children.find((node) => node.type === 'paragraph')
  const [first] = paragraph?.children ?? []
  if (first?.type === 'text') seen.push(first.value)
}

/** Compiles to the number of top-level nodes. */
function countNodes(this: {compiler?: (tree: Root) => string}) {
  this.compiler = (tree) => String(tree.children.length)
}

describe('the plugins in a pipeline of one’s own', () => {
  const processor = unified()
    .use(remarkPlaybookParse)
    .use(remarkPlaybookVariants)
    .use(remarkPlaybookModel, {shapes, today})
    .use(rememberParagraph)
    .use(remarkPlaybookValidate, {shapes, rules, corpus: corpusOf('vault/playbook.md')})
    .use(countNodes as Plugin)

  it('leave the findings on the file as data, which become messages', async () => {
    const file = await processor.process(new VFile({path: 'vault/playbook.md', value: text}))
    expect(
      file.data.proofbook?.findings?.map(({ruleId, place, variants}) => [ruleId, place.line, variants]),
    ).toEqual([
      ['no-unresolved-conflict', 2, undefined],
      ['no-dead-link', 7, ['topic']],
      ['no-missing-image', 10, ['HEAD', 'topic']],
      ['no-placeholder', 12, ['HEAD', 'topic']],
      ['no-dead-anchor', 14, ['HEAD', 'topic']],
    ])
    addMessages(file, file.data.proofbook!.findings!)
    expect(
      file.messages.map(({ruleId, source, fatal, place, expected}) => [
        ruleId,
        source,
        fatal,
        place,
        expected,
      ]),
    ).toEqual([
      ['no-unresolved-conflict', 'proofbook', false, at(2, 1, 8, 1), undefined],
      ['no-dead-link', 'proofbook', true, at(7, 1, 7, 13), undefined],
      ['no-missing-image', 'proofbook', false, at(10, 1, 10, 15), undefined],
      ['no-placeholder', 'proofbook', undefined, at(12, 1, 12, 37), undefined],
      ['no-dead-anchor', 'proofbook', undefined, at(14, 1, 14, 12), ['#vault']],
    ])
    expect(String(file.messages[1])).toBe('vault/playbook.md:7:1-7:13: Cannot find file `none.md`')
  })

  it('pass the tree of the published variant on', async () => {
    seen.length = 0
    const file = await processor.process(new VFile({path: 'vault/playbook.md', value: text}))
    expect(seen).toEqual(['Last Update: 02/02/2021'])
    // Heading, date, link, image, placeholder, anchor.
    expect(String(file)).toBe('6')
    expect(file.data.proofbook?.playbook?.published?.label).toBe('topic')
    expect(file.data.proofbook?.variants?.map(({label}) => label)).toEqual(['HEAD', 'topic'])
    expect(file.data.proofbook?.conflict?.hunks).toHaveLength(1)
  })

  it('keep the file’s own text', async () => {
    const file = new VFile({path: 'vault/playbook.md', value: text})
    const tree = processor.parse(file)
    await processor.run(tree, file)
    expect(String(file)).toBe(text)
  })

  it('say which stage is missing', () => {
    const incomplete = unified().use(remarkPlaybookParse).use(remarkPlaybookModel, {shapes, today})
    const file = new VFile({value: '# T\n'})
    expect(() => incomplete.runSync(incomplete.parse(file), file)).toThrow(
      'Cannot find what remarkPlaybookVariants leaves; use() it earlier in the pipeline',
    )
  })
})

describe('modelPipeline', () => {
  const read = (path: string | undefined, root?: string) => {
    const file = new VFile({path, value: '\uFEFF## Detective\n\n### 1. Log\n'})
    const pipeline = modelPipeline({shapes, today, root})
    pipeline.runSync(pipeline.parse(file), file)
    const {path: named, id, variants} = file.data.proofbook!.playbook!
    return [named, id, variants[0]?.document.controls[0]?.id]
  }

  it.each([
    ['docs/kms/a.md', undefined, 'docs/kms/a.md', 'docs/kms/detective/log'],
    ['docs/kms/a.md', 'docs', 'kms/a.md', 'kms/detective/log'],
    ['docs/kms/a.md', 'docs/', 'kms/a.md', 'kms/detective/log'],
    ['docs/kms/a.md', '.', 'docs/kms/a.md', 'docs/kms/detective/log'],
    ['kms.md', '', 'kms.md', 'kms/detective/log'],
    [undefined, '', 'document.md', 'document/detective/log'],
  ])('names the service of `%s` below `%s`', (path, root, id, control) => {
    expect(read(path, root)).toEqual([path ?? 'document.md', id, control])
  })

  it('takes a file with malformed markers as it stands', () => {
    const value = '# T\n<<<<<<< HEAD\n'
    const file = new VFile({path: 'a.md', value})
    const pipeline = modelPipeline({shapes, today})
    const tree = pipeline.runSync(pipeline.parse(file), file) as Root
    expect(tree.children.map((node) => node.type)).toEqual(['heading', 'paragraph'])
    expect(file.data.proofbook?.playbook).toMatchObject({published: undefined, source: value})
  })
})

function at(line: number, column: number, endLine: number, endColumn: number) {
  return {start: {line, column}, end: {line: endLine, column: endColumn}}
}
