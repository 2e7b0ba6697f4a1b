import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {FORMAT_NAMES} from '../../src/cli/check/outputs.ts'
import {policyChecks} from '../../src/policy/index.ts'
import {rules} from '../../src/rules/index.ts'

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
const changelog = readFileSync('CHANGELOG.md', 'utf8')
const section = changelog.split(/^## /m).find((each) => each.startsWith(`${version} `)) ?? ''

/** What is to come, which may have commands of its own. */
const unreleased = changelog.split(/^## /m).find((each) => each.startsWith('Unreleased')) ?? ''

describe('the section of the version in CHANGELOG.md', () => {
  it('counts rules, codes of the policy linter and formats as they are', () => {
    const codes = new Set(policyChecks.map(({code}) => code))
    const own = [...codes].filter((code) => code.startsWith('PB_')).length
    const [, ruleCount] = /(\d+) rules/.exec(section) ?? []
    const [, aws, ours] = /(\d+) of the 153 checks .*?(\d+) of our own/s.exec(section) ?? []
    const [, formats] = /in (\d+) formats/.exec(section) ?? []
    expect({ruleCount, aws, ours, formats}).toEqual({
      ruleCount: String(rules.length),
      aws: String(codes.size - own),
      ours: String(own),
      formats: String(FORMAT_NAMES.length),
    })
  })

  it('names every command', () => {
    const commands = readFileSync('docs/reference/commands.md', 'utf8').matchAll(/^## (proofbook [a-z-]+)$/gm)
    const names = [...commands].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(15)
    expect(
      names.filter((name) => !new RegExp(`\`${name}[ \`]|\`${name.slice(10)} -`).test(section + unreleased)),
    ).toEqual([])
  })

  it('is followed by no heading for what is to come, unless there is something under it', () => {
    const sections = changelog.split(/^## /m).slice(1)
    expect(sections.filter((each) => /^unreleased/i.test(each) && !/^- /m.test(each))).toEqual([])
  })

  it('says what breaks before what is new', () => {
    expect([...section.matchAll(/^### (.*)$/gm)].map(([, title]) => title)).toEqual([
      'What breaks',
      'Added',
      'Security',
      'Changed',
    ])
  })
})
