import {chmodSync, existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readConfig} from '../../src/config/load.ts'
import {changeLog} from '../../src/history/change-log.ts'
import {revisionsOf} from '../../src/history/document-revisions.ts'
import {historyOf} from '../../src/history/history.ts'
import {keys, queues} from '../changes/documents.ts'
import {type Repository, repositoryMaker} from './repository.ts'

const repository = repositoryMaker()

const KEYS = 'docs/kms/playbook.md'
const config = readConfig('', 'proofbook.config.yml')
const reading = {config, today: '2026-01-01'}

/** Two revisions of one playbook. */
function twice(made: Repository): Repository {
  made.commit('Add', {[KEYS]: keys()})
  made.commit('Edit', {[KEYS]: keys({rotation: ''})})
  return made
}

/** What is the same of two histories, wherever their repositories are. */
async function toldIn(path: string): Promise<[string, string[]][]> {
  const history = await historyOf(path, 'docs', reading)
  const entries = await changeLog(history)
  history.close()
  return history.revisions.map(({commit, subject}) => [
    subject,
    entries.filter((entry) => entry.commit === commit).map(({kind}) => kind),
  ])
}

const TOLD = [
  ['Edit', ['id-removed']],
  ['Add', ['policy-added', 'document-added']],
]

describe('repositories of every kind', () => {
  it('are read where they are bare', async () => {
    const made = twice(repository())
    made.git('clone', '--quiet', '--bare', made.path, `${made.path}/bare.git`)
    expect(await toldIn(join(made.path, 'bare.git'))).toEqual(TOLD)
  })

  it('are read where their hashes are SHA-256', async () => {
    const made = twice(repository('--object-format=sha256'))
    expect(await toldIn(made.path)).toEqual(TOLD)
    expect((await made.history()).revisions[0]?.commit).toHaveLength(64)
  })

  it('end where a clone was cut, which is said', async () => {
    const made = twice(repository())
    made.commit('Edit again', {[KEYS]: keys()})
    const clone = `${made.path}/shallow`
    made.git('clone', '--quiet', '--depth', '2', `file://${made.path}`, clone)
    const history = await historyOf(clone, 'docs', reading)
    expect(history.isShallow).toBe(true)
    expect(history.revisions.map(({subject, isCut, files}) => [subject, isCut, files[0]?.status])).toEqual([
      ['Edit again', false, 'modified'],
      ['Edit', true, 'kept'],
    ])
    expect((await changeLog(history)).map(({kind}) => kind)).toEqual(['id-added'])
    expect((await revisionsOf(history, history.documents[0]!)).map(({facts}) => facts?.controls)).toEqual([
      3, 3,
    ])
    history.close()
    expect((await made.history()).isShallow).toBe(false)
  })

  it('are read without their submodules and links', async () => {
    const [made, other] = [twice(repository()), twice(repository())]
    const commit = other.git('rev-parse', 'HEAD')
    const link = made.feed(['hash-object', '-w', '--stdin'], 'kms/playbook.md')
    made.git('update-index', '--add', '--cacheinfo', `160000,${commit},docs/module.md`)
    made.git('update-index', '--add', '--cacheinfo', `120000,${link},docs/link.md`)
    made.record(['commit', '--quiet', '--message', 'Add a module and a link'])
    const history = await made.history()
    expect(history.documents.map(({key}) => key)).toEqual(['kms/playbook.md'])
    expect(history.revisions.map(({subject}) => subject)).toEqual(['Edit', 'Add'])
    expect(history.documentsAt(history.tip.commit)).toHaveLength(1)
  })

  it('keep paths apart that are not UTF-8', async () => {
    const made = repository()
    const name = (byte: number) =>
      Buffer.concat([Buffer.from('docs/caf'), Buffer.from([byte]), Buffer.from('.md')])
    const stream = [0xe9, 0xe8].flatMap((byte, index) => [
      Buffer.from(`M 100644 inline `),
      name(byte),
      Buffer.from(`\ndata 8\n# Keys ${index}\n`),
    ])
    const head = 'commit refs/heads/main\ncommitter A <a@example.com> 1600000000 +0000\ndata 1\nA\n'
    made.feed(['fast-import', '--quiet'], Buffer.concat([Buffer.from(head), ...stream]))
    const history = await made.history()
    expect(history.documents.map(({id}) => id)).toEqual(['caf%E8.md', 'caf%E9.md'])
    expect((await changeLog(history)).map(({kind}) => kind)).toEqual(['document-added', 'document-added'])
  })

  it('have dates and messages that nobody would write', async () => {
    const made = repository()
    const commit = (author: string, message: Buffer) =>
      Buffer.concat([
        Buffer.from(`tree ${made.git('write-tree')}\nauthor ${author}\ncommitter ${author}\n`),
        Buffer.from('encoding ISO-8859-1\n\n'),
        message,
      ])
    made.write({[KEYS]: keys()})
    made.git('add', '--all')
    const raw = commit(
      'M\xfcller <m@example.com> 99999999999 +1400',
      Buffer.from('Ma\xdf\nund Ziel\n\nMehr\n', 'latin1'),
    )
    const hash = made.feed(
      ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
      Buffer.from(raw.toString('latin1').replace('M\xc3\xbcller', 'M\xfcller'), 'latin1'),
    )
    made.git('update-ref', 'refs/heads/main', hash)
    const [revision] = (await made.history({withAuthors: true})).revisions
    expect(revision).toMatchObject({subject: 'Maß und Ziel', author: 'Müller', time: '5138-11-16T09:46:39Z'})
  })

  it('are refused in words where there is nothing to read', async () => {
    const made = repository()
    const outside = join(made.path, '..')
    await expect(historyOf(made.path, 'docs', reading)).rejects.toThrow(
      'Cannot read the history: this repository has no commit yet',
    )
    await expect(historyOf(outside, 'docs', reading)).rejects.toThrow(
      'Cannot read the history: this folder is not in a git repository',
    )
    twice(made)
    await expect(historyOf(made.path, '../docs', reading)).rejects.toThrow('it is outside of the repository')
    await expect(made.history({tip: '--output=x'})).rejects.toThrow('Unexpected ref `--output=x`')
    await expect(made.history({tip: 'gone'})).rejects.toThrow('Cannot find ref `gone` in this clone')
    expect((await made.history({}, 'nowhere')).documents).toEqual([])
  })

  it('say what a partial clone lacks', async () => {
    const made = twice(repository())
    made.git('config', 'uploadpack.allowFilter', 'true')
    const clone = `${made.path}/partial`
    made.git('clone', '--quiet', '--bare', '--filter=blob:none', `file://${made.path}`, clone)
    const history = await historyOf(clone, 'docs', reading)
    const [first] = history.documents
    const {path, blob} = first!.revisions.at(-1)!.file
    await expect(history.read({path, blob: `${blob}`})).rejects.toThrow(
      'If it is a partial clone, fetch them first: git fetch --refetch --no-filter',
    )
    history.close()
  })
})

describe('a repository', () => {
  it('lets nothing run, and nothing replaces its objects', async () => {
    const made = repository()
    made.commit('Add', {[KEYS]: keys(), '.gitattributes': '*.md filter=evil diff=evil merge=evil\n'})
    made.commit('Move and edit', {[KEYS]: null, 'docs/key/playbook.md': keys({rotation: ''})})
    const trap = `touch '${made.path}/trapped'; cat`
    const settings = {
      'filter.evil.smudge': trap,
      'filter.evil.clean': trap,
      'filter.evil.process': trap,
      'diff.evil.command': trap,
      'diff.evil.textconv': trap,
      'diff.external': trap,
      'diff.renames': 'false',
      'diff.renameLimit': '1',
      'diff.noprefix': 'true',
      'diff.relative': 'true',
      'log.showSignature': 'true',
      'gpg.program': trap,
      'core.fsmonitor': trap,
      'core.pager': trap,
      'core.sshCommand': trap,
      'core.hooksPath': `${made.path}/hooks`,
      'core.quotePath': 'true',
      'alias.cat-file': `!${trap}`,
      'alias.rev-list': `!${trap}`,
      'remote.origin.url': `ext::sh -c "${trap}"`,
      'remote.origin.promisor': 'true',
      'extensions.partialClone': 'origin',
      'protocol.ext.allow': 'always',
    }
    const tip = made.git('rev-parse', 'HEAD')
    const other = made.git('commit-tree', '-m', 'Another', made.git('mktree'))
    for (const [key, value] of Object.entries(settings)) made.git('config', key, value)
    made.git('replace', tip, other)
    made.write({
      '.git/info/grafts': `${tip}\n`,
      'hooks/post-index-change': `#!/bin/sh\n${trap}\n`,
      'hooks/reference-transaction': `#!/bin/sh\n${trap}\n`,
    })
    for (const hook of ['post-index-change', 'reference-transaction'])
      chmodSync(join(made.path, 'hooks', hook), 0o755)
    const history = await made.history()
    expect(history.revisions.map(({subject, files}) => [subject, files.map(({status}) => status)])).toEqual([
      ['Move and edit', ['renamed']],
      ['Add', ['added']],
    ])
    expect((await changeLog(history)).map(({kind}) => kind)).toEqual([
      'id-removed',
      'document-renamed',
      'policy-added',
      'document-added',
    ])
    expect(existsSync(join(made.path, 'trapped'))).toBe(false)
  })

  it('has refs that look like options, which are none', async () => {
    const made = twice(repository())
    const tip = made.git('rev-parse', 'HEAD')
    made.git('update-ref', 'refs/heads/--all', tip)
    made.git('update-ref', 'refs/tags/-x', tip)
    await expect(made.history({tip: '--all'})).rejects.toThrow('expected a branch, tag or commit')
    expect((await made.history({tip: 'refs/heads/--all'})).revisions).toHaveLength(2)
  })

  it('has documents that are not read, which is said by name', async () => {
    const made = repository()
    made.commit('Add', {[KEYS]: keys(), 'docs/large.md': 'x'.repeat(3 * 1024 * 1024)})
    made.commit('Edit', {[KEYS]: keys({rotation: ''}), 'docs/large.md': queues('')})
    const history = await made.history()
    const large = history.find('large.md')!
    const {path, blob} = large.revisions[1]!.file
    expect((await history.read({path, blob: `${blob}`})).reason).toBe(
      'it has 3145728 bytes, expected at most 2097152',
    )
    expect((await changeLog(history)).map(({kind, service}) => `${service} ${kind}`)).toEqual([
      'kms id-removed',
      'kms policy-added',
      'kms document-added',
    ])
  })
})
