import {createHash} from 'node:crypto'

/** What a site may load besides its own files. */
export interface PolicyOptions {
  /** Hosts whose images pages may load. */
  imageHosts: string[]
}

/** An inline script that a browser would run; blocks of data such as JSON-LD are not. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*\stype=["']?application\/)[^>]*>([\s\S]*?)<\/script>/g

/** The platform hides its icon sprite by a style attribute, which the policy forbids; a class does the same. */
const SPRITE = '<svg style="display: none;">'
const HIDDEN_SPRITE = '<svg class="proofbook-sprite">'

/**
 * Adds a Content-Security-Policy to a built page: its own files, its own inline scripts by their hashes, no inline
 * style, no other origin. `wasm-unsafe-eval` lets the search run its WebAssembly, and no JavaScript.
 */
export function addContentSecurityPolicy(html: string, options: PolicyOptions): string {
  const page = html.replaceAll(SPRITE, HIDDEN_SPRITE)
  const hashes = [...page.matchAll(INLINE_SCRIPT)].map(([, script]) => `'sha256-${sha256(script!)}'`)
  const policy = [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(hashes)].join(' '),
    "style-src 'self'",
    ["img-src 'self' data:", ...options.imageHosts.map((host) => `https://${host}`)].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'none'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  // Before every script and style of the head, so that it governs them all.
  return page.replace(
    /<head>/i,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
