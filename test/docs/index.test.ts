import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {PAGES} from './blocks.ts'

/** The files that a page links to, from the root of the repository; examples in code do not count. */
function linksOf(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/^( *)(`{3,})[\s\S]*?^ *\2$/gm, '')
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(page), target))
}

describe('the indexes of the documentation', () => {
  it.each([
    ['docs/guide/README.md', 'docs/guide'],
    ['docs/reference/README.md', 'docs/reference'],
    ['CONTRIBUTING.md', 'docs/contributing'],
    ['docs/contributing/decisions/README.md', 'docs/contributing/decisions'],
  ])('%s links to every page of %s', (index, folder) => {
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => join(folder, name))
    const linked = linksOf(index)
    expect(pages.filter((page) => !linked.includes(page))).toEqual([])
  })

  it('are linked from one another', () => {
    expect(linksOf('README.md')).toEqual(
      expect.arrayContaining(['docs/guide/README.md', 'docs/reference/README.md']),
    )
    expect(linksOf('docs/README.md')).toEqual([
      'docs/guide/README.md',
      'docs/reference/README.md',
      'CONTRIBUTING.md',
    ])
    expect(linksOf('docs/reference/README.md')).toEqual(
      expect.arrayContaining(['docs/reference/rules/README.md', 'docs/reference/policies/README.md']),
    )
  })

  it('lead to files that are there', () => {
    const pages = ['docs/README.md', 'docs/reference/README.md', 'CONTRIBUTING.md', ...PAGES]
    const dead = pages.flatMap((page) => linksOf(page).filter((target) => !existsSync(target)))
    expect(dead).toEqual([])
  })
})

describe('the scripts that README and guide name', () => {
  it('are in package.json', () => {
    const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: Record<string, string>}
    const named = PAGES.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/npm run (?:-\S+ )*([a-z][a-z:-]*)/g)].map(([, name]) => name!),
    )
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})
