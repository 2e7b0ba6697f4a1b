import type {Table} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import {expect, it} from 'vitest'
import {pageOf} from './page-of.ts'

/** The rows of the first table of a page, as a browser gets them. */
async function rowsOf(markdown: string): Promise<number[]> {
  const {children} = await pageOf(`# Notes\n\n${markdown}`)
  const html = JSON.stringify(toHast(children.find((node): node is Table => node.type === 'table')!))
  return html
    .split('"tagName":"tr"')
    .slice(1)
    .map((row) => row.split(/"tagName":"t[hd]"/).length - 1)
}

it.each([
  ['with as many cells as its header', '|A|B|\n|-|-|\n|1|2|\n', [2, 2]],
  ['with fewer', '|A|B|\n|-|-|\n|1|\n', [2, 2]],
  ['with more', '|A|B|\n|-|-|\n|1|2|3|\n|1|2|3|4|\n', [4, 4, 4]],
])('a table with a row %s has all cells of all rows', async (_, markdown, cells) => {
  expect(await rowsOf(markdown)).toEqual(cells)
})
