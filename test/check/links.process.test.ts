import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {checkCorpus} from '../../src/check/check.ts'
import {loadCorpus} from '../../src/check/load.ts'
import {readConfig} from '../../src/config/load.ts'

let folder: string
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** Writes a repository of these files. */
function repository(files: Record<string, string>, origin?: string): void {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-links-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args])
  git('init', '--quiet', '-b', 'main')
  if (origin !== undefined) git('remote', 'add', 'origin', origin)
}

/** What a check of a path in the repository says: findings of links, and what it did not check. */
async function check(path: string, config = '') {
  const read = readConfig(config, join(folder, 'c.yml'))
  const corpus = await loadCorpus({paths: [join(folder, path)], config: read, today: '2026-01-01'})
  const report = await checkCorpus(corpus, read)
  return {
    style: report.links.style,
    found: report.findings
      .filter(({ruleId}) => /link|anchor|image|address/.test(ruleId))
      .map(({file, place, messageId}) => `${file.slice(folder.length + 1)}:${place.line} ${messageId}`),
    notChecked: report.notChecked.map((sentence) => sentence.replaceAll(`${folder}/`, '')),
  }
}

describe('the style of links', () => {
  const DOCUSAURUS = {
    'docusaurus.config.js': 'module.exports = {}',
    'docs/02-tools/scanner.md': '# Scanner\n\n[o](other) [r](other#run) [m](missing)\n',
    'docs/02-tools/3. other.md': '# Other\n\n## Run\n',
    'docs/named.md': '---\nslug: /by-slug\n---\n\n# Named\n',
    'docs/start.md':
      '# Start\n\n[s](/docs/tools/scanner)\n[t](/docs/tools/)\n[n](/by-slug)\n[d](./tools/other.md)\n[x](/docs/none)\n',
  }

  it('is found in the repository: routes without numbers and extensions, slugs', async () => {
    repository(DOCUSAURUS)
    expect(await check('docs')).toMatchObject({
      style: 'docusaurus',
      found: ['docs/02-tools/scanner.md:3 dead-link', 'docs/start.md:7 dead-link'],
    })
  })

  it('is what the configuration says', async () => {
    repository(DOCUSAURUS)
    const {style, found} = await check('docs', 'links: {style: github}\n')
    expect(style).toBe('github')
    expect(found).toHaveLength(8)
    const own = await check('docs', 'links: {style: {routes: true}}\n')
    expect(own.style).toBe('own')
    expect(own.found).not.toContain('docs/02-tools/scanner.md:3 dead-link-close')
  })

  const SITE = {
    'content/keys/rotate.md':
      '# Rotate\n\n## Often\n\n[r](/keys/rotate#often) [s](/keys/rotate/) [t](/start.html)\n',
    'content/start.md':
      '# Start\n\n[r](/keys/rotate)\n[s](keys/rotate)\n[t](keys/rotate.html#often)\n[u](/none)\n',
    'content/keys/README.md': '# Keys\n\n## All\n',
    'content/all.md': '# All\n\n[k](/keys/#all)\n[l](/keys)\n[m](/keys#al)\n',
    'content/keys/wrong.md': '# Wrong\n\n[r](/keys/rotate#oftne)\n[s](/rotated)\n',
  }

  it('takes pages of a site that nothing tells of for their documents, if a slash is before them', async () => {
    repository(SITE)
    expect(await check('.')).toMatchObject({
      style: 'github',
      found: [
        'content/all.md:5 dead-anchor',
        'content/keys/wrong.md:3 dead-anchor',
        'content/keys/wrong.md:4 dead-link',
        'content/start.md:4 dead-link-close',
        'content/start.md:5 dead-link-close',
        'content/start.md:6 dead-link',
      ],
    })
  })

  it('has no pages on GitHub, if the configuration says that this is the platform', async () => {
    repository(SITE)
    const {found} = await check('content', 'links: {style: github}\n')
    expect(found.filter((each) => each.startsWith('content/keys/rotate.md'))).toEqual([
      'content/keys/rotate.md:5 dead-link',
      'content/keys/rotate.md:5 dead-link',
      'content/keys/rotate.md:5 dead-link',
    ])
  })

  it('knows the ids that authors give headings', async () => {
    repository({
      'mkdocs.yml': 'site_name: x\n',
      'docs/a.md':
        '[a](#keys) [b](#rot) [c](#rotating)\n\n## Key store {#keys}\n\n## Rotating {: #rot .wide }\n',
    })
    expect((await check('docs')).found).toEqual(['docs/a.md:1 mended-anchor'])
    repository({'docs/a.md': '[a](#keys)\n\n## Key store {#keys}\n'})
    expect((await check('docs')).found).toEqual(['docs/a.md:1 dead-anchor'])
  })

  const DIFFERENTLY_NAMED = '## A & B\n\n## Été\n\n## What’s new?\n\n## 1. Users\n\n## Notes\n\n## Notes\n'

  it('knows the anchors that MkDocs gives headings, beside those of GitHub', async () => {
    const links =
      '[a](#a-b) [b](#ete) [c](#whats-new) [d](#1-users) [e](#notes_1) [f](#a--b) [g](#notes_2)\n\n'
    const document = `${links}${DIFFERENTLY_NAMED}`
    repository({'mkdocs.yml': 'site_name: x\n', 'docs/a.md': document})
    expect((await check('docs')).found).toEqual(['docs/a.md:1 dead-anchor'])
    repository({'docs/a.md': document})
    expect((await check('docs')).found).toEqual([
      'docs/a.md:1 mended-anchor',
      'docs/a.md:1 dead-anchor',
      'docs/a.md:1 mended-anchor',
      'docs/a.md:1 dead-anchor',
    ])
  })

  it('knows the anchors that VitePress gives headings', async () => {
    const document = `[a](#a-b) [b](#ete) [c](#what-s-new) [d](#_1-users) [e](#notes-1)\n\n${DIFFERENTLY_NAMED}`
    repository({
      '.vitepress/config.ts': '',
      'docs/a.md': '[x](b.md#_1-users) [y](b.md#users)\n',
      'docs/b.md': document,
    })
    expect((await check('docs')).found).toEqual(['docs/a.md:1 mended-anchor'])
  })

  it('knows what the file of Docusaurus says of addresses, and its own pages', async () => {
    repository({
      'website/docusaurus.config.js':
        "module.exports = {baseUrl: '/proj/', presets: [['classic', {docs: {path: '../handbook', routeBasePath: 'guide'}}]]}",
      'website/src/pages/help.tsx': 'export default () => null',
      'website/src/pages/help.d.ts': '',
      'website/src/pages/about.md': '# About\n',
      'handbook/02-tools/1-scanner.md': '# Scanner\n\n## Run\n',
      'handbook/02-tools/named.md': '---\nslug: fast\n---\n\n# Named\n',
      'handbook/02-tools/9-known.md': '---\nid: known-by-id\n---\n\n# Known\n\n## Run\n',
      'handbook/start.md': [
        '# Start',
        '[a](/guide/tools/scanner#run) [b](/proj/guide/tools/scanner/) [c](/help) [d](/about) [e](/guide/tools/fast)',
        '[f](./tools/fast) [l](/guide/tools/known-by-id#run) [g](/docs/tools/scanner) [h](/guide/)',
        '[i](/guide/none)',
        '[j](/guidelines/tools/scanner)',
        '[k](/guide/tools/scanner#rnu)',
      ].join('\n'),
    })
    expect((await check('handbook')).found).toEqual([
      'handbook/start.md:4 dead-link',
      'handbook/start.md:5 dead-link',
      'handbook/start.md:6 dead-anchor',
    ])
  })

  it('takes off what begins the addresses of a site and of its documents, once each, in any number of them', async () => {
    const again = 'docs/'.repeat(40)
    repository({
      'docusaurus.config.js': "module.exports = {baseUrl: '/docs/', docs: {routeBasePath: 'docs'}}",
      'docs/a.md': `# A\n\n[a](/docs/docs/b)\n[b](/${again}b)\n`,
      'docs/b.md': '# B\n',
    })
    expect((await check('docs')).found).toEqual(['docs/a.md:4 dead-link'])
  })

  it('finds the same pages below such a beginning where one file is checked', async () => {
    repository({
      'docusaurus.config.js': "module.exports = {baseUrl: '/proj/', docs: {routeBasePath: '/'}}",
      'src/pages/help.tsx': 'export default () => null',
      'static/keys.png': '',
      'docs/a.md': '# A\n\n[a](/proj/b#keys)\n[b](/proj/help)\n[c](/proj/keys.png)\n[d](/proj/b#none)\n',
      'docs/b.md': '# B\n\n## Keys\n',
    })
    const found = ['docs/a.md:5 dead-link-close', 'docs/a.md:6 dead-anchor']
    expect((await check('docs')).found).toEqual(found)
    expect((await check('docs/a.md')).found).toEqual(found)
  })

  it('takes no more from the file of a site than a site has', async () => {
    const bases = Array.from({length: 60}, (_, index) => `{routeBasePath: 'q${index}'}`)
    repository({
      'docusaurus.config.js': `module.exports = {docs: [${bases}]}`,
      'docs/a.md': '# A\n\n[a](/q49/b)\n[b](/q50/b)\n',
      'docs/b.md': '# B\n',
    })
    expect((await check('docs')).found).toEqual(['docs/a.md:4 dead-link'])
  })

  it('looks at nothing outside of the repository, whatever the file of a site says', async () => {
    repository({'docs/a.md': '# A\n\n[x](/secret.md)\n', 'docs/b.md': '# B\n'})
    const outside = mkdtempSync(join(tmpdir(), 'proofbook-outside-'))
    writeFileSync(join(outside, 'secret.md'), '# Secret\n')
    const way = `../${basename(outside)}`
    const config = `module.exports = {docs: {path: '${way}'}, blog: {path: 'a/../${way}'}}`
    writeFileSync(join(folder, 'docusaurus.config.js'), config)
    expect((await check('docs')).found).toEqual(['docs/a.md:3 dead-link'])
    rmSync(outside, {recursive: true})
  })

  it('knows what Docusaurus calls its own folder', async () => {
    const document =
      '![a](@site/static/a.png) [b](@site/docs/b.md#keys) ![c](@site/static/c.png) [d](@site/docs/d.md)\n'
    const files = {'docs/a.md': document, 'docs/b.md': '# B\n\n## Keys\n', 'static/a.png': ''}
    const inWebsite = Object.entries(files).map(([path, text]) => [`website/${path}`, text])
    repository({'docusaurus.config.js': '', ...files})
    expect((await check('docs')).found).toEqual(['docs/a.md:1 missing-image', 'docs/a.md:1 dead-link'])
    repository({'website/docusaurus.config.js': '', ...Object.fromEntries(inWebsite)})
    expect((await check('website/docs')).found).toEqual([
      'website/docs/a.md:1 missing-image',
      'website/docs/a.md:1 dead-link',
    ])
  })

  it.each([
    ['mkdocs', {'mkdocs.yml': 'site_name: x\n'}],
    ['mintlify', {'docs.json': '{"$schema": "https://mintlify.com/docs.json"}'}],
    ['mintlify', {'mint.json': '{}'}],
    ['vitepress', {'docs/.vitepress/config.ts': ''}],
    ['starlight', {'astro.config.mjs': "import starlight from '@astrojs/starlight'"}],
    ['docusaurus', {'website/docusaurus.config.ts': ''}],
    ['github', {'docs.json': '{}', 'astro.config.mjs': ''}],
    ['github', {'docusaurus.config.ts': "import {createProofbook} from './docusaurus-plugin-proofbook'"}],
  ])('%s is known by %j', async (style, files) => {
    repository({...files, 'docs/a.md': '# A\n'})
    expect((await check('docs')).style).toBe(style)
  })
})

describe('links that GitHub resolves', () => {
  it('are alive: folders, files, sources, slashes and addresses of the own repository', async () => {
    repository(
      {
        LICENSE: 'x',
        'sql/q.sql': 'x',
        'docs/img/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'docs/b.md': '# B\n\n## Keys\n',
        'docs/a.md': [
          '[1](img) [2](../sql/q.sql) [3](../LICENSE) [4](b.md/#keys) [5](b.md?plain=1#L1) [6](./)',
          '[7](https://github.com/acme/books/blob/main/docs/b.md#keys)',
          '[8](https://github.com/acme/books/blob/main/docs/B.md)',
          '[9](https://github.com/acme/books/blob/main/docs/b.md#kyes)',
          '[10](https://github.com/acme/books/blob/v1/docs/none.md) [11](https://github.com/acme/other/blob/main/none)',
          '![12](img/a.svg) [13](img/a.svg)',
          '[14](../../issues)',
        ].join('\n'),
      },
      'git@github.com:acme/books.git',
    )
    const {found, notChecked} = await check('docs')
    expect(found).toEqual(['docs/a.md:3 dead-link-close', 'docs/a.md:4 dead-anchor'])
    expect(notChecked).toContain('1 link that leads out of the repository (in `docs/a.md` line 7)')
  })

  it('are judged by addresses that mapping files give the documents, where git tells no origin', async () => {
    repository({
      'tables/p.md': '# T\n\n[m](https://github.com/acme/playbooks/blob/main/watch/RUNBOOK.md)\n',
      'watch/Runbook.md': '# Watch\n\n## Metrics\n',
      'watch/mapping.json':
        '{"mapping": [{"requirement_name": "Metrics", "policy": "https://github.com/acme/playbooks/blob/main/watch/Runbook.md#metrics"}]}',
    })
    expect((await check('.')).found).toContain('tables/p.md:3 dead-link-close')
  })
})

describe('documents that are joined', () => {
  const FILES = {
    'book/1.md': '# One\n\n[k](#keys) [n](#none)\n',
    'book/2.md': '# Two\n\n## Keys\n',
    'a.md': '[k](#keys)\n',
  }

  it('share their anchors', async () => {
    repository(FILES)
    expect((await check('.', "links: {joined: ['book/*.md']}\n")).found).toEqual([
      'a.md:1 dead-anchor',
      'book/1.md:3 dead-anchor',
    ])
  })

  it('do not where nobody says so', async () => {
    repository(FILES)
    expect((await check('.')).found).toHaveLength(3)
  })
})

describe('what is not read', () => {
  const FILES = {
    'a.md': '# A\n',
    'b.mdx': "import X from 'x'\n\n# B {props.x}\n\n<X a={1}/>\n\n[n](none.md)\n",
    'c.mdx': '# C\n',
    't.md.tmpl': '# {{ .T }}\n',
    '.github/d.md': '# D\n',
    'old/e.md': '# E\n',
  }

  it('is counted by kind', async () => {
    repository(FILES)
    const {notChecked} = await check('.', "files: {exclude: ['old/**']}\n")
    expect(notChecked.slice(1).sort()).toEqual([
      '1 `.md.tmpl` file (`files.include` adds them)',
      '1 hidden markdown file: a dot begins a name of the path (`files.include` adds them)',
      '1 markdown file that `files.exclude` leaves out',
      '2 `.mdx` files (`files.include` adds them)',
    ])
  })

  it('is read where it is included; nothing of MDX is code', async () => {
    repository(FILES)
    const {found, notChecked} = await check('.', "files: {include: ['*.mdx', '.github/*']}\n")
    expect(found).toEqual(['b.mdx:7 dead-link'])
    expect(notChecked.slice(1)).toEqual(['1 `.md.tmpl` file (`files.include` adds them)'])
  })
})

describe('one file', () => {
  it('is checked with the documents that it links to, and what a folder tells is said to be not checked', async () => {
    repository({'a.md': '# A\n\n[s](b.md#stepps) [t](b.md#steps) [n](n.md)\n', 'b.md': '# B\n\n## Steps\n'})
    const {found, notChecked} = await check('a.md')
    expect(found).toEqual(['a.md:3 dead-anchor-close', 'a.md:3 dead-link'])
    expect(notChecked.at(-1)).toBe(
      'What shows only in a whole folder, such as statements that differ: name the folder',
    )
  })
})
