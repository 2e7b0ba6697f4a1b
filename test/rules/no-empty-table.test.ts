import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (markdown: string) => (await check(markdown)).map(tell)

describe('no-empty-table', () => {
  it('names the header, and finds each table of its own', async () => {
    const table = '|**Control Statement**|Description|\n|-|-|\n'
    expect(await told(`${table}\n${table}||\n`)).toEqual([
      '1:1-2:6 header-only Control table `Control Statement | Description` has no rows; fill it in or remove it',
      '4:1-6:3 blank-rows Control table `Control Statement | Description` has only blank rows; fill it in or remove it',
    ])
  })

  it('takes an image in a cell for something that is said', async () => {
    expect(await told('|Control Statement|D|\n|-|-|\n||![](https://a.example/x.png)|\n')).toEqual([])
  })
})
