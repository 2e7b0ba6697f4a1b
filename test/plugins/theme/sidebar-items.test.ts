import type {PropSidebarItem} from '@docusaurus/plugin-content-docs'
import {expect, it} from 'vitest'
import {withWords} from '../../../plugins/docusaurus-plugin-proofbook/theme/DocSidebarItems/items.ts'

const playbook = (title: string, name: string, mark: string | null): PropSidebarItem => ({
  type: 'link',
  href: `/${name}/`,
  label: title,
  customProps: {name, mark, written: 1, controls: 2},
})
const group = (label: string, items: PropSidebarItem[]): PropSidebarItem => ({
  type: 'category',
  label,
  collapsed: true,
  collapsible: true,
  items,
  customProps: {playbooks: items.length},
})
const STORAGE = group('Storage', [
  playbook('Simple Storage Service', 'S3', 'team-1'),
  playbook('Simple Storage Service', 'S3', 'team-2'),
])
const ITEMS = [STORAGE, group('Keys', [playbook('Key Vault', 'Key Vault', null)])]

/** What words find: each category with how many playbooks, and whether it is folded. */
const found = (...words: string[]) =>
  withWords(ITEMS, words).map(
    (item) => item.type === 'category' && [item.label, item.items.length, item.collapsed],
  )

it('finds playbooks by their titles and by what the sidebar shows of them, in open categories', () => {
  expect(found('simple')).toEqual([['Storage', 2, false]])
  expect(found('s3', 'team-2')).toEqual([['Storage', 1, false]])
  expect(found('team-3')).toEqual([])
})

it('finds whole categories by their names, and opens them', () => {
  expect(found('keys')).toEqual([['Keys', 1, false]])
})

it('finds playbooks in the ranges of a long category, and shows them without these', () => {
  const range = (label: string, items: PropSidebarItem[]): PropSidebarItem =>
    ({...group(label, items), customProps: {playbooks: items.length, isRange: true}}) as PropSidebarItem
  const ranges = [
    range('S3 – SNS', [playbook('Simple Storage Service', 'S3', null)]),
    range('SQS – SWF', [playbook('Simple Queue Service', 'SQS', null)]),
  ]
  const long = {...group('Services', ranges), customProps: {playbooks: 2}} as PropSidebarItem
  const inner = (...words: string[]) =>
    withWords([long], words).flatMap((item) => (item.type === 'category' ? item.items : []))
  expect(inner('sqs')).toEqual([playbook('Simple Queue Service', 'SQS', null)])
  expect(inner('simple')).toHaveLength(2)
  // The name of a range is not one that anything has.
  expect(inner('sns')).toEqual([])
})

it('leaves everything as it is without words', () => {
  expect(found()).toEqual([
    ['Storage', 2, true],
    ['Keys', 1, true],
  ])
})
