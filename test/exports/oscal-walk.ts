/** What the published schemas ask of every OSCAL document, as far as these documents can break it. */
const RULES: {[key: string]: RegExp} = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  id: /^[\p{L}_][\p{L}\p{N}._-]*$/u,
  'control-id': /^[\p{L}_][\p{L}\p{N}._-]*$/u,
  name: /^[\p{L}_][\p{L}\p{N}._-]*$/u,
  rel: /^[\p{L}_][\p{L}\p{N}._-]*$/u,
  type: /^\S(?:.*\S)?$/u,
  value: /^\S(?:.*\S)?$/u,
  version: /^\S(?:.*\S)?$/u,
  title: /^[^\n]+$/,
  text: /^[^\n]+$/,
  description: /\S/,
  prose: /\S/,
  href: /^\S+$/,
  source: /^\S+$/,
  'last-modified': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  'oscal-version': /^1\.2\.1$/,
}

/** The places of a document that break a rule, each with its value; a key that no rule knows is one too. */
export function oscalFaults(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const inner = value.flatMap((item, index) => oscalFaults(item, `${path}/${index}`))
    return value.length === 0 ? [`${path} is empty`] : inner
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => oscalFaults(inner, `${path}/${key}`))
  const key = path.split('/').at(-1) ?? ''
  if (key === 'ns' || key === 'media-type') return []
  return typeof value === 'string' && RULES[key]?.test(value) ? [] : [`${path}: ${JSON.stringify(value)}`]
}

/** All values that stand under a key, at any depth. */
export function valuesOf(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...valuesOf(inner, key),
  ])
}
