/** `{Service-Name}` and `{{ service }}`, but no parameter of a path such as `/keys/{id}`. */
const BRACES = /(?<![/\w$])\{\{?[^{}]*\p{L}[^{}]*\}/u

/** `<Service Name>`, as far as a reader sees it. */
const ANGLES = /<[\p{L}][^<>]*>/u

/** `[Service Name]`: square brackets hold other things too, so a word has to tell. */
const BRACKETS = /\[[^[\]]*\b(?:name|title|insert|your)\b[^[\]]*\]/i

/** Whether a title has a blank to fill in: its document is a template, and of no service. */
export function hasBlank(title: string): boolean {
  return BRACES.test(title) || ANGLES.test(title) || BRACKETS.test(title)
}
