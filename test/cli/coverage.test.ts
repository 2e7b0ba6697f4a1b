import {Command} from 'commander'
import {afterAll, describe, expect, it, vi} from 'vitest'
import {addCoverage} from '../../src/cli/coverage.ts'
import {UsageError} from '../../src/cli/exit.ts'
import {WorkFolder} from '../command.ts'
import {control, SOON} from '../coverage/corpus.ts'

const folder = new WorkFolder({
  'docs/keys/playbook.md': `# Keys - Security Playbook

## Preventative Controls

${control('1. Keys are rotated', ['PR.AC-1', 'PR.DS-1'])}${control('2. Keys are narrow', ['PR.AC-4'], SOON)}
## Detective Controls

${control('1. Use is logged', ['DE.CM-1'])}${control('2. Alarms', ['7'])}`,
  'docs/queue/playbook.md': '# Queue - Security Playbook\n',
  'plain/readme.md': '# Read me\n',
})
afterAll(() => folder.remove())

/** Runs the command in this process; returns what it prints. */
async function coverage(...words: string[]): Promise<string> {
  const program = new Command('proofbook').exitOverride()
  addCoverage(program)
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    printed.push(String(text))
    for (const done of rest) if (typeof done === 'function') done()
    return true
  })
  try {
    await program.parseAsync(['coverage', ...words], {from: 'user'})
  } finally {
    write.mockRestore()
  }
  return printed.join('').replaceAll(folder.path, '')
}

const docs = `${folder.path}/docs`
const fails = (...words: string[]) => coverage(docs, ...words).catch((error: unknown) => error)

describe('coverage', () => {
  it('prints a table a framework', async () => {
    const text = await coverage(docs)
    expect(text).toMatch(/^NIST Cybersecurity Framework 1\.1: 2 services, 108 ids in 23 categories\n/)
    expect(text).toContain('\n216 = 3 covered + 1 only placeholder + 0 not applicable + 212 silent\n')
    expect(text).toContain('\nOrganisation control statements: 2 services, 1 id\n')
  })

  it('takes lists and repeated options, in any case', async () => {
    const text = await coverage(docs, '--function', 'pr,DE', '--function', 'ID', '--service', 'KEYS')
    expect(text).toContain('1 service, 86 ids in 15 categories\n86 = 3 covered')
  })

  it('lists the ids of a category that is named', async () => {
    expect((await coverage(docs, '--category', 'DE.CM', '--service', 'keys')).split('\n').slice(-18)).toEqual(
      [
        'DE.CM Security Continuous Monitoring',
        '  DE.CM-1 Network monitoring',
        '    covered           keys: 1. Use is logged, /docs/keys/playbook.md:25',
        '  DE.CM-2 Monitoring of premises',
        '    silent            keys',
        ...[
          '3 Monitoring of staff activity',
          '4 Malware detection',
          '5 Detection of mobile code',
          '6 Monitoring of service providers',
          '7 Watch for unauthorised people and devices',
          '8 Vulnerability scanning',
        ].flatMap((id) => [`  DE.CM-${id}`, '    silent            keys']),
        '',
      ],
    )
  })

  it('prints the same as data', async () => {
    const data = JSON.parse(
      await coverage(
        docs,
        '--framework',
        'nist-csf-1.1',
        '--status',
        'content',
        '--group',
        'detective',
        '--format',
        'json',
      ),
    ) as unknown
    expect(data).toEqual({
      version: 1,
      tool: {name: 'proofbook', version: expect.any(String)},
      filters: {frameworks: ['nist-csf-1.1'], groups: ['detective'], statuses: ['content']},
      frameworks: [
        {
          id: 'nist-csf-1.1',
          name: 'NIST Cybersecurity Framework 1.1',
          counts: {content: 1, placeholder: 0, 'not-applicable': 0, silent: 0},
          functions: [
            {id: 'DE', title: 'Detect', counts: {content: 1, placeholder: 0, 'not-applicable': 0, silent: 0}},
          ],
          categories: [
            {
              id: 'DE.CM',
              title: 'Security Continuous Monitoring',
              function: 'DE',
              ids: expect.any(Array),
              counts: {content: 1, placeholder: 0, 'not-applicable': 0, silent: 0},
            },
          ],
          unlisted: [],
          services: [
            {
              service: 'keys',
              playbooks: [`${docs}/keys/playbook.md`.replace(folder.path, '')],
              counts: {content: 1, placeholder: 0, 'not-applicable': 0, silent: 0},
              categories: [
                {
                  id: 'DE.CM',
                  state: 'full',
                  counts: {content: 1, placeholder: 0, 'not-applicable': 0, silent: 0},
                  ids: [
                    {
                      id: 'DE.CM-1',
                      state: 'content',
                      contradicted: false,
                      controls: [
                        {
                          id: 'keys/detective/use-is-logged',
                          title: '1. Use is logged',
                          playbook: '/docs/keys/playbook.md',
                          line: 25,
                          group: 'detective',
                          slug: '1-use-is-logged',
                          isWritten: true,
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('says that nothing is cited, and that is no fault', async () => {
    expect(await coverage(`${folder.path}/plain`)).toMatch(/^No control table was recognised/)
    expect(JSON.parse(await coverage(`${folder.path}/plain`, '--format', 'json'))).toMatchObject({
      frameworks: [],
    })
  })
})

describe('a word that nothing has', () => {
  it.each([
    [
      '--framework',
      'nist-csf-1.0',
      'framework',
      '`nist-csf-1.1`, `organisation`; did you mean `nist-csf-1.1`?',
    ],
    ['--function', 'PX', 'function', '`ID`, `PR`, `DE`, `RS`, `RC`; did you mean `PR`?'],
    [
      '--group',
      'detectve',
      'group',
      '`preventative`, `detective`, `respond`, `requirement`, `operational`; did you mean `detective`?',
    ],
    ['--status', 'empty', 'status', '`content`, `placeholder`, `not-applicable`, `silent`'],
    ['--service', 'key', 'service', '`keys`, `queue`; did you mean `keys`?'],
  ])('%s %s', async (option, word, what, expected) => {
    const error = await fails(option, word)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message).toBe(`Unexpected ${what} \`${word}\`, expected ${expected}`)
  })

  it('is told with a few of many that there are', async () => {
    expect(((await fails('--category', 'PR.ZZ')) as Error).message).toMatch(
      /^Unexpected category `PR\.ZZ`, expected `ID\.AM`, .*`PR\.PT` or one of 12 others$/,
    )
    expect(((await fails('--framework', 'organisation', '--function', 'PR')) as Error).message).toBe(
      'Unexpected function `PR`, expected none: no framework asked for has one',
    )
  })
})
