import {spawn} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {PassThrough} from 'node:stream'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import {askSides} from '../../src/cli/resolve/ask.ts'
import {scanConflicts} from '../../src/parse/conflict.ts'
import {WorkFolder} from '../command.ts'

const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`
const text = `# Keys\n\n${conflict('One.\n', 'Two.\n')}\nBetween.\n\n${conflict('Three.\n', '')}\nEnd.\n`

/** Answers the questions of a text, a line each; what was chosen, and what was shown. */
async function ask(answers: string[], asked = text) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
  })
  input.end(answers.map((answer) => `${answer}\n`).join(''))
  const choices = await askSides(scanConflicts(asked), 'a.md', {input, output, colour: false, width: 60})
  return {choices: choices?.map(({hunk, word}) => `${hunk}=${word}`), shown}
}

describe('the questions of resolve', () => {
  it('show each hunk in context, with its sides, and the keys', async () => {
    const {choices, shown} = await ask(['o', 't'])
    expect(choices).toEqual(['1=ours', '2=theirs'])
    expect(shown).toBe(
      [
        '',
        'Hunk 1 of 2, lines 3 to 7 of a.md',
        '     1 │ # Keys',
        '     2 │ ',
        '  ours: HEAD',
        '     4 │ One.',
        '  theirs: topic',
        '     6 │ Two.',
        '  ─────',
        '     8 │ ',
        '     9 │ Between.',
        '    10 │ ',
        '[o] ours (HEAD)  [t] theirs (topic)  [O] [T] the same for all that follow  [q] quit without writing',
        '> ',
        'Hunk 2 of 2, lines 11 to 14 of a.md',
        '     8 │ ',
        '     9 │ Between.',
        '    10 │ ',
        '  ours: HEAD',
        '    12 │ Three.',
        '  theirs: topic',
        '         (no lines)',
        '  ─────',
        '    15 │ ',
        '    16 │ End.',
        '[o] ours (HEAD)  [t] theirs (topic)  [b] back  [q] quit without writing',
        '> ',
      ].join('\n'),
    )
  })

  it.each([
    ['words and labels', ['theirs', 'HEAD'], ['1=theirs', '2=HEAD']],
    ['one answer for all that follow', ['T'], ['1=theirs', '2=theirs']],
    ['a step back', ['o', 'b', 't', 'o'], ['1=theirs', '2=ours']],
    ['a step back at the first', ['b', 'O'], ['1=ours', '2=ours']],
    ['quitting', ['o', 'q'], undefined],
    ['an end of the input', ['o'], undefined],
    ['other answers, which are asked for again', ['', 'x', 'o', '9', 't'], ['1=ours', '2=theirs']],
  ])('take %s', async (_, answers, expected) => {
    expect((await ask(answers)).choices).toEqual(expected)
  })

  it('offer the labels of nested hunks', async () => {
    const nested = conflict('a\n', '<<<<<<<<< x\n1\n=========\n2\n>>>>>>>>> y\n')
    const {choices, shown} = await ask(['4'], nested)
    expect(shown).toContain('[1] HEAD  [2] topic  [3] x  [4] y')
    expect(choices).toEqual(['1=y'])
  })

  it('shorten long sides, and let no document paint the terminal', async () => {
    const long = conflict('line\n'.repeat(200), `${'x'.repeat(200)}\u001b[31m\n`)
    const {shown} = await ask(['o'], long)
    expect(shown).toContain('… 170 more lines')
    expect(shown).not.toContain('\u001b')
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThan(100)
  })
})

/** Runs a shell command on a pseudo-terminal of the system's own, and answers its prompts. */
function onTerminal(
  command: string,
  answers: string[],
  cwd: string,
): Promise<{code: number | null; shown: string}> {
  const isBsd = process.platform === 'darwin'
  const words = isBsd ? ['-q', '/dev/null', 'sh', '-c', command] : ['-qfec', command, '/dev/null']
  const {NO_COLOR: _, FORCE_COLOR: __, ...env} = process.env
  const terminal = spawn('script', words, {cwd, env})
  let shown = ''
  terminal.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    if (shown.endsWith('> ') && answers.length > 0) terminal.stdin.write(`${answers.shift()}\n`)
  })
  return new Promise((done, fail) => {
    terminal.once('error', fail)
    terminal.once('close', (code) => done({code, shown}))
  })
}

describe('resolve on a terminal', () => {
  const folder = new WorkFolder({})
  afterAll(() => folder.remove())
  beforeEach(() => writeFileSync(join(folder.path, 'a.md'), text))
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8')
  const run = (answers: string, ...words: string[]) => {
    const program = [process.execPath, resolve('bin/proofbook.cjs')].map((word) => `'${word}'`).join(' ')
    return onTerminal(`${program} resolve a.md ${words.join(' ')} > out`, answers.split(','), folder.path)
  }

  it('asks there, and prints the result alone', async () => {
    const {code, shown} = await run('o,t')
    expect([code, read('out')]).toEqual([0, '# Keys\n\nOne.\n\nBetween.\n\n\nEnd.\n'])
    expect(shown).toContain('Hunk 2 of 2, lines 11 to 14 of a.md')
    expect(shown).toContain('\u001b[36m')
  })

  it('writes where it is told to', async () => {
    expect((await run('T', '--write')).code).toBe(0)
    expect([read('out'), read('a.md')]).toEqual(['', '# Keys\n\nTwo.\n\nBetween.\n\n\nEnd.\n'])
  })

  it('writes nothing for whoever quits', async () => {
    const {code, shown} = await run('o,q', '--write')
    expect([code, read('a.md')]).toEqual([1, text])
    expect(shown).toContain('Stopped; nothing was written')
  })

  it('prints there nothing that it obeys, and is not painted where it cannot be', async () => {
    writeFileSync(join(folder.path, 'a.md'), '# Keys\n\n\t\u001b[31mred\u009b2J\u202e\n:::note\n')
    const program = [process.execPath, resolve('bin/proofbook.cjs')].map((word) => `'${word}'`).join(' ')
    const resolved = await onTerminal(`${program} resolve a.md`, [], folder.path)
    expect(resolved.shown.replaceAll('\r\n', '\n')).toBe(
      'Found no conflict in `a.md`\n# Keys\n\n\t\\x1b[31mred\\x9b2J\\u202e\n:::note\n',
    )
    const coloured = async (env: string) =>
      (await onTerminal(`${env} ${program} check a.md`, [], folder.path)).shown.includes('\u001b[')
    expect(await coloured('TERM=xterm')).toBe(true)
    expect(await coloured('TERM=dumb')).toBe(false)
    expect(await coloured('FORCE_COLOR=0')).toBe(false)
  })
})
