/** `{Service-Name}` and `{{ service }}`, but no parameter of a path such as `/keys/{id}`. */
const BRACES = /(?<![/\w$])\{\{?[^{}]*\}/g
const LETTER = /\p{L}/u

/** `<Service Name>`, as far as a reader sees it. */
const ANGLES = /<[\p{L}][^<>]*>/u

/** `[Service Name]`: square brackets hold other things too, so a word has to tell. */
const BRACKETS = /\[[^[\]]*\]/g
const WORD = /\b(?:name|title|insert|your)\b/i

/** Whether a title has a blank to fill in: its document is a template, and of no service. */
export function hasBlank(title: string): boolean {
  return holds(title, BRACES, LETTER) || ANGLES.test(title) || holds(title, BRACKETS, WORD)
}

/** One pattern for both would look through what nothing closes again from each place of the content. */
function holds(title: string, brackets: RegExp, content: RegExp): boolean {
  return [...title.matchAll(brackets)].some(([found]) => content.test(found))
}
