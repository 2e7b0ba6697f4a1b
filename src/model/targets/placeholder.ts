/** A variable of a template or a shell, wherever it is in a destination; words between angle brackets or underscores. */
const TEMPLATE = /\{\{|\$\{|\$[A-Z][A-Z\d_]+(?![a-z])|^<[^<>]*>$|^__[A-Z][A-Z\d_]*__$/

/** Words that authors write where they do not know the destination yet. */
const WORDS =
  /^#?(?:(?:todo|tbd|fixme|xxx+)(?![a-z\d])[^/]*|(?:change|replace)[-_ ]?me|(?:the[-_ ]|your[-_ ]|insert[-_ ])?(?:url|link|href)(?:[-_ ]?(?:here|goes[-_ ]here|placeholder))?|…|\.{3,})$/i

/** Whether a destination only holds the place of one that is to be filled in: `#tbd-url`, `{{&url}}/p`, `url`, or nothing. */
export function isPlaceholder(url: string): boolean {
  const text = url.trim()
  return text === '' || TEMPLATE.test(text) || WORDS.test(text)
}
