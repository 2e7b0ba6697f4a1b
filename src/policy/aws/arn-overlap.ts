/** In a template: any characters. */
export const ANY = '*'
/** In a template: any characters but `/`. */
export const SEGMENT = '\uE001'

/** For each place of a template whether it can be reached: 1 or 0; the last one is its end. */
type Places = Uint8Array

/**
 * Whether some text is matched by both: a value as written, with `*` (any characters) and `?` (one), and a template with
 * `ANY` and `SEGMENT`. Takes time in the length of the one times that of the other, and less where they differ early.
 */
export function overlaps(written: string, template: string): boolean {
  let same = 0
  while (isLiteral(written[same]) && isLiteral(template[same])) {
    if (written[same] !== template[same]) return false
    same++
  }
  return restOverlaps(written.slice(same), template.slice(same))
}

function restOverlaps(written: string, template: string): boolean {
  // Most templates end in any characters: once that is reached, what is left of the value does not matter.
  const lastAny = template.endsWith(ANY) ? template.length - 1 : -1
  let reached = afterStars(new Uint8Array(template.length + 1).fill(1, 0, 1), template)
  for (const character of written) {
    if (reached[lastAny] === 1) return true
    reached = afterStars(step(reached, character, template), template)
    if (!reached.includes(1)) return false
  }
  return reached[template.length] === 1
}

/** The places that one more character of the value leads to. */
function step(reached: Places, character: string, template: string): Places {
  const next = new Uint8Array(reached.length)
  if (character === '*') return next.fill(1, reached.indexOf(1))
  for (let at = 0; at < template.length; at++) {
    if (reached[at] === 0) continue
    const expected = template[at]
    if (expected === ANY || (expected === SEGMENT && character !== '/')) next[at] = 1
    else if (expected === character || (character === '?' && expected !== SEGMENT)) next[at + 1] = 1
  }
  return next
}

/** A star of the template may stand for nothing. */
function afterStars(reached: Places, template: string): Places {
  for (let at = 0; at < template.length; at++) {
    if (reached[at] === 1 && (template[at] === ANY || template[at] === SEGMENT)) reached[at + 1] = 1
  }
  return reached
}

function isLiteral(character: string | undefined): boolean {
  return character !== undefined && character !== '?' && character !== ANY && character !== SEGMENT
}
