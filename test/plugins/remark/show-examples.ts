import {visit} from 'unist-util-visit'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {Pages} from '../../../plugins/docusaurus-plugin-proofbook/pages.ts'
import {PageFields} from '../../../plugins/docusaurus-plugin-proofbook/remark/fields.ts'
import {
  decoratePolicyExamples,
  type PolicyExampleData,
} from '../../../plugins/docusaurus-plugin-proofbook/remark/policy-examples.ts'
import {Assets} from '../../../plugins/docusaurus-plugin-proofbook/stage/assets.ts'
import {Stage} from '../../../plugins/docusaurus-plugin-proofbook/stage/stage.ts'
import {checkCorpus} from '../../../src/check/check.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {createCorpus} from '../../../src/model/corpus.ts'
import {NO_FILES} from '../../../src/model/file-tree.ts'
import {leadingVariant} from '../../../src/model/playbook-type.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {loadPolicySources} from '../../../src/policy/index.ts'

/** What the page of a text shows of its policy examples; of the published variant unless one is named. */
export async function showExamples(markdown: string, label?: string): Promise<PolicyExampleData[]> {
  const config = loadConfig()
  const policySources = await loadPolicySources()
  const playbook = readModel('playbook.md', markdown, '', {config, today: '2025-06-01', policySources})
  const files = {...NO_FILES, has: () => true}
  const corpus = createCorpus([playbook], {...config, sidecars: [], files, boundary: '.', publicRoots: ['.']})
  const report = await checkCorpus(corpus, config)
  const variant = playbook.variants.find((each) => each.label === label) ?? leadingVariant(playbook)
  const page = {
    playbook,
    variant,
    shelf: {
      root: '.',
      version: undefined,
      corpus,
      unread: [],
      report,
      permalinks: new Map(),
      cited: new Set<string>(),
    },
    pages: new Pages(
      new Library('.', '.', config),
      new Stage('.docusaurus', () => []),
      new Assets('.docusaurus'),
    ),
    tree: parseMarkdown(variant.text),
  }
  await decoratePolicyExamples(page, new PageFields(page))
  const shown: PolicyExampleData[] = []
  visit(page.tree, 'mdxJsxFlowElement', ({attributes}) => {
    const [data] = attributes
    shown.push(JSON.parse(String(data?.value)))
  })
  return shown
}
