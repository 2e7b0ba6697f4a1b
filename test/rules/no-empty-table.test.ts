import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (markdown: string) => (await check(markdown)).map(tell)

describe('no-empty-table', () => {
  it('names the header, and finds each table of its own', async () => {
    const table = '|**Control Statement**|Description|\n|-|-|\n'
    expect(await told(`${table}\n${table}||\n`)).toEqual([
      '1:1-2:6 header-only Unexpected table without rows under `Control Statement | Description`, expected at least one',
      '4:1-6:3 blank-rows Unexpected table with blank rows alone under `Control Statement | Description`, expected text',
    ])
  })

  it('takes an image in a cell for something that is said', async () => {
    expect(await told('|Control Statement|D|\n|-|-|\n||![](https://a.example/x.png)|\n')).toEqual([])
  })
})
