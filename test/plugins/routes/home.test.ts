import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {describe, expect, it} from 'vitest'
import {playbookFacts} from '../../../plugins/docusaurus-plugin-proofbook/facts/playbook-facts.ts'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {homePage} from '../../../plugins/docusaurus-plugin-proofbook/routes/home.ts'
import {loadConfig} from '../../../src/config/load.ts'

const KMS = '/base/playbooks/kms/playbook/'
const config = loadConfig()
const shelf = await new Library(process.cwd(), 'docs/playbooks', config).reload()
shelf.permalinks.set('docs/playbooks/kms/playbook.md', KMS)
const page = homePage(shelf, {config, baseUrl: '/base/', hasSearch: true})

describe('the home page of the playbook on KMS', () => {
  it('counts what is written, proven and covered', () => {
    expect(page.totals).toEqual({controls: {are: 1, of: 7}, policies: {are: 1, of: 2}})
    expect(page.frameworks.map(({shortName, covered, total}) => [shortName, covered, total])).toEqual([
      ['NIST CSF 1.1', 4, 108],
      ['Organisation', 3, null],
    ])
    expect(page.frameworks[0]?.functions.map(({title, covered, total}) => [title, covered, total])).toEqual([
      ['Identify', 0, 29],
      ['Protect', 4, 39],
      ['Detect', 0, 18],
      ['Respond', 0, 16],
      ['Recover', 0, 6],
    ])
  })

  it('lists it by the name of its service, with the gravest verdict of its policies', () => {
    expect(page.isMany).toBe(false)
    expect(page.groups.map(({name}) => name)).toEqual(['Security & identity'])
    expect(page.groups[0]?.rows).toEqual([
      {
        name: 'KMS',
        word: 'Key Management',
        title: 'Key Management Service (KMS)',
        provider: 'AWS',
        path: KMS,
        controls: expect.any(Array),
        policies: {verdict: 'warning', count: 1},
        lastUpdate: '2021-02-16',
        status: null,
      },
    ])
  })

  it('tells of the conflict in its file, and what changed lately', () => {
    expect(page.cautions).toEqual([
      {
        name: 'KMS',
        path: KMS,
        verdict: 'warning',
        text: 'Its file has versions in conflict that nobody has resolved; `HEAD` is shown',
        more: 0,
        place: 'kms:11',
        placePath: KMS,
      },
    ])
    expect(page.moreCautions).toBe(0)
    expect(page.changes).toEqual([
      {date: '2021-02-16', name: 'KMS', path: KMS, text: '1 of 7 controls written'},
    ])
  })

  it('offers searches that have results, and none where the site has no search of ours', () => {
    expect(page.searches?.[0]).toBe('PR.AC-1')
    expect(homePage(shelf, {config, baseUrl: '/', hasSearch: false}).searches).toBeNull()
  })
})

it('holds the first hundred errors of a library with more, and counts the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-home-'))
  const policy =
    '```json\n{"Statement": [{"Effect": "Allow", "Action": "s3:NoSuchAction", "Resource": "*"}]}\n```\n'
  for (let team = 0; team < 103; team++) {
    mkdirSync(join(folder, String(team)))
    writeFileSync(join(folder, String(team), 'playbook.md'), `# AWS S3 - Security Playbook\n\n${policy}`)
  }
  const large = await new Library(process.cwd(), relative(process.cwd(), folder), config).reload()
  const {cautions, moreCautions} = homePage(large, {config, baseUrl: '/', hasSearch: true})
  expect([cautions.length, moreCautions]).toEqual([100, 3])
})

it('lists documents that are no playbooks by their titles, with numbers in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-home-'))
  for (const title of ['Note 10', 'Note 9', 'Agenda'])
    writeFileSync(join(folder, `${title.toLowerCase().replace(' ', '-')}.md`), `# ${title}\n\nText.\n`)
  const notes = await new Library(process.cwd(), relative(process.cwd(), folder), config).reload()
  const {others} = homePage(notes, {config, baseUrl: '/', hasSearch: true})
  expect(others.map(({title}) => title)).toEqual(['Agenda', 'Note 9', 'Note 10'])
})

it('shows names of emoji in titles and in sentences as emoji', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-home-'))
  writeFileSync(join(folder, 'notes.md'), '# Notes :memo:\n\nText.\n')
  writeFileSync(
    join(folder, 'pager.md'),
    '# Pager :rocket: - Security Playbook\n\nWhom :key: holders call at night, and what they do first for the team on duty.\n\n## Preventative Controls\n\n### 1. :lock: Locked\n\nText.\n',
  )
  const shelf = await new Library(process.cwd(), relative(process.cwd(), folder), config).reload()
  const {others, groups} = homePage(shelf, {config, baseUrl: '/', hasSearch: true})
  expect(others.map(({title}) => title)).toEqual(['Notes 📝'])
  expect(groups.flatMap(({rows}) => rows.map(({name, title}) => [name, title]))).toEqual([
    ['Pager 🚀', 'Pager 🚀'],
  ])
  const facts = playbookFacts(shelf, {config}).find(({controls}) => controls.length > 0)
  expect([facts!.lede, facts!.controls[0]!.name]).toEqual([
    'Whom 🔑 holders call at night, and what they do first for the team on duty.',
    '🔒 Locked',
  ])
})
