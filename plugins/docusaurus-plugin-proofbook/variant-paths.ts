import {createHash} from 'node:crypto'

/** Longest readable part of a path, in characters: file systems take 255 bytes a name. */
const LONGEST = 60

/**
 * A name for the path of each variant of a document: the label's letters and digits. Labels that look the same then
 * (`feature/x`, `feature-x`), and those of which too much is lost, end in a hash of the label, so that a path depends
 * neither on the labels' order nor on the length of a file's name.
 */
export function variantSlugs(labels: string[]): Map<string, string> {
  const readable = new Map(labels.map((label) => [label, plain(label)]))
  const counts = new Map<string, number>()
  for (const slug of readable.values()) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return new Map(
    [...readable].map(([label, slug]) => {
      const isWhole = slug !== '' && slug.length <= LONGEST && counts.get(slug) === 1 && isAscii(label)
      return [label, isWhole ? slug : `${slug.slice(0, LONGEST)}-${hashOf(label)}`.replace(/^-/, '')]
    }),
  )
}

function plain(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function isAscii(label: string): boolean {
  return /^[\x20-\x7e]*$/.test(label)
}

function hashOf(label: string): string {
  return createHash('sha256').update(label).digest('hex').slice(0, 8)
}
