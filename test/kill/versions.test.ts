import {cpSync, existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {History} from '../cli/history.ts'
import {endAt} from './commands.ts'

const WORDS = ['versions', 'sync', '--tags', 'v*']
const MADE = ['versioned_docs', 'versioned_sidebars', 'versions.json']

let history: History
beforeEach(() => {
  history = new History()
})
afterEach(() => history.remove())
const at = (path: string) => join(history.path, path)

/** Each file below a folder, and what it holds. */
function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(at(folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]))
}

/** All that is kept of versions. */
function kept(): unknown {
  return [filesOf('versioned_docs'), filesOf('versioned_sidebars'), readFileSync(at('versions.json'), 'utf8')]
}

function copy(from: string, to: string): void {
  for (const name of MADE) {
    rmSync(join(to, name), {recursive: true, force: true})
    cpSync(join(from, name), join(to, name), {recursive: true})
  }
}

it('versions sync leaves each version whole, the old one or the new one, killed before any rename', () => {
  const commit = (text: string, ...tags: string[]) => {
    history.commit({'docs/playbooks/a.md': `${text}\n`, 'docs/playbooks/b/b.md': `${text}\n`})
    for (const tag of tags) history.git('tag', '--force', tag)
  }
  history.write({'.gitignore': [...MADE, '/before'].join('\n')})
  commit('One', 'v1')
  commit('Two', 'v2')
  const run = () => history.run(WORDS)
  expect(run().code).toBe(0)
  copy(history.path, at('before'))
  const before = kept()
  history.git('tag', '--delete', 'v1')
  commit('Two again', 'v2')
  commit('Three', 'v3')
  const texts: Record<string, string[]> = {v1: ['One\n'], v2: ['Two\n', 'Two again\n'], v3: ['Three\n']}

  let [end, step] = ['SIGKILL', 0]
  const lists = new Set<string>()
  while (end === 'SIGKILL') {
    step++
    end = endAt(WORDS, `renameSync=${step}`, history.path)
    const list = JSON.parse(readFileSync(at('versions.json'), 'utf8')) as string[]
    lists.add(list.join(' '))
    for (const name of list) {
      const contents = Object.values(filesOf(`versioned_docs/version-${name}`))
      expect(contents.length, `${name} at ${step}`).toBe(2)
      expect(texts[name], `${name} at ${step}`).toContain(contents[0])
      expect(contents[1]).toBe(contents[0])
      expect(existsSync(at(`versioned_sidebars/version-${name}-sidebars.json`))).toBe(true)
    }
    expect(run().code).toBe(0)
    expect(Object.keys(filesOf('versioned_docs')).length).toBe(5)
    expect(JSON.parse(readFileSync(at('versions.json'), 'utf8'))).toEqual(['v3', 'v2'])
    expect(Object.values(filesOf('versioned_docs/version-v2'))).toEqual(['Two again\n', 'Two again\n'])
    expect(existsSync(at('.proofbook'))).toBe(false)
    copy(at('before'), history.path)
    expect(kept()).toEqual(before)
  }
  expect(end).toBe('0')
  expect(step).toBeGreaterThan(8)
  // While the moved one is exchanged, the site has only the other; then all that are new at once.
  expect([...lists]).toEqual(['v2 v1', 'v1', 'v3 v2'])
}, 3_600_000)
