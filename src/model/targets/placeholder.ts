/** A variable of a template, or words between angle brackets, wherever they are in a destination. */
const TEMPLATE = /\{\{|\$\{|^<[^<>]*>$/

/** Words that authors write where they do not know the destination yet. */
const WORDS =
  /^#?(?:(?:todo|tbd|fixme|xxx+)(?![a-z\d])[^/]*|(?:the[-_ ]|your[-_ ]|insert[-_ ])?(?:url|link|href)(?:[-_ ]?(?:here|goes[-_ ]here|placeholder))?|…|\.{3,})$/i

/** Whether a destination only holds the place of one that is to be filled in: `#tbd-url`, `{{&url}}/p`, `url`, or nothing. */
export function isPlaceholder(url: string): boolean {
  const text = url.trim()
  return text === '' || TEMPLATE.test(text) || WORDS.test(text)
}
