import {existsSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {escapeHtml} from './escape-html.ts'
import type {Redirect} from './routes/redirects.ts'
import {withTrailingSlash} from './trailing-slash.ts'

/** Where redirects are written. */
export interface RedirectOptions {
  /** Folder of our pages in the built site. */
  folder: string
  /** Origin of the published site, without a slash at its end. */
  origin: string
  /** What the platform's configuration says of slashes at the end of addresses. */
  trailingSlash: boolean | undefined
}

/**
 * Writes a small page for each address that once was one, which leads on to what answers now. They are no pages of the
 * platform: its program would grow with each of them. They hold nothing but addresses and titles, as text, and a policy of
 * their own under which nothing runs; so they are written after the gate, which lets no page lead a reader away.
 */
export async function writeRedirects(
  redirects: readonly Redirect[],
  options: RedirectOptions,
): Promise<void> {
  const {trailingSlash, origin} = options
  for (const {from, to, title} of redirects) {
    const name = from.replace(/\/$/, '')
    const file = join(options.folder, trailingSlash === false ? `${name}.html` : `${name}/index.html`)
    if (existsSync(file)) continue
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, redirectPage(withTrailingSlash(to, trailingSlash), title, origin))
  }
}

/** A page that leads on, with and without a script. */
export function redirectPage(to: string, title: string, origin: string): string {
  // A semicolon would end the address that a browser reads out of the element's content.
  const target = escapeHtml(to.replaceAll("'", '%27').replaceAll(';', '%3B'))
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`,
    `<meta http-equiv="refresh" content="0; url=${target}">`,
    `<link rel="canonical" href="${escapeHtml(origin)}${target}">`,
    `<title>${escapeHtml(title)}</title>`,
    '</head>',
    `<body><main><h1>${escapeHtml(title)}</h1><p><a href="${target}">This page has moved</a></p></main></body>`,
    '</html>',
    '',
  ].join('\n')
}
