import type {Category, FrameworkControl, Group} from '../frameworks/framework.ts'
import {UserError} from '../parse/user-error.ts'

/** Version of the stored form; a change that old readers would misread counts it up. */
export const FORMAT = 1

/** An imported catalogue of controls, as it is stored: Proofbook's own form, whatever file it came from. */
export interface Catalog {
  format: typeof FORMAT
  /** Id of the framework that it becomes: `nist-csf-2.0`. */
  id: string
  title: string
  version?: string
  /** ISO date of publication; undefined if the file does not say. */
  published?: string
  source: CatalogSource
  functions: Group[]
  categories: Category[]
  /** Controls in force, in the order of the file. */
  controls: FrameworkControl[]
  withdrawn: WithdrawnId[]
}

/** The file that a catalogue was imported from. */
export interface CatalogSource {
  /** Its name without folders: where it lay is nobody else's concern. */
  file: string
  kind: 'oscal-catalog' | 'cprt'
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string
}

/** A control or a category that its publisher has withdrawn. */
export interface WithdrawnId {
  id: string
  /** What took its place, as far as the file tells. */
  successors: string[]
  text?: string
}

/** What a file says of a framework, before it is known under which id it is stored. */
export interface CatalogContent extends Omit<Catalog, 'format' | 'id' | 'source'> {
  /** The publisher's own name of the document: `CSF_2_0_0`. */
  document?: string
}

/** Thrown for a catalogue that cannot be used; each line of the message has a file, and line and column where known. */
export class CatalogError extends UserError {}
