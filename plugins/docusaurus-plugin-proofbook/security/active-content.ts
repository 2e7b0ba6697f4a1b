import {Parser} from 'htmlparser2'
import {type PageReader, readThrough} from '../read-through.ts'
import {scriptHash} from './content-security-policy.ts'

/** What may run, or lead a reader away by itself. */
export interface PageRules {
  /** Hashes of the inline scripts that may run. */
  scripts: ReadonlySet<string>
  /** Path at which the site lies, with a slash at both ends: scripts are loaded from below it. */
  baseUrl: string
}

const FORBIDDEN = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'form'])

/** Attributes whose value is an address that a browser goes to, or loads. */
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'xlink:href',
  'poster',
  'background',
  'ping',
])

/**
 * Everything in a page that would run and is not allowed, one clause each, in the order of the page.
 * @param others who read the page as well
 */
export function findActiveContent(
  html: string,
  rules: PageRules,
  others: readonly PageReader[] = [],
): string[] {
  const found: string[] = []
  let script: {text: string; isCode: boolean} | undefined
  const reader: PageReader = {
    onopentag: (name, attributes) => {
      found.push(...activeTag(name, attributes, rules))
      if (name !== 'script' || attributes.src !== undefined) return
      script = {text: '', isCode: !/^application\/(?:ld\+)?json$/i.test(attributes.type ?? '')}
    },
    ontext: (text) => {
      if (script) script.text += text
    },
    onclosetag: (name) => {
      if (name !== 'script') return
      if (script?.isCode && !rules.scripts.has(scriptHash(script.text)))
        found.push(`an inline script that is not the platform's: \`${excerpt(script.text)}\``)
      script = undefined
    },
  }
  readThrough(html, [reader, ...others])
  return found
}

/** The hashes of the inline scripts of a page that holds nothing of any author. */
export function inlineScripts(html: string): Set<string> {
  const hashes = new Set<string>()
  let text: string | undefined
  const parser = new Parser({
    onopentag: (name, {src, type}) => {
      if (name === 'script' && src === undefined && !/^application\//i.test(type ?? '')) text = ''
    },
    ontext: (piece) => {
      if (text !== undefined) text += piece
    },
    onclosetag: (name) => {
      if (name === 'script' && text !== undefined) hashes.add(scriptHash(text))
      if (name === 'script') text = undefined
    },
  })
  parser.end(html)
  return hashes
}

function activeTag(name: string, attributes: Record<string, string>, rules: PageRules): string[] {
  const found = FORBIDDEN.has(name) ? [`the element \`${name}\``] : []
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('on')) found.push(`the handler \`${attribute}\` of \`${name}\``)
    if (attribute === 'srcdoc') found.push(`the attribute \`srcdoc\` of \`${name}\``)
    if (ADDRESSES.has(attribute) && isActiveAddress(value, name))
      found.push(`the address \`${excerpt(value)}\` of \`${name}\``)
  }
  const refreshes = name === 'meta' && /^\s*refresh\s*$/i.test(attributes['http-equiv'] ?? '')
  if (refreshes) found.push(`a page that moves the reader on: \`${excerpt(attributes.content ?? '')}\``)
  if (name === 'script' && attributes.src !== undefined && !attributes.src.startsWith(rules.baseUrl))
    found.push(`a script of another place: \`${excerpt(attributes.src)}\``)
  return found
}

/** Browsers skip white space and controls in front of a scheme, and tabs and line feeds inside it. */
function isActiveAddress(value: string, name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers skip
  const address = value.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\n\r]/g, '')
  if (/^(?:javascript|vbscript):/i.test(address)) return true
  const isPicture = name === 'img' && /^data:image\/(?!svg)/i.test(address)
  return /^data:/i.test(address) && !isPicture
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
