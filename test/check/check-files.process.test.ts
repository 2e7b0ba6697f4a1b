import {afterEach, describe, expect, it} from 'vitest'
import {checkCorpus} from '../../src/check/check.ts'
import {checkFiles, loadFiles} from '../../src/check/check-files.ts'
import {NO_MEMORY} from '../../src/check/judged.ts'
import {readConfig} from '../../src/config/load.ts'
import {WorkFolder} from '../command.ts'

const folders: WorkFolder[] = []
const before = process.cwd()
const folderOf = (files: Record<string, string>) => {
  const folder = new WorkFolder(files)
  folders.push(folder)
  return folder.path
}
afterEach(() => {
  process.chdir(before)
  for (const folder of folders.splice(0)) folder.remove()
})

const GOOD = '# Vault\n\n## Rotate\n\nText.\n'
const BAD = '# Keys\n\n[x](vault.md#rotat)\n'
const found = (checked: Awaited<ReturnType<typeof checkFiles>>) =>
  checked.report.findings.map(({file, ruleId, place}) => [file, ruleId, place.line])

describe('checkFiles', () => {
  it('names files from the working folder, however they are asked for', async () => {
    const cwd = folderOf({'kms/keys.md': BAD, 'kms/vault.md': GOOD})
    process.chdir(cwd)
    const expected = [['kms/keys.md', 'no-dead-anchor', 3]]
    expect(found(await checkFiles({paths: ['kms']}))).toEqual(expected)
    expect(found(await checkFiles({paths: [`${cwd}/kms`]}))).toEqual(expected)
    expect(found(await checkFiles({paths: ['.'], cwd: `${cwd}/kms`}))).toEqual(expected)
    expect(found(await checkFiles({paths: ['keys.md'], cwd: 'kms'}))).toEqual(expected)
  })

  it('takes a text in place of what the file holds', async () => {
    const cwd = folderOf({'kms/keys.md': GOOD, 'kms/vault.md': GOOD})
    const texts = new Map([['keys.md', '# Keys\n\n[x](none.md)\n']])
    const checked = await checkFiles({paths: ['keys.md'], cwd: `${cwd}/kms`, texts})
    expect(checked.report.findings.map(({ruleId, message}) => [ruleId, message])).toEqual([
      ['no-dead-link', 'Cannot find file `none.md`'],
    ])
    expect(checked.corpus.playbooks[0]?.source).toBe('# Keys\n\n[x](none.md)\n')
  })

  it('takes a configuration that was read before, or the file of one', async () => {
    const cwd = folderOf({'kms/keys.md': BAD, 'own.yml': 'rules:\n  no-dead-anchor: off\n'})
    const paths = [`${cwd}/kms/keys.md`]
    const off = readConfig('rules:\n  no-dead-link: off\n', 'own.yml')
    expect((await checkFiles({paths, config: off})).report.findings).toEqual([])
    const {report, config} = await checkFiles({paths, config: `${cwd}/own.yml`})
    expect(report.findings.map(({ruleId}) => ruleId)).toEqual(['no-dead-link'])
    expect(config.rules).toEqual({'no-dead-anchor': 'off'})
  })

  it('decides by the day that it is told, and takes today’s where it is told none', async () => {
    const side = (date: string) => `Last Update: ${date}\n`
    const conflict = `<<<<<<< a\n${side('2021-01-01')}=======\n${side('2022-01-01')}>>>>>>> b\n`
    const paths = [`${folderOf({'kms/keys.md': `# K\n\n${conflict}`})}/kms/keys.md`]
    const published = async (today?: string) =>
      (await checkFiles({paths, ...(today ? {today} : {})})).corpus.playbooks[0]?.published?.label
    expect(await published('2022-01-01')).toBe('b')
    expect(await published('2021-12-31')).toBe('a')
    expect(await published()).toBe('b')
  })

  it('tells how far it is', async () => {
    const cwd = folderOf({'a/a.md': GOOD, 'b/b.md': GOOD})
    const steps: string[] = []
    await loadFiles({paths: [cwd], onProgress: (done, total) => steps.push(`${done}/${total}`)})
    expect(steps).toEqual(['1/2', '2/2'])
  })

  it.each([
    [['none'], '/none`, expected a folder or a markdown file'],
    [['empty'], 'Found no markdown file in'],
  ])('refuses %s', async (paths, message) => {
    const cwd = folderOf({'empty/a.txt': ''})
    await expect(checkFiles({paths, cwd})).rejects.toThrow(message)
  })
})

it('judges a mapping file once, right after the first document beside it', async () => {
  const cwd = folderOf({
    'kms/a.md': GOOD,
    'kms/b.md': GOOD,
    'kms/mapping.json': '{"mapping": []}',
    's3/c.md': GOOD,
    's3/mapping.json': '{"mapping": []}',
  })
  process.chdir(cwd)
  const {corpus, config} = await loadFiles({paths: ['.']})
  const judged: string[] = []
  await checkCorpus(corpus, config, undefined, {
    document(playbook, ...rest) {
      judged.push(playbook.path)
      return NO_MEMORY.document(playbook, ...rest)
    },
    sidecar(sidecar, ...rest) {
      judged.push(sidecar.path)
      return NO_MEMORY.sidecar(sidecar, ...rest)
    },
  })
  expect(judged).toEqual(['kms/a.md', 'kms/mapping.json', 'kms/b.md', 's3/c.md', 's3/mapping.json'])
})
