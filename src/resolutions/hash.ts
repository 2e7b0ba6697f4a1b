import {createHash} from 'node:crypto'
import {allHunks, type ConflictDocument, type Hunk, type HunkPart} from '../parse/conflict.ts'
import {signWidth} from '../parse/jujutsu.ts'
import {withoutEol} from '../parse/source.ts'
import {sidesOf} from '../parse/variants.ts'

/** What a hunk is, whatever stands around it: hashes of its sides, and one of them all. */
export interface HunkHashes {
  /** Hash of the sides in an order of their own: a rebase swaps ours and theirs, and renames their labels. */
  key: string
  /** Hash of each side's content; a base is history and has none. */
  sides: Map<HunkPart, string>
}

/**
 * Hashes all hunks of a file, nested ones too: a side's content is its lines, with the key of each hunk nested in it
 * in place of that hunk. Line endings count only where sides differ in nothing else, since git may rewrite them all.
 */
export function hashHunks(document: ConflictDocument): Map<Hunk, HunkHashes> {
  const hashes = new Map<Hunk, HunkHashes>()
  // Outer hunks come first: backwards, those nested in a hunk are hashed before it.
  for (const {hunk} of allHunks(document.hunks).reverse()) {
    const sides = hashSides(hunk, document.lines, hashes, withoutEol)
    const isTold = new Set(sides.values()).size === sides.size
    const told = isTold ? sides : hashSides(hunk, document.lines, hashes, (line) => line)
    hashes.set(hunk, {key: hash([...told.values()].sort()), sides: told})
  }
  return hashes
}

function hashSides(
  hunk: Hunk,
  lines: string[],
  nested: Map<Hunk, HunkHashes>,
  read: (line: string) => string,
): Map<HunkPart, string> {
  return new Map(
    sidesOf(hunk).map((side) => {
      const content: string[] = []
      let next = side.from
      const add = (to: number) => {
        for (; next < to; next++) {
          const width = side.isDiff ? signWidth(lines[next - 1]!) : 0
          if (width !== undefined) content.push(`=${read(lines[next - 1]!.slice(width))}`)
        }
      }
      for (const inner of side.hunks) {
        add(inner.line)
        content.push(`<${nested.get(inner)!.key}`)
        next = inner.endLine + 1
      }
      add(side.to)
      return [side, hash(content)]
    }),
  )
}

/** 64 bits tell the hunks of a file apart; more would only make the file harder to read. */
function hash(content: string[]): string {
  const digest = createHash('sha256').update(content.join('\n')).digest('hex')
  return `sha256-${digest.slice(0, 16)}`
}
