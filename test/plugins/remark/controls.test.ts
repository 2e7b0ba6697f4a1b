import {describe, expect, it} from 'vitest'
import type {ControlHeadData} from '../../../plugins/docusaurus-plugin-proofbook/remark/controls/cards.ts'
import type {GroupHeadData} from '../../../plugins/docusaurus-plugin-proofbook/remark/controls/groups.ts'
import {componentsOf, dataOf, pageOf} from './page-of.ts'

const TITLE = '# Vault - Security Playbook\n\n## Overview\nA vault keeps things.\n\n'
const shown = async (markdown: string) => {
  const [, rest = ''] = componentsOf(await pageOf(TITLE + markdown))
    .split('A vault keeps things. ')
    .slice(-2)
  return rest
}

describe('a control that is written', () => {
  it('is a card with its parts under their labels', async () => {
    expect(
      await shown(
        '## Preventative Controls\n### 1. Doors close\n**Why?**\n\nDraughts.\n\n**How?** A spring does it.\n',
      ),
    ).toBe(
      'GroupHead[Preventative Controls] ControlCard[ControlHead[Unseen[1.] Doors close] ' +
        'ControlPart[PartLabel[Why?] PartBody[Draughts.]] ControlPart[PartLabel[How?] PartBody[A spring does it.]]]',
    )
  })

  it('has its tables of ids before them, each under the name that its authors give it', async () => {
    const table = '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-1|Text|\n'
    expect(
      await shown(
        `## Preventative Controls\n### 1. Doors close\n**NIST CSF:**\n${table}<br>\n\n**Why?**\n\nDraughts.\n`,
      ),
    ).toBe(
      'GroupHead[Preventative Controls] ControlCard[ControlHead[Unseen[1.] Doors close] ' +
        'ControlPart[PartBody[ControlTable[NIST CSF: NIST Cybersecurity Framework 1.1 NIST Subcategory Control ' +
        'Description PR.AC-1 Text]]] ControlPart[PartLabel[Why?] PartBody[Draughts.]]]',
    )
  })

  it('says its code, its state, its line and its ids', async () => {
    const table = '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-1|Text|\n'
    const tree = await pageOf(
      `${TITLE}## Detective Controls\n### 3. Doors are watched\n${table}\nBy a guard.\n`,
    )
    const head = dataOf<ControlHeadData>(tree, 'ControlHead')
    expect(head).toMatchObject({
      code: 'D3',
      name: 'Doors are watched',
      status: 'content',
      line: 7,
      source: null,
    })
    expect(head?.ids.map(({framework, id, later}) => [framework, id, later?.ids])).toEqual([
      ['nist-csf-1.1', 'PR.AC-1', ['PR.AA-01', 'PR.AA-05']],
    ])
  })
})

describe('controls that are not written', () => {
  it('are put into one frame where they follow each other, and never over the end of their group', async () => {
    const empty = '`This Section will be updated soon.`\n'
    expect(
      await shown(
        `## Preventative Controls\n### 1. One\n${empty}\n### 2. Two\n${empty}\n## Detective Controls\n### 1. Three\n${empty}`,
      ),
    ).toBe(
      'GroupHead[Preventative Controls] ControlsToWrite[ControlToWrite[ControlHead[Unseen[1.] One] ControlPart[PartBody[NotWritten[]]]] ' +
        'ControlToWrite[ControlHead[Unseen[2.] Two] ControlPart[PartBody[NotWritten[]]]]] ' +
        'GroupHead[Detective Controls] ControlsToWrite[ControlToWrite[ControlHead[Unseen[1.] Three] ControlPart[PartBody[NotWritten[]]]]]',
    )
  })
})

describe('the heading of a group', () => {
  it('tells what is written below it, and hides pictures that only decorate', async () => {
    const markdown = `${TITLE}## Preventative Controls\n<img src="/docs/img/Prevent.png" width="50"><br>\n\n### 1. One\nDone at last, with care.\n`
    const tree = await pageOf(markdown)
    expect(dataOf<GroupHeadData>(tree, 'GroupHead')).toEqual({
      group: 'preventative',
      controls: [{group: 'preventative', status: 'content'}],
    })
    expect(componentsOf(tree)).toContain('GroupHead[Preventative Controls] Decoration[] ControlCard[')
  })

  it('keeps a picture that shows something', async () => {
    const markdown = `${TITLE}## Preventative Controls\n![doors](doors.png)\n\n### 1. One\nDone at last, with care.\n`
    expect(componentsOf(await pageOf(markdown))).not.toContain('Decoration')
  })
})

describe('a long section within a control', () => {
  const lines = (count: number) => Array.from({length: count}, (_, index) => `Line ${index}.`).join('\n')

  it.each([
    [60, 'Fold[FoldHead[By hand]'],
    [20, 'PartBody[By hand Line 0.'],
  ])('of %i lines: %s', async (count, start) => {
    expect(
      await shown(`## Preventative Controls\n### 1. One\n**How?**\n\n#### By hand\n${lines(count)}\n`),
    ).toContain(start)
  })
})
