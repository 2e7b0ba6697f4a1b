import {statSync} from 'node:fs'
import {isRealInside, realPath} from './inside.ts'
import {isSystemError, reasonOf} from './reason.ts'
import type {Refusal} from './refusal.ts'
import {type ReadResult, readRegular, refusalOfStats} from './regular-file.ts'

/**
 * Reads a regular file whose real path is in one of some folders.
 * @param most bytes that the file may have
 */
export function readInside(path: string, roots: readonly string[], most: number): ReadResult {
  const place = placeOf(path, roots)
  return place.refusal ? place : readRegular(place.real, most)
}

/**
 * Why something at a path may not be read; undefined for a regular file in one of some folders. Nothing is opened.
 * @param most bytes that the file may have
 */
export function refusalOf(
  path: string,
  roots: readonly string[],
  most = Number.POSITIVE_INFINITY,
): Refusal | undefined {
  const place = placeOf(path, roots)
  return place.refusal ?? refusalOfStats(statSync(place.real), most)
}

/** Where a path really leads, where that is in one of some folders. */
export function placeOf(
  path: string,
  roots: readonly string[],
): {real: string; refusal?: undefined} | {real?: undefined; refusal: Refusal} {
  const real = realPath(path)
  if (real === undefined) return {refusal: missing(path)}
  return isRealInside(real, roots) ? {real} : {refusal: {kind: 'outside'}}
}

/** Of a path that leads nowhere: what is missing may be what a link leads to. */
function missing(path: string): Refusal {
  try {
    statSync(path)
    return {kind: 'unreadable', code: 'ENOENT', reason: 'it has been deleted in the meantime'}
  } catch (error) {
    if (!isSystemError(error)) throw error
    return {kind: 'unreadable', code: error.code ?? 'EIO', reason: reasonOf(error)}
  }
}
