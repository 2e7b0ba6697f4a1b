import {posix} from 'node:path'
import {readMarkerSizes} from '../../check/marker-sizes.ts'
import {PathError} from '../../check/path-error.ts'
import type {Config} from '../../config/config.ts'
import {loadConfig} from '../../config/load.ts'
import {findBoundary} from '../../files/boundary.ts'
import {type ConflictDocument, scanConflicts} from '../../parse/conflict.ts'
import {ExcessError} from '../../parse/excess-error.ts'
import {findExcess} from '../../parse/limits.ts'
import {configureParser} from '../../parse/parser-choice.ts'
import {createSource} from '../../parse/source.ts'
import {readText} from '../text-file.ts'

/** A document that is being resolved. */
export interface Unresolved {
  path: string
  /** The file's text, byte order mark included. */
  text: string
  conflict: ConflictDocument
  reading: Reading
}

/** What the meaning of a text depends on. */
export interface Reading {
  config: Config
  /** ISO date; a last update after it decides nothing. */
  today: string
  /** The path's `conflict-marker-size` attribute. */
  markerSize: number | undefined
}

/** Reads a document that is to be resolved; of its markdown nothing is parsed yet. */
export function readUnresolved(path: string, configFile: string | undefined): Unresolved {
  const text = readText(path)
  const reading = {
    config: loadConfig(configFile, [path]),
    today: new Date().toISOString().slice(0, 10),
    markerSize: readMarkerSizes([path], findBoundary(posix.dirname(path))).sizes.get(path),
  }
  configureParser(reading.config.parser)
  const excess = findExcess(text, reading)
  if (excess) throw new PathError(`Cannot read \`${path}\`: ${new ExcessError(excess).message}`)
  return {path, text, reading, conflict: scanConflicts(createSource(path, text).text, reading)}
}
