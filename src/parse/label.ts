import type {HunkPart} from './conflict.ts'

/** A label without git's trailing `:path` or Mercurial's `: revision`; sides without a label are named by their role. */
export function canonicalLabel(part: HunkPart): string {
  if (!part.label) return part.role
  if (!part.label.includes(':')) return part.label
  const mercurial =
    /^(local|other|working copy|merge rev|destination|source|base|graft|parent of graft): /.exec(part.label)
  return mercurial?.[1] ?? part.label.replace(/^([^\s:]+):\S.*$/, '$1')
}
