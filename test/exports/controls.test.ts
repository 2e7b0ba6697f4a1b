import {describe, expect, it} from 'vitest'
import {controlRows, controlsCsv, controlsJson} from '../../src/exports/controls.ts'
import {corpusOf} from '../coverage/corpus.ts'
import {OPTIONS, twoPlaybooks} from './samples.ts'

const rows = controlRows(twoPlaybooks(), OPTIONS)

describe('the table of controls', () => {
  it('has a record a citation, and no cell that computes', () => {
    const page = 'https://playbooks.example.com/playbooks/keys/playbook/'
    const csf = 'content,NIST Cybersecurity Framework,1.1'
    const own = 'content,Organisation control statements,'
    const rotated = `"Keys, ""Vault"" - Security Playbook",preventative,1. =Keys are rotated,keys/preventative/keys-are-rotated`
    const logged = `"Keys, ""Vault"" - Security Playbook",detective,1. Use is logged,keys/detective/use-is-logged`
    expect(controlsCsv(rows).split('\r\n')).toEqual([
      'playbook,section,control,control id,control status,framework,version,id,known,title,status in 2.0,successors,wording,place,permalink',
      `${rotated},${csf},PR.AC-1,yes,Identities and credentials,incorporated,PR.AA-01 PR.AA-05,differs,keys/playbook.md:13,${page}#1-keys-are-rotated`,
      `${rotated},${csf},PR.AC-99,no,,unknown,,,keys/playbook.md:14,${page}#1-keys-are-rotated`,
      `${logged},${csf},PR.AC-1,yes,Identities and credentials,incorporated,PR.AA-01 PR.AA-05,differs,keys/playbook.md:24,${page}#1-use-is-logged`,
      `${logged},${csf},DE.CM-1,yes,Network monitoring,retained,DE.CM-01,differs,keys/playbook.md:25,${page}#1-use-is-logged`,
      `${logged},${own},5,yes,,current,,,keys/playbook.md:29,${page}#1-use-is-logged`,
      `${logged},${own},10,yes,,current,,,keys/playbook.md:30,${page}#1-use-is-logged`,
      `'=1+1 Queue - Security Playbook,preventative,1. Messages expire,queue/preventative/messages-expire,${own},5,yes,,current,,,queue/README.md:11,https://playbooks.example.com/playbooks/queue/#1-messages-expire`,
      '',
    ])
  })

  it('has a header alone where nothing is cited', () => {
    const none = controlRows(corpusOf({'a.md': '# A\n'}), OPTIONS)
    expect(controlsCsv(none).split('\r\n')).toEqual([expect.stringMatching(/^playbook,.*,permalink$/), ''])
  })
})

describe('the controls as data', () => {
  it('have the same fields in each row', () => {
    expect(rows[1]).toEqual({
      playbook: 'Keys, "Vault" - Security Playbook',
      path: 'keys/playbook.md',
      section: 'preventative',
      control: '1. =Keys are rotated',
      controlId: 'keys/preventative/keys-are-rotated',
      controlStatus: 'content',
      framework: 'nist-csf-1.1',
      frameworkTitle: 'NIST Cybersecurity Framework',
      version: '1.1',
      id: 'PR.AC-99',
      isKnown: false,
      title: null,
      statusIn20: 'unknown',
      successors: [],
      carrier: 'table',
      wording: null,
      line: 14,
      place: 'keys/playbook.md:14',
      permalink: 'https://playbooks.example.com/playbooks/keys/playbook/#1-keys-are-rotated',
    })
    expect(
      rows.map(({id, version, statusIn20, successors}) => [id, version, statusIn20, successors]),
    ).toEqual([
      ['PR.AC-1', '1.1', 'incorporated', ['PR.AA-01', 'PR.AA-05']],
      ['PR.AC-99', '1.1', 'unknown', []],
      ['PR.AC-1', '1.1', 'incorporated', ['PR.AA-01', 'PR.AA-05']],
      ['DE.CM-1', '1.1', 'retained', ['DE.CM-01']],
      ['5', null, 'current', []],
      ['10', null, 'current', []],
      ['5', null, 'current', []],
    ])
  })

  it('say nulls for a citation outside all controls', () => {
    const text =
      '# Keys\n\n## Scope\n\n|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-1|words|\n|#||\n'
    expect(controlRows(corpusOf({'keys/a.md': text}), OPTIONS)).toMatchObject([
      {section: null, control: null, controlId: null, controlStatus: null, line: 7},
    ])
  })

  it('count lines of the file, not of a side of its conflict', () => {
    const row = (id: string) => `|NIST Subcategory Control|Description|\n|-|-|\n|${id}|words|\n`
    const text = `# Keys\n\n<<<<<<< HEAD\nOne.\n=======\nTwo words.\n>>>>>>> other\n\n${row('PR.AC-1')}`
    expect(controlRows(corpusOf({'keys/a.md': text}), OPTIONS)).toMatchObject([{id: 'PR.AC-1', line: 11}])
  })

  it('are printed with the version of the format and of the tool', () => {
    const tool = {name: 'proofbook', version: '1.2.3'}
    expect(JSON.parse(controlsJson(rows, tool))).toEqual({version: 1, tool, controls: rows})
  })
})
