import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const conflict = (ours: string, theirs: string, labels = ['HEAD', 'topic']) =>
  `<<<<<<< ${labels[0]}\n${ours}\n=======\n${theirs}\n>>>>>>> ${labels[1]}\n`
const text = `# Keys\n\n${conflict('One.', 'Two.')}\n${conflict('Three.', 'Four.')}\nEnd.\n`
const RECORD = 'proofbook.resolutions.yml'

const folder = new WorkFolder({'docs/kms/a.md': text, 'docs/s3/a.md': text})
afterAll(() => folder.remove())
const write = (name: string, content: string) => writeFileSync(join(folder.path, name), content)
const read = (name: string) => readFileSync(join(folder.path, name), 'utf8')
beforeEach(() => {
  write('docs/kms/a.md', text)
  write(RECORD, '')
})

interface JsonFinding {
  messageId: string
  severity: string
  message: string
  file: string
  line: number
}

/** What check says of conflicts. */
function check(...paths: string[]) {
  const {code, stdout} = folder.run(['check', '--format', 'json', ...paths])
  const {findings} = JSON.parse(stdout) as {findings: JsonFinding[]}
  return {code, findings: findings.map(({file, line, messageId}) => `${file}:${line} ${messageId}`)}
}

const published = (file = 'docs/kms/a.md') => {
  const {stdout} = folder.run(['inspect', file])
  const [playbook] = (JSON.parse(stdout) as {playbooks: {published: string; decision: {rule: string}}[]})
    .playbooks
  return [playbook?.published, playbook?.decision.rule]
}

describe('resolve --record', () => {
  it('records the sides taken, leaves the document, and is what is published from then on', () => {
    expect(folder.run(['resolve', 'docs/kms/a.md', '--take', 'topic', '--record'])).toEqual({
      code: 0,
      stdout: '',
      stderr: `Recorded 2 hunks of \`docs/kms/a.md\` in \`${RECORD}\`; commit it with the document\n`,
    })
    expect(read('docs/kms/a.md')).toBe(text)
    expect(published()).toEqual(['topic', 'resolution'])
    expect(published('docs/s3/a.md')).toEqual(['HEAD', 'ours'])
    expect(published(join(folder.path, 'docs/kms/a.md'))).toEqual(['topic', 'resolution'])
    expect(check('docs')).toEqual({
      code: 0,
      findings: [
        'docs/kms/a.md:3 resolved-by-record',
        'docs/kms/a.md:9 resolved-by-record',
        'docs/s3/a.md:3 unresolved-conflict',
        'docs/s3/a.md:9 unresolved-conflict',
      ],
    })
  })

  it('writes the same file in whatever order choices come, and makes it where there is none', () => {
    folder.run(['resolve', 'docs/kms/a.md', '--hunk', '2=ours', '--record'])
    expect(published()).toEqual(['HEAD', 'resolution'])
    folder.run(['resolve', 'docs/s3/a.md', '--take', 'ours', '--record'])
    folder.run(['resolve', 'docs/kms/a.md', '--hunk', '1=theirs', '--record'])
    const first = read(RECORD)
    expect(published()).toEqual(['resolved', 'resolution'])
    const other = new WorkFolder({'docs/kms/a.md': text, 'docs/s3/a.md': text})
    other.run(['resolve', './docs//s3/a.md', '--take', 'HEAD', '--record'])
    other.run(['resolve', 'docs/kms/a.md', '--take', 'ours', '--hunk', '1=topic', '--record'])
    expect(readFileSync(join(other.path, RECORD), 'utf8')).toBe(first)
    other.remove()
  })

  it('survives edits elsewhere and a rebase, and is stale when a side changes', () => {
    folder.run(['resolve', 'docs/kms/a.md', '--take', 'topic', '--record'])
    const rebased = ['HEAD', '1234567 (Keys)']
    write(
      'docs/kms/a.md',
      `# All keys\n\nMore.\n\n${conflict('Two.', 'One.', rebased)}\n${conflict('Four.', 'Three.', rebased)}`,
    )
    expect(check('docs/kms').findings).toEqual([
      'docs/kms/a.md:5 resolved-by-record',
      'docs/kms/a.md:11 resolved-by-record',
    ])
    expect(published()).toEqual(['HEAD', 'resolution'])
    write('docs/kms/a.md', text.replace('Four.', '4.'))
    const {code, findings} = check('docs')
    expect(code).toBe(1)
    expect(findings.filter((line) => line.startsWith(RECORD))).toEqual([
      expect.stringMatching(new RegExp(`^${RECORD}:[38] stale-resolution$`)),
    ])
    const {stdout} = folder.run(['check', 'docs/kms'])
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'error Resolution of a conflict in `docs/kms/a.md`, which takes `topic`, does not apply: no conflict of it has these sides no-unresolved-conflict/stale-resolution',
    )
    expect(stdout).toContain('          Delete the entry\n')
  })

  it('is stale where its document has no conflict any more, or is gone, and silent where it is not in the run', () => {
    folder.run(['resolve', 'docs/kms/a.md', '--hunk', '1=topic', '--record'])
    write('docs/kms/a.md', '# Keys\n')
    expect(check('docs/kms')).toEqual({code: 1, findings: [`${RECORD}:3 stale-resolution`]})
    expect(check('docs/s3').code).toBe(0)
    write(RECORD, read(RECORD).replace('docs/kms/a.md', 'docs/none.md'))
    expect(check('docs/kms')).toEqual({code: 1, findings: [`${RECORD}:3 stale-resolution`]})
    write('off.yml', 'rules: {no-unresolved-conflict: off}\n')
    expect(check('docs/kms', '--config', 'off.yml')).toEqual({code: 0, findings: []})
  })

  it('refuses two sides of hunks that read the same', () => {
    write('docs/kms/a.md', `${conflict('a', 'b')}\n${conflict('a', 'b')}`)
    const {code, stderr} = folder.run([
      'resolve',
      'docs/kms/a.md',
      '--hunk',
      '1=ours',
      '--hunk',
      '2=theirs',
      '--record',
    ])
    expect([code, stderr]).toEqual([
      1,
      'Cannot record different sides of the conflicts at lines 1 and 7 of `docs/kms/a.md`: they have the same sides, and a record could not distinguish them; take the same side for both, or use `--write`\n',
    ])
    expect(read(RECORD)).toBe('')
  })

  it('does not write over a file with mistakes, which other commands refuse too', () => {
    write(RECORD, '- file: a.md\n')
    const stderr = `${RECORD}:1:3 Cannot find \`key\`, \`take\`, \`label\` in the entry; write it again with \`proofbook resolve --record\`\n`
    expect(folder.run(['resolve', 'docs/kms/a.md', '--take', 'ours', '--record'])).toEqual({
      code: 2,
      stdout: '',
      stderr,
    })
    expect(folder.run(['check', 'docs'])).toEqual({code: 2, stdout: '', stderr})
    expect(read(RECORD)).toBe('- file: a.md\n')
    expect(existsSync(join(folder.path, 'docs', RECORD))).toBe(false)
  })
})
