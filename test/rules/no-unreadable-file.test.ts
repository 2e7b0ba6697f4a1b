import {describe, expect, it} from 'vitest'
import {encodingFlaw, limitFlaw, refusedFlaw} from '../../src/check/flaws.ts'
import type {FileFlaw} from '../../src/model/file-flaw.ts'
import {ExcessError} from '../../src/parse/excess-error.ts'
import {noUnreadableFile} from '../../src/rules/no-unreadable-file.ts'
import {formatMessage, type Report} from '../../src/rules/rule.ts'

/** What the rule says of a flaw: place, message id, message. */
function said(flaw: FileFlaw): string {
  let told = ''
  const reportAt = ({line, column, endColumn}: FileFlaw['place'], {messageId, data}: Report) => {
    const {template, severity} = noUnreadableFile.messages[messageId]!
    told = `${line}:${column}-${endColumn} ${severity} ${messageId} ${formatMessage(template, data ?? {})}`
  }
  noUnreadableFile.checkFlaw!({flaw, reportAt})
  return told
}

describe('a file that is not read', () => {
  it.each([
    [{kind: 'outside'}, 'it is a link that leads out of the folder that is checked'],
    [{kind: 'special', what: 'pipe'}, 'it is a pipe, expected a regular file'],
    [{kind: 'too-large', size: 9, most: 8}, 'it has 9 bytes, expected at most 8'],
    [{kind: 'unreadable', code: 'EACCES', reason: 'permission denied'}, 'permission denied'],
    [{kind: 'unreadable', code: 'EIO', reason: 'i/o error'}, 'i/o error'],
  ] as const)('says why: %j', (refusal, reason) => {
    expect(said(refusedFlaw('kms/a.md', refusal, 'a.md'))).toBe(
      `1:1-1 error refused Cannot read \`kms/a.md\`: ${reason}`,
    )
  })

  it('says that its name is not UTF-8', () => {
    expect(
      said(
        refusedFlaw(
          'caf\uFFFD.md',
          {kind: 'unreadable', code: 'ENOENT', reason: 'no such file or directory'},
          'caf\uFFFD.md',
        ),
      ),
    ).toBe('1:1-1 error name Cannot read `caf\uFFFD.md`: its name is not UTF-8; rename the file')
  })

  it('names the limit that it passes, where it passes it', () => {
    const error = new ExcessError({limit: 'nesting', most: 50, found: 51, line: 7, column: 3})
    expect(said(limitFlaw('a.md', error, 'a.md'))).toBe(
      '7:3-3 error limit Cannot read `a.md`: it exceeds the limit `nesting`: 51, expected at most 50 ' +
        '(quotes and list items within one another)',
    )
  })
})

describe('a file in another encoding', () => {
  it('is read, and says so', () => {
    expect(said(encodingFlaw('a.md', {kind: 'other-encoding', encoding: 'UTF-16BE'}, 'a.md'))).toBe(
      '1:1-1 warning other-encoding Unexpected encoding UTF-16BE of `a.md`, expected UTF-8; convert the file',
    )
    expect(said(encodingFlaw('a.md', {kind: 'broken-bytes', byte: 9, line: 3, column: 5}, 'a.md'))).toBe(
      '3:5-6 error broken-bytes Unexpected byte 0x09, expected UTF-8; readers see U+FFFD in its place',
    )
  })
})
