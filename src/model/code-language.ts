/** What tells the language of a text by its first line that says something; the first that fits is taken. */
const FIRST_LINES: readonly [language: string, shape: RegExp][] = [
  ['ini', /^\[(?!(?:true|false|null)\b)[a-z][\w .:/-]*(?: "[^"]*")?\]$/i],
  [
    'sh',
    /^(?:[$%>] |#!\/\S*sh\b)?(?:aws|az|gcloud|kubectl|oc|curl|terraform|git|docker|helm|sudo|export|cat|echo) \S/,
  ],
  ['xml', /^<(?:\?xml|!--|[\w:]+[\s>/])/],
  ['hcl', /^(?:resource|data|module|variable|provider|output|locals|terraform)\b[^:=]*\{$/],
]

/** A line of YAML: a key with or without a value, or an item. */
const YAML_LINE = /^\s*(?:#.*|---|- .+|(?:- )?[\w.$/-]+:(?: .*)?)$/

/** A line that begins with a quoted name and a colon, as most lines of JSON do. */
const MEMBER = /^\s*"[^"]+"\s*:/

/** What is around JSON on purpose: an ellipsis, a remark, the number of a line. */
const AROUND = /^\s*(?:\.{3}|…|\/\/|\/\*|\*|#)/

/**
 * Whether a text that does not parse was meant as JSON. It was where most of its lines are members, or where it begins
 * as JSON does: a bracket with what may follow it, or a quoted text.
 */
export function isMeantAsJson(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const members = lines.filter((line) => MEMBER.test(line)).length
  if (members > 0 && members * 3 >= lines.length) return true
  const first = lines.find((line) => !AROUND.test(line))
  if (first === undefined) return true
  const rest = lines.slice(lines.indexOf(first)).join('\n').trim()
  return (
    /^(?:\d+[.:]?\s+)?(?:[{[]\s*(?:["'{[\]}<.…/#\d-]|\w+"|\$?\{?\w+\s*:|true\b|false\b|null\b|$)|"|'|[\w.-]+"\s*:)/.test(
      rest,
    ) &&
    !FIRST_LINES[0]![1].test(first.trim()) &&
    !/^\{[{%]/.test(rest)
  )
}

/** The language that a text seems to be in; undefined if nothing says so. */
export function seemingLanguage(text: string): string | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const first = lines[0]?.trim() ?? ''
  const known = FIRST_LINES.find(([, shape]) => shape.test(first))?.[0]
  if (known !== undefined) return known
  return lines.length > 0 && lines.every((line) => YAML_LINE.test(line)) ? 'yaml' : undefined
}
