import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {redirectPage, writeRedirects} from '../../../plugins/docusaurus-plugin-proofbook/redirect-pages.ts'
import {redirects} from '../../../plugins/docusaurus-plugin-proofbook/routes/redirects.ts'
import {config, shelf} from './site.ts'

const all = redirects(shelf, {config, baseUrl: '/base/'})
const targetOf = (from: string) => all.find((each) => each.from === from)?.to

describe('older addresses', () => {
  it('lead to the coverage of a framework, to what is told of an id, and to a control in its playbook', () => {
    expect(targetOf('frameworks/nist-csf-1.1/')).toBe('/base/coverage/?framework=nist-csf-1.1')
    expect(targetOf('frameworks/nist-csf-1.1/PR.AC-2/')).toBe('/base/controls/?id=PR.AC-2')
    expect(targetOf('controls/keys/preventative/keys-are-rotated/')).toBe(
      '/base/keys/playbook/#1-keys-are-rotated',
    )
    // The mapping file still has the title that this one had.
    expect(targetOf('controls/keys/detective/use-of-keys-is-logged-and-kept/')).toBe(
      '/base/keys/playbook/#1-use-of-keys-is-logged',
    )
    expect(new Set(all.map(({from}) => from)).size).toBe(all.length)
    // The framework and its 108 ids, one id that it lacks, five controls, and the earlier title of one.
    expect(all).toHaveLength(1 + 108 + 1 + 5 + 1)
  })

  it('lead on without a script, and run nothing', () => {
    const html = redirectPage(
      '/base/controls/?id=a&framework=b;c"><script>',
      'A <b> & c',
      'https://example.org',
    )
    expect(html).toContain('<title>A &lt;b&gt; &amp; c</title>')
    expect(html).toContain(
      '<meta http-equiv="refresh" content="0; url=/base/controls/?id=a&amp;framework=b%3Bc&quot;&gt;&lt;script&gt;">',
    )
    expect(html).toContain(
      `<link rel="canonical" href="https://example.org/base/controls/?id=a&amp;framework=b%3Bc`,
    )
    expect(html).toContain(`content="default-src 'none'; base-uri 'none'; form-action 'none'"`)
    expect(html).not.toContain('<script')
  })

  it('never take the place of a page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proofbook-redirects-'))
    await mkdir(join(folder, 'a'))
    await writeFile(join(folder, 'a/index.html'), 'a page')
    const made = [
      {from: 'a/', to: '/x/', title: 'x'},
      {from: 'b/c/', to: '/y/', title: 'y'},
    ]
    await writeRedirects(made, {folder, origin: '', trailingSlash: true})
    await writeRedirects(made, {folder, origin: '', trailingSlash: false})
    expect(await readFile(join(folder, 'a/index.html'), 'utf8')).toBe('a page')
    for (const file of ['b/c/index.html', 'b/c.html', 'a.html'])
      expect(await readFile(join(folder, file), 'utf8')).toContain('This page has moved')
    await rm(folder, {recursive: true})
  })
})
