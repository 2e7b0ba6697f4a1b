import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

/** What the rule says of a document: message and place. */
async function told(markdown: string, path = 'playbook.md') {
  const found = await check(markdown, {}, {path})
  return found
    .filter(({ruleId}) => ruleId === 'require-title')
    .map(({messageId, place}) => `${messageId} ${place.line}:${place.column}-${place.endColumn}`)
}

const CONTROLS = '## Preventative Controls\n\n### 1. Roles\n\nUse roles.\n'
const TABLE = '|Control Statement|Description|\n|-|-|\n|5|Roles|\n'

describe('require-title', () => {
  it.each([
    ['controls of a group', CONTROLS, 'no-title 1:1-25'],
    ['a control table under a heading', `Text.\n\n## Ids\n\n${TABLE}`, 'no-title 1:1-6'],
    ['a heading of a group alone', 'Text.\n\n## Detective\n', 'no-title 1:1-6'],
    ['a banner of its status', `<h1>Currently Not Approved</h1>\n\n${CONTROLS}`, 'no-title 1:1-32'],
    ['front matter without a title', `---\nowner: me\n---\n\n${CONTROLS}`, 'no-title 1:1-4'],
    ['a first-level heading in a quote', `> # Keys\n\n${CONTROLS}`, 'no-title 1:1-9'],
    ['a title without its space as the only heading', `#Keys\n\n${TABLE}`, 'no-space 1:1-6'],
    ['a title without its space', `![](logo.png)\n\n#Keys - Runbook\n\n${CONTROLS}`, 'no-space 3:1-16'],
  ])('asks for one in a document with %s', async (_, text, expected) => {
    expect(await told(text)).toEqual([expected])
  })

  it.each([
    ['a setext heading', `Keys\n====\n\n${CONTROLS}`],
    ['a first-level heading of HTML', `<h1 align="center">Keys</h1>\n\n${CONTROLS}`],
    ['a first-level heading further below', `## Overview\n\n# Keys\n\n${CONTROLS}`],
    ['a title in front matter', `---\ntitle: Keys\n---\n\n${CONTROLS}`],
    ['front matter that cannot be read', `---\ntitle: Keys: new\n---\n\n${CONTROLS}`],
    ['a heading that HTML swallows', `<br>\n# Keys\n\n${CONTROLS}`],
    ['no controls', '## Overview\n\nText.\n\n### 1. Step\n\nText.\n'],
    ['a table of anything', '|Id|Name|\n|-|-|\n|1|a|\n'],
    ['a control table and no heading at all', `Text.\n\n${TABLE}`],
    ['nothing in it', ''],
  ])('leaves a document with %s', async (_, text) => {
    expect(await told(text)).toEqual([])
  })

  it('takes no comment of a script or of front matter for a title', async () => {
    expect(await told(`\`\`\`\n#Keys\n\`\`\`\n\n${CONTROLS}`)).toEqual(['no-title 1:1-4'])
    expect(await told(`---\n#Keys\nowner: me\n---\n\n${CONTROLS}`)).toEqual(['no-title 1:1-4'])
    expect(await told(`#12 is fixed.\n\n${CONTROLS}`)).toEqual(['no-title 1:1-14'])
  })
})
