/** Lines around a change. */
const CONTEXT = 3

/** A stretch of lines that changes, by indices from 0; `end` is exclusive. */
interface Edit {
  start: number
  end: number
  /** The lines in its place. */
  lines: readonly string[]
}

/**
 * What turns one text into another, as git takes it: a unified diff. Empty if they are the same.
 * @param path of the file, from the top of the repository
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = linesOf(before)
  const hunks = hunksOf(editsOf(old, linesOf(after)))
  if (hunks.length === 0) return ''
  const [a, b] = [nameOf(`a/${path}`), nameOf(`b/${path}`)]
  const heads = [`diff --git ${a} ${b}\n`, `--- ${a}${tabAfter(path)}\n`, `+++ ${b}${tabAfter(path)}\n`]
  let shift = 0
  const bodies = hunks.map((edits) => {
    const hunk = formatHunk(edits, old, shift)
    shift += edits.reduce((sum, {start, end, lines}) => sum + lines.length - (end - start), 0)
    return hunk
  })
  return [...heads, ...bodies].join('')
}

/** Git ends lines at a line feed, and only there. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Fixes keep the number of lines, so that each line is compared with its own; what else changes is one stretch. */
function editsOf(old: readonly string[], next: readonly string[]): Edit[] {
  if (old.length !== next.length) return [stretch(old, next)]
  return old.flatMap((line, index) =>
    line === next[index] ? [] : [{start: index, end: index + 1, lines: [next[index] ?? '']}],
  )
}

function stretch(old: readonly string[], next: readonly string[]): Edit {
  const most = Math.min(old.length, next.length)
  let start = 0
  while (start < most && old[start] === next[start]) start++
  let tail = 0
  while (tail < most - start && old.at(-1 - tail) === next.at(-1 - tail)) tail++
  return {start, end: old.length - tail, lines: next.slice(start, next.length - tail)}
}

/** Changes whose surroundings touch are shown together. */
function hunksOf(edits: readonly Edit[]): Edit[][] {
  const hunks: Edit[][] = []
  for (const edit of edits) {
    const last = hunks.at(-1)
    const isNear = edit.start - (last?.at(-1)?.end ?? Number.NEGATIVE_INFINITY) <= 2 * CONTEXT
    if (last && isNear) last.push(edit)
    else hunks.push([edit])
  }
  return hunks
}

/** @param shift how many lines the changes before it add */
function formatHunk(edits: readonly Edit[], old: readonly string[], shift: number): string {
  const from = Math.max(0, (edits[0]?.start ?? 0) - CONTEXT)
  const to = Math.min(old.length, (edits.at(-1)?.end ?? 0) + CONTEXT)
  const body: string[] = []
  let added = 0
  let at = from
  const keep = (end: number) => body.push(...old.slice(at, end).map((line) => formatLine(' ', line)))
  for (const {start, end, lines} of edits) {
    keep(start)
    const removed = old.slice(start, end).map((line) => formatLine('-', line))
    body.push(...removed, ...lines.map((line) => formatLine('+', line)))
    added += lines.length - (end - start)
    at = end
  }
  keep(to)
  const range = (start: number, count: number) => `${count === 0 ? start : start + 1},${count}`
  return `@@ -${range(from, to - from)} +${range(from + shift, to - from + added)} @@\n${body.join('')}`
}

function formatLine(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`
}

/** Git quotes a name with characters that would end it. */
function nameOf(name: string): string {
  if (!/["\\\p{Cc}]/u.test(name)) return name
  const escaped = name.replace(/["\\\p{Cc}]/gu, (sign) =>
    /["\\]/.test(sign) ? `\\${sign}` : `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )
  return `"${escaped}"`
}

/** A name with spaces ends at a tab. */
function tabAfter(path: string): string {
  return path.includes(' ') && nameOf(path) === path ? '\t' : ''
}
