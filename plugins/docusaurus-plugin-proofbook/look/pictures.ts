import {extname} from 'node:path'
import {MOST_BYTES} from '../../../src/files/budgets.ts'
import {activeSvg} from '../../../src/files/passive-svg.ts'
import {readInside} from '../../../src/files/read-inside.ts'
import {describeRefusal} from '../../../src/files/refusal.ts'
import {UserError} from '../../../src/parse/user-error.ts'

/** How files of each kind begin; a server tells browsers the kind by the name's end. */
const STARTS: Record<string, (bytes: Buffer) => boolean> = {
  '.svg': (bytes) => activeSvg(bytes) !== undefined || /<(?:\w+:)?svg[\s>]/.test(bytes.toString('utf8')),
  '.png': (bytes) => bytes.subarray(0, 4).toString('latin1') === '\x89PNG',
  '.jpg': (bytes) => bytes.subarray(0, 3).toString('latin1') === '\xff\xd8\xff',
  '.jpeg': (bytes) => bytes.subarray(0, 3).toString('latin1') === '\xff\xd8\xff',
  '.gif': (bytes) => bytes.subarray(0, 4).toString('latin1') === 'GIF8',
  '.webp': (bytes) => bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  '.ico': (bytes) => bytes.readUInt32BE(0) === 0x100,
}

/** A picture that may be published. */
export interface Picture {
  bytes: Buffer
  /** With its dot, in small letters. */
  extension: string
}

/**
 * Reads a picture that the configuration names.
 * @param key of the configuration, below `site`
 * @param boundary folder outside which nothing is read
 * @throws {UserError} if it cannot be read or is not a picture
 */
export function readPicture(path: string, key: string, boundary: string): Picture {
  const extension = extname(path).toLowerCase()
  const isOfKind = Object.hasOwn(STARTS, extension) ? STARTS[extension] : undefined
  const refuse = (why: string) => new UserError(`Cannot use \`${path}\` as \`site.${key}\`: ${why}`)
  if (!isOfKind)
    throw refuse(`expected a picture with one of these endings: ${Object.keys(STARTS).join(' ')}`)
  const {bytes, refusal} = readInside(path, [boundary], MOST_BYTES.neighbour)
  if (refusal?.kind === 'outside') throw refuse('it is outside the repository of the documents')
  if (refusal) throw refuse(describeRefusal(refusal))
  if (bytes.length < 12 || !isOfKind(bytes))
    throw refuse(`its content is not what its ending \`${extension}\` says`)
  const [active] = extension === '.svg' ? (activeSvg(bytes) ?? []) : []
  if (active !== undefined) throw refuse(describeRefusal({kind: 'active', what: active}))
  return {bytes, extension}
}
