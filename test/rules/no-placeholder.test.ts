import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

describe('no-placeholder', () => {
  it('tells the phrase as it is written, and is no more than an info', async () => {
    const found = await check('- a<br>\n  `This rest of this section will be updated soon`\n')
    expect(found).toEqual([
      {
        ruleId: 'no-placeholder',
        messageId: 'placeholder',
        severity: 'info',
        message:
          'Unexpected placeholder `This rest of this section will be updated soon`, expected the section’s own text',
        file: 'playbook.md',
        place: {line: 2, column: 3, endLine: 2, endColumn: 51},
        variants: undefined,
        suggestion: undefined,
        related: [],
        fix: undefined,
      },
    ])
  })
})
