import {expect, it} from 'vitest'
import {nearGroups} from '../../src/model/near-groups.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readText} from '../reading.ts'

it('finds each heading that is nearly one of a group, however many others there are', () => {
  const others = Array.from({length: 200}, (_, index) => `## Word ${index}\n\nText.\n\n`)
  const document = readText(
    `# Keys - Security Playbook\n\n${others.join('')}## Detectve Controls\n\nText.\n\n${others.join('')}## Prevnetive\n`,
  )
  expect(
    nearGroups(document, securityPlaybook).map(({label, heading}) => [label, heading.span.start.line]),
  ).toEqual([
    ['Detective Controls', 803],
    ['Preventive', 1607],
  ])
})

it('compares the headings of a document once, however many rules ask', () => {
  const document = readText('# Keys - Security Playbook\n\n## Detectve Controls\n')
  expect(nearGroups(document, securityPlaybook)).toBe(nearGroups(document, securityPlaybook))
  const none = {...securityPlaybook, sections: {...securityPlaybook.sections, groups: []}}
  expect(nearGroups(document, none)).toEqual([])
})
