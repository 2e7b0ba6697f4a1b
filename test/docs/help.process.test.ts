import {afterAll, describe, expect, it} from 'vitest'
import {PreparedFolder} from './prepared-folder.ts'

const folder = new PreparedFolder()
afterAll(() => folder.remove())

/** The names under "Commands:" of a help text. */
function commandsIn(help: string): string[] {
  const [, list = ''] = /^Commands:\n((?: {2}.*\n)*)/m.exec(help) ?? []
  return [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name!).filter((name) => name !== 'help')
}

/** The help texts of a command and of all below it, by what is typed. */
function helpTexts(words: string): [string, string][] {
  const {output} = folder.run(`${words} --help`)
  return [[words, output], ...commandsIn(output).flatMap((name) => helpTexts(`${words} ${name}`))]
}

const texts = helpTexts('proofbook')

/** The examples of a help text, without what is said of them in a second column. */
function examplesOf(help: string): string[] {
  const [, list = ''] = /^Examples:\n((?: +.*\n)*)/m.exec(help) ?? []
  return list
    .split('\n')
    .filter((line) => /^ {2}\S/.test(line))
    .map((line) => line.trim().split(/ {2,}/)[0]!)
}

describe('the examples of --help', () => {
  it('are there for most commands', () => {
    expect(texts.length).toBeGreaterThan(12)
    expect(texts.filter(([, help]) => examplesOf(help).length > 0).length).toBeGreaterThan(8)
  })

  const examples = [...new Set(texts.flatMap(([, help]) => examplesOf(help)))]

  it.each(examples)('%s', (line) => {
    const fresh = new PreparedFolder()
    if (line.startsWith('proofbook merge'))
      for (const part of [1, 2]) fresh.run(`proofbook check --shard ${part}/2 --format json=${part}.json`)
    // `source <(…)` is for bash; the other lines are for any shell.
    const {code, output} = fresh.run(line.startsWith('source ') ? `bash -c '${line}'` : line)
    fresh.remove()
    // 1 says that there are findings; 2 would say that the example cannot be typed.
    expect([0, 1], output).toContain(code)
    expect(output).not.toMatch(/^(?:Cannot find|error:)/m)
  })
})

describe('the help texts', () => {
  it('fit 100 columns', () => {
    const long = texts.flatMap(([words, help]) =>
      help.split('\n').flatMap((line) => (line.length > 100 ? `${words}: ${line}` : [])),
    )
    expect(long).toEqual([])
  })

  it('show no default that is an empty list', () => {
    expect(texts.filter(([, help]) => help.includes('default: []')).map(([words]) => words)).toEqual([])
  })

  it('say that configuration is found upwards, wherever one can be named', () => {
    const named = texts.filter(([, help]) => help.includes('--config <file>'))
    expect(named.length).toBeGreaterThan(8)
    const flat = (help: string) => help.replace(/\s+/g, ' ')
    expect(
      named.filter(([, help]) =>
        /where it exists/.test(flat(help).replace('proofbook.baseline.json, where it exists', '')),
      ),
    ).toEqual([])
  })
})
