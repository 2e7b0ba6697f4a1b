import {VFile} from 'vfile'
import {createFrameworks, type Frameworks} from '../src/frameworks/index.ts'
import {leadingVariant, type Playbook} from '../src/model/playbook-type.ts'
import type {DocumentModel} from '../src/model/types.ts'
import {readPlaybookFile} from '../src/pipeline/index.ts'
import type {PolicySource} from '../src/policy/sources/source.ts'
import type {WrittenResolution} from '../src/resolutions/resolution.ts'
import {securityPlaybook} from '../src/shapes/security-playbook.ts'
import type {Shapes} from '../src/shapes/shapes.ts'

/** How a text is read in a test; what is left out is what the command line would take. */
export interface Reading {
  path?: string
  shapes?: Shapes
  /** ISO date; a day of the year 2025 unless said otherwise. */
  today?: string
  root?: string
  resolutions?: readonly WrittenResolution[]
  frameworks?: Frameworks
  /** None unless said otherwise. */
  policySources?: readonly PolicySource[]
}

/** Reads one text as the pipeline does. */
export function readPlaybookText(text: string, reading: Reading = {}): Playbook {
  const {path = 'kms/playbook.md', shapes = securityPlaybook, today = '2025-06-01', root = ''} = reading
  const {resolutions, frameworks = createFrameworks(), policySources} = reading
  const file = new VFile({path, value: text})
  return readPlaybookFile(file, {shapes, frameworks, today, root, resolutions, policySources})
}

/** The model of the published variant of a text. */
export function readText(text: string, reading: Reading = {}): DocumentModel {
  return leadingVariant(readPlaybookText(text, reading)).document
}
