import {Parser} from 'htmlparser2'

/** Elements that run, load or embed something, or change attributes of others while the picture is shown. */
const ACTIVE = new Set([
  'script',
  'handler',
  'listener',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'base',
  'meta',
])

/**
 * What in an SVG file would run when a reader opens it by itself, where no policy of a page holds; undefined for a
 * picture. What cannot be read as plain SVG is refused too: compressed files, entities of the file's own, style sheets
 * that transform it.
 */
export function activeSvg(bytes: Buffer): string[] | undefined {
  if (bytes.includes(0)) return ['bytes that are not plain text']
  const found: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => found.push(...activeTag(name, attributes)),
      onprocessinginstruction: (name, data) => {
        if (/^\?xml-stylesheet/i.test(name)) found.push('a style sheet that transforms it')
        if (/^!doctype/i.test(name) && data.includes('[')) found.push('its own document type')
      },
    },
    {xmlMode: true, decodeEntities: true},
  )
  parser.end(bytes.toString('utf8'))
  return found.length > 0 ? found : undefined
}

function activeTag(written: string, attributes: Record<string, string>): string[] {
  const name = localName(written)
  const found = ACTIVE.has(name) ? [`the element \`${name}\``] : []
  for (const [key, value] of Object.entries(attributes)) {
    const attribute = localName(key)
    if (attribute.startsWith('on')) found.push(`the handler \`${attribute}\``)
    // An animation may put it into a link; white space and controls inside a scheme are skipped by browsers.
    if (
      /(?:java|vb)script:|data:(?!image\/(?:png|jpe?g|gif|webp)[;,])/i.test(value.replace(/[\s\p{Cc}]/gu, ''))
    )
      if (attribute !== 'content') found.push(`an address in \`${attribute}\``)
  }
  return found
}

/** A name without its prefix: whichever prefix means SVG's or HTML's names is the file's own choice. */
function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}
