import {describe, expect, it} from 'vitest'
import {leadingVariant} from '../../src/model/playbook-type.ts'
import {readPlaybookText} from '../reading.ts'

function conflict(ours: string, theirs: string): string {
  return `# Vault\n\n<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n\n## End\n\nText.\n`
}
const dated = (date: string) => `Last Update: ${date}\n`

function decision(text: string, today?: string) {
  const {published, decision: made} = readPlaybookText(text, {today})
  return [published?.label, made?.rule, made?.evidence]
}

describe('the variant that is published', () => {
  it('is the one with the newest last update, on either side', () => {
    const evidence = (newer: string, older: string, label: string) =>
      `its last update ${newer} is newer than ${older} of \`${label}\``
    expect(decision(conflict(dated('02/16/2021'), dated('02/02/2021')))).toEqual([
      'HEAD',
      'newest-last-update',
      evidence('2021-02-16', '2021-02-02', 'topic'),
    ])
    expect(decision(conflict(dated('12/31/2020'), dated('01/01/2021')))).toEqual([
      'topic',
      'newest-last-update',
      evidence('2021-01-01', '2020-12-31', 'HEAD'),
    ])
  })

  it.each([
    ['equal', dated('02/16/2021'), dated('02/16/2021')],
    ['missing on one side', dated('02/16/2021'), 'Text.\n'],
    ['in the future', dated('02/16/2021'), dated('06/02/2025')],
    ['no dates', dated('13/41/2021'), dated('02/16/2021')],
  ])('is not told by dates that are %s', (_, ours, theirs) => {
    expect(decision(conflict(`${ours}\nOurs.\n`, theirs), '2025-06-01').slice(0, 2)).toEqual(['HEAD', 'ours'])
  })

  it('is told by a date of today', () => {
    expect(decision(conflict(dated('02/16/2021'), dated('06/01/2025')), '2025-06-01')[0]).toBe('topic')
  })

  it('is else the one with the larger written share, whatever the number of placeholders', () => {
    const soon = '`This Section will be updated soon.`\n'
    const ours = `## A\n${soon}`
    const theirs = `## A\nText.\n## B\nText.\n## C\n${soon}## D\n${soon}`
    expect(decision(conflict(ours, theirs))).toEqual([
      'topic',
      'most-written',
      '3 of 5 of its sections are written, against 1 of 2 of `HEAD`',
    ])
  })

  it('is else the first', () => {
    expect(decision(conflict('One.\n', 'Two.\n'))).toEqual([
      'HEAD',
      'ours',
      'neither dates nor written sections distinguish it from `topic`, so the first side is taken',
    ])
  })

  it('is the only one where both sides read the same', () => {
    expect(decision(conflict('One.\n', 'One.\n'))).toEqual(['HEAD', 'only-one', 'all sides read the same'])
  })

  it('needs no decision in a file without conflicts', () => {
    expect(decision('# Vault\n')).toEqual([null, undefined, undefined])
  })

  it('is none where markers are malformed; the file as it is leads then', () => {
    const text = '# Vault\n<<<<<<< HEAD\n=======\n=======\n>>>>>>> topic\n'
    const playbook = readPlaybookText(text)
    expect([playbook.published, playbook.decision]).toEqual([undefined, undefined])
    expect(playbook.variants.map(({label, text: whole}) => [label, whole])).toEqual([[null, text]])
    expect(leadingVariant(playbook).document.title).toBe('Vault')
  })

  it('is published in spite of an end without a start, which may be a deep quote', () => {
    expect(readPlaybookText('# Vault\n\n>>>>>>> topic\n').published?.label).toBe(null)
  })
})
