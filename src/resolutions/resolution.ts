import {UserError} from '../parse/user-error.ts'

/** Name of a file of resolutions; it is committed. The nearest one above a document holds for it. */
export const RESOLUTIONS_FILE = 'proofbook.resolutions.yml'

/** Which side of a conflict is the document, as someone decided. */
export interface Resolution {
  /**
   * The document that it was decided for, forward slashes: written from the folder of the file of resolutions; once that is
   * loaded, from the working folder.
   */
  file: string
  /** Content hash of the conflict's sides, whatever their order and labels: see `hashHunks`. */
  key: string
  /** Content hash of the side taken. */
  take: string
  /** Label that the side taken had; for people, and never compared. */
  label: string
}

/** A resolution as it is in the file of resolutions. */
export interface WrittenResolution extends Resolution {
  /** Path of the file of resolutions. */
  record: string
  /** Line of the entry, from 1. */
  line: number
  /** Column of its first key, from 1. */
  column: number
}

/** Thrown for a file of resolutions that cannot be used; each line of the message has file, line and column. */
export class ResolutionsError extends UserError {}

/**
 * The resolutions that may hold for a document: its own, and behind them those for a document of the same path below
 * another folder, since a cut version is a copy of the playbooks.
 * @param file path from the working folder, forward slashes
 * @param id path below the folder of the playbooks
 */
export function resolutionsFor<T extends Resolution>(all: readonly T[], file: string, id: string): T[] {
  const own = all.filter((resolution) => resolution.file === file)
  const alike = all.filter((resolution) => resolution.file !== file && resolution.file.endsWith(`/${id}`))
  return [...own, ...alike]
}
