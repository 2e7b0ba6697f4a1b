import {spawnSync} from 'node:child_process'
import {mkdirSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {readRegularFile} from '../../src/files/regular-file.ts'
import {WorkFolder} from '../command.ts'

const work = new WorkFolder({'a.md': 'text'})
afterAll(() => work.remove())
const at = (path: string) => join(work.path, path)
const expected = {what: 'a markdown file', most: 2 * 1024 * 1024}
const read = (path: string) => readRegularFile(path, expected).toString()

describe('readRegularFile', {timeout: 600_000}, () => {
  it('reads a file, also through a link', () => {
    symlinkSync('a.md', at('link.md'))
    expect(read(at('a.md'))).toBe('text')
    expect(read(at('link.md'))).toBe('text')
  })

  it.each([
    ['/dev/zero', 'Unexpected device `/dev/zero`, expected a markdown file'],
    ['/dev/null', 'Unexpected device `/dev/null`, expected a markdown file'],
    ['/dev/tty', 'Unexpected device `/dev/tty`, expected a markdown file'],
  ])('refuses %s', (path, message) => {
    expect(() => read(path)).toThrow(message)
  })

  it('refuses pipes and sockets without waiting, folders, and links to them', async () => {
    spawnSync('mkfifo', [at('pipe')])
    mkdirSync(at('folder'))
    symlinkSync('pipe', at('to-pipe'))
    const server = createServer().listen(at('socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    for (const [path, kind] of Object.entries({
      pipe: 'pipe',
      'to-pipe': 'pipe',
      folder: 'folder',
      socket: 'socket',
    }))
      expect(() => read(at(path))).toThrow(`Unexpected ${kind} \`${at(path)}\`, expected a markdown file`)
    server.close()
  })

  it('refuses what is missing, and what is larger than its limit', () => {
    expect(() => read(at('none'))).toThrow(`Cannot find \`${at('none')}\`, expected a markdown file`)
    expect(() => read(at('a.md/b'))).toThrow(`Cannot find \`${at('a.md/b')}\`, expected a markdown file`)
    writeFileSync(at('large'), '')
    truncateSync(at('large'), expected.most)
    expect(read(at('large'))).toHaveLength(expected.most)
    truncateSync(at('large'), expected.most + 1)
    expect(() => read(at('large'))).toThrow(
      `Unexpected size of \`${at('large')}\`: 3 MB, expected at most 2 MB`,
    )
  })
})
