import {afterEach, describe, expect, it, vi} from 'vitest'
import type {Shelf} from '../../plugins/docusaurus-plugin-proofbook/library.ts'
import {reportUnpublishable} from '../../plugins/docusaurus-plugin-proofbook/report.ts'

afterEach(() => vi.restoreAllMocks())

/** A shelf of documents that cannot be published, each with what is wrong with it. */
function shelfOf(files: Record<string, string | undefined>): Shelf {
  const findings = Object.entries(files).flatMap(([file, message]) =>
    message === undefined
      ? []
      : [{file, message, place: {line: 3, column: 1}, ruleId: 'no-unresolved-conflict', severity: 'error'}],
  )
  return {
    corpus: {playbooks: Object.keys(files).map((path) => ({path, published: undefined}))},
    report: {findings},
  } as Shelf
}

const SHELF = shelfOf({'a\n::error::b\u001b[31m.md': 'Unexpected `x`', '::error::c.md': undefined})
const LINES =
  'documents whose conflict markers are malformed:\na\\n::error::b\\x1b[31m.md:3:1 Unexpected `x`\n\\x3a:error::c.md'

describe('reportUnpublishable', () => {
  it('stops a build with a line a document, whatever its name', () => {
    expect(() => reportUnpublishable(SHELF, 'stop')).toThrow(new Error(`Cannot publish ${LINES}`))
  })

  it('warns with the same lines', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    reportUnpublishable(SHELF, 'page')
    expect(warned.mock.calls).toEqual([[`[proofbook] Not published are ${LINES}`]])
  })
})
