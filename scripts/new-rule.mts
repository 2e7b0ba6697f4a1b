/** A new rule and its test. */
import {readFileSync} from 'node:fs'
import type {NewFiles} from './new.mts'

const FIXES = 'scripts/rule-fixes.mts'

/** @param words the id of the rule */
export function newRule([id = '']: string[]): NewFiles {
  if (!/^(?:no|match|require|prefer)(?:-[a-z\d]+)+$/.test(id))
    throw new Error(`Unexpected id "${id}", expected it to begin with no-, match-, require- or prefer-`)
  const path = `src/rules/${id}.ts`
  const test = `test/rules/${id}.test.ts`
  return {
    made: {[path]: ruleText(id), [test]: testText(id)},
    changed: {[FIXES]: withFix(readFileSync(FIXES, 'utf8'), id)},
    next: `It finds headings that say "replace me". Make it find what you want, say in ${FIXES} how to fix it, then run npm run generate.`,
  }
}

function ruleText(id: string): string {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return `import {defineRule} from './rule.ts'

/** Says in one line what it finds. */
export const ${name} = defineRule({
  id: '${id}',
  summary: 'No heading says that it is to be replaced',
  rationale: 'Say what a reader loses by the fault, and what an author gains by the rule.',
  messages: {
    found: {severity: 'warning', template: 'Unexpected heading \`{text}\`, expected one of your own'},
  },
  examples: [
    {title: 'a heading of its own', markdown: '## Rotation\\n', findings: []},
    {
      title: 'a heading that is to be replaced',
      markdown: '## Replace me\\n',
      findings: [{messageId: 'found', line: 1, column: 1, endLine: 1, endColumn: 14}],
    },
  ],
  checkVariant({document, report}) {
    for (const {text, span} of document.headings)
      if (/^replace me$/i.test(text)) report(span, {messageId: 'found', data: {text}})
  },
})
`
}

function testText(id: string): string {
  return `import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const found = async (markdown: string) =>
  (await check(markdown)).filter(({ruleId}) => ruleId === '${id}').map(({place, message}) => [place.line, message])

describe('${id}', () => {
  it.each([
    ['# A\\n\\n## Replace me\\n', [[3, 'Unexpected heading \`Replace me\`, expected one of your own']]],
    ['# A\\n\\n## Replace me not\\n', []],
  ])('judges %j', async (markdown, expected) => {
    expect(await found(markdown)).toEqual(expected)
  })
})
`
}

/** The rules' ways to be fixed, with a new one in the order of their ids. */
function withFix(text: string, id: string): string {
  const entries = [...text.matchAll(/^ {2}'([\w-]+)':/gm)]
  const next = entries.find(([, other]) => other! > id)
  const at = next ? next.index : text.lastIndexOf('}')
  return `${text.slice(0, at)}  '${id}': 'Write a heading of your own.',\n${text.slice(at)}`
}
