import {withoutLoneSurrogates} from './surrogates.ts'

/**
 * OSCAL's texts are markdown, and what a playbook says is plain: what markdown would read as markup is escaped. Both
 * kinds are one line with single spaces and no control characters.
 */

/** A name: markdown without blocks. Never empty: the schemas refuse that. */
export function markupLine(text: string, fallback: string): string {
  return escapeInline(phrase(text) || phrase(fallback) || 'Untitled')
}

/** A paragraph: what would begin a heading, a list or a quote begins none. */
export function markupParagraph(text: string): string {
  return escapeInline(phrase(text))
    .replace(/^(?=[#>+=-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
}

/** A value without markup: one line, nothing invisible at its ends. */
export function phrase(text: string): string {
  return withoutLoneSurrogates(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<~^]|\{(?=\{)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
}
