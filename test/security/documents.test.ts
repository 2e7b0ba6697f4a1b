import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Built, buildSite} from '../e2e/site.ts'
import {NAMES, payloads} from './payloads.ts'

let folder: string
let built: Built

/** What every document ends in. */
const mark = (key: string | number) => `the end of ${key}`

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
}

/** Documents beside which lies what steers platforms and bundlers, and what leads out of the folder. */
function writeNeighbours(): void {
  write('beside/_category_.json', '{bad json')
  write('beside/_category_.yml', 'label: [unclosed')
  write('tags.yml', 'a: [unclosed')
  write(
    'beside/a.md',
    `![x](<evil.cjs!./pic.png>) ![y](out.png) ![z](active.svg)\n\n## End\n\n${mark('beside')}\n`,
  )
  write('beside/evil.cjs!./pic.png', Buffer.from('89504e470d0a1a0a', 'hex'))
  const code = `require('fs').writeFileSync(${JSON.stringify(join(folder, 'RAN'))}, ''); module.exports = (s) => s`
  const site = relative('.', folder).replaceAll('\\', '/')
  for (const path of ['evil.cjs', `node_modules/@site/${site}/beside/evil.cjs`, 'node_modules/evil.cjs'])
    write(`beside/${path}`, code)
  write('../secret.txt', 'SECRET-OF-THE-MACHINE')
  write('../secret.md', '# SECRET-OF-THE-MACHINE\n')
  symlinkSync('../../secret.txt', join(folder, 'beside/out.png'))
  symlinkSync('../secret.md', join(folder, 'linked.md'))
  symlinkSync('/etc', join(folder, 'etc'))
  write('beside/active.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>hit()</script></svg>')
}

beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'proofbook-hostile-')), 'docs')
  for (const [index, {markdown}] of payloads.entries())
    write(`p/${index}.md`, `# Document ${index}\n\nFirst words.\n\n${markdown}\n\n## End\n\n${mark(index)}\n`)
  // What is about titles and first words has to be the first in its document.
  for (const [index, {name, markdown}] of payloads.entries())
    if (name.startsWith('source text')) write(`p/${index}.md`, `${markdown}\n\n## End\n\n${mark(index)}\n`)
  for (const [index, name] of NAMES.entries())
    write(`n/${name}`, `# Named ${index}\n\n## End\n\n${mark(`name ${index}`)}\n`)
  writeNeighbours()
  built = buildSite({docs: folder})
})
afterAll(() => {
  for (const path of [dirname(folder), built.folder]) rmSync(path, {recursive: true, force: true})
})

test('the site is built, and nothing of the documents ran meanwhile', () => {
  expect(built.output).toContain('Generated static files')
  expect(built.status).toBe(0)
  expect(readdirSync(folder)).not.toContain('RAN')
})

test('nothing from outside the folder is published or printed', () => {
  const files = readdirSync(built.folder, {recursive: true, withFileTypes: true}).filter((entry) =>
    entry.isFile(),
  )
  const secret = Buffer.from('SECRET-OF-THE-MACHINE')
  const leaks = files.filter((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name))
    return bytes.includes(secret) || bytes.includes(secret.toString('base64').slice(0, 20))
  })
  expect(leaks.map(({name}) => name)).toEqual([])
  expect(built.output).not.toContain('SECRET')
})
