import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

describe('no-duplicate-control-id', () => {
  it('points to the first row, whatever the case of the id', async () => {
    const found = await check('|Control Statement|D|\n|-|-|\n|CS0099999|Roles|\n|cs0099999|Roles|\n')
    expect(found).toMatchObject([
      {
        messageId: 'duplicate',
        severity: 'warning',
        message:
          'Control id `cs0099999` is cited twice in the table, first in line 3; remove one row or correct its id',
        place: {line: 4, column: 2, endLine: 4, endColumn: 11},
        related: [
          {
            file: 'playbook.md',
            place: {line: 3, column: 2, endLine: 3, endColumn: 11},
            message: 'the first row for `cs0099999`',
          },
        ],
      },
    ])
  })

  it('counts rows that are left open as no id', async () => {
    expect(await check('|Control Statement|D|\n|-|-|\n|#|Not applicable|\n|#|Not applicable|\n')).toEqual([])
  })
})
