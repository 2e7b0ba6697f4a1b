import type {EncodingFlaw} from '../files/decode.ts'
import {describeRefusal, type Refusal} from '../files/refusal.ts'
import {FILE_START, type FileFlaw} from '../model/file-flaw.ts'
import type {ExcessError} from '../parse/excess-error.ts'

/**
 * A file that is not read.
 * @param id of a document; left out for any other file
 */
export function refusedFlaw(path: string, refusal: Refusal, id?: string): FileFlaw {
  const isMisnamed = path.includes('\uFFFD') && refusal.kind === 'unreadable'
  return {
    path,
    kind: isMisnamed ? 'name' : 'refused',
    place: FILE_START,
    reason: isMisnamed ? 'its name is not UTF-8' : describeRefusal(refusal),
    isRead: false,
    id,
  }
}

/** A document that would cost more to read than any may. */
export function limitFlaw(path: string, {message, excess}: ExcessError, id: string): FileFlaw {
  const {line, column} = excess ?? FILE_START
  const place = {line, column, endLine: line, endColumn: column}
  return {path, kind: 'limit', place, reason: message, isRead: false, id}
}

/** A file that was read, though its encoding is not as expected. */
export function encodingFlaw(path: string, flaw: EncodingFlaw, id?: string): FileFlaw {
  const base = {path, isRead: true, id}
  if (flaw.kind === 'other-encoding')
    return {...base, kind: flaw.kind, place: FILE_START, reason: flaw.encoding}
  const {line, column} = flaw
  const place = {line, column, endLine: line, endColumn: column + 1}
  return {...base, kind: flaw.kind, place, reason: `0x${flaw.byte.toString(16).padStart(2, '0')}`}
}
