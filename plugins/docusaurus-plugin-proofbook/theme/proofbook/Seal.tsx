import type {ReactNode} from 'react'

/** What a seal tells: proved or written, a warning, an error, a hint, written in part, or nothing there yet. */
export type Verdict = 'proven' | 'warning' | 'error' | 'info' | 'part' | 'none'

/** The glyphs inside the block, stroked on a grid of 24 px; the others are drawn by the block itself. */
export const GLYPHS: Partial<Record<Verdict, string>> = {
  proven: 'M4 12.5l5.5 5.5L20 6.5',
  warning: 'M12 4v10M12 19.5v.1',
  error: 'M6 6l12 12M18 6 6 18',
  info: 'M12 10v10M12 4.5v.1',
}

/**
 * The upright block that ends a proof, the sign of every verdict on the site. Words beside it say the same, or are
 * given as `label`.
 */
export function Seal({verdict, label}: {verdict: Verdict; label?: string}): ReactNode {
  const glyph = GLYPHS[verdict]
  return (
    <span
      className={`pb-seal pb-seal--${verdict}`}
      {...(label === undefined ? {'aria-hidden': true} : {role: 'img', 'aria-label': label})}
    >
      {glyph && (
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={glyph} />
        </svg>
      )}
    </span>
  )
}
