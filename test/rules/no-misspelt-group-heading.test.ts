import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

/** What all rules but the one for empty sections say of a document. */
async function told(markdown: string) {
  const found = await check(markdown)
  return found.filter(({ruleId}) => ruleId === 'no-misspelt-group-heading')
}

const playbook = (heading: string, below = 'Text.') =>
  `# Keys - Security Playbook\n\n## Preventative Controls\n\n### 1. Roles\n\nText.\n\n${heading}\n\n${below}\n`
const CONTROL = '### 1. Logs\n\nText.'

describe('no-misspelt-group-heading', () => {
  it.each([
    ['## Detectve Controls', 'Detective Controls'],
    ['## Detective Contorls', 'Detective Controls'],
    ['## Preventitive Control', 'Preventative Control'],
    ['## Prevnetive', 'Preventive'],
    ['## Respond/Recvoer', 'Respond/Recover'],
    ['## Detective-Controls', 'Detective Controls'],
    ['## DetectiveControls', 'Detective Controls'],
    ['## Preventative control?', 'Preventative control'],
    ['# **Detectives Controls** <!-- omit in toc -->', 'Detective Controls'],
    ['## Cloud Secuirty Requirments', 'Cloud Security Requirements'],
  ])('finds %s in a playbook', async (heading, label) => {
    const found = await told(playbook(heading))
    expect(found).toMatchObject([{suggestion: label, severity: 'warning', place: {line: 9, column: 1}}])
  })

  it('finds a word of its own only above controls', async () => {
    expect(await told(playbook('## Response', CONTROL))).toMatchObject([{suggestion: 'Respond'}])
    expect(await told(playbook('## Detection', CONTROL))).toMatchObject([{suggestion: 'Detective'}])
  })

  it.each([
    '## Response',
    '## Detection',
    '## Directive Controls',
    '## Corrective Controls',
    '## Compensating Controls',
    '## Security Requirements',
    '## Operations',
    '### Detectve Controls',
    '> ## Detectve Controls',
    '## Prevention',
    '## Respond/Recover',
  ])('leaves %s in a playbook', async (heading) => {
    expect(await told(playbook(heading))).toEqual([])
  })

  it.each(['## Directive Controls', '## Corrective Controls', '## Protective Controls'])(
    'leaves %s above controls, for such controls there are',
    async (heading) => {
      expect(await told(playbook(heading, CONTROL))).toEqual([])
    },
  )

  it('asks for controls in a document that nothing else makes a playbook', async () => {
    expect(await told('# Film\n\n## Detectives\n\nNoir.\n')).toEqual([])
    expect(await told('# Film\n\n## Detection\n\n### 1. Clues\n\nText.\n')).toEqual([])
    expect(await told('# Keys\n\n## Detectve\n\n### 1. Logs\n\nText.\n')).toHaveLength(1)
  })

  it('is the one finding of a heading whose controls would count on from the group before it', async () => {
    const found = await check(playbook('## Detectve Controls', CONTROL))
    expect(found.map(tell)).toEqual([
      '9:1-9:21 misspelt Cannot find a group of controls under the heading `Detectve Controls`; ' +
        'did you mean `Detective Controls`?',
    ])
  })
})
