import {createHash} from 'node:crypto'

/** What a site may load besides its own files. */
export interface PolicyOptions {
  /** Hosts whose images pages may load. */
  imageHosts: readonly string[]
  /** Hashes of the inline scripts that may run, as `scriptHash` gives them. */
  scripts: ReadonlySet<string>
}

/** The platform hides its icon sprite by a style attribute, which the policy forbids; a class does the same. */
const SPRITE = '<svg style="display: none;">'
const HIDDEN_SPRITE = '<svg class="proofbook-sprite">'

/**
 * Adds a Content-Security-Policy to a built page: its own files, the platform's inline scripts by their hashes, no inline
 * style, no other origin. Nothing of the page itself decides what it allows. The only frame is the site's own, in which
 * diagrams are drawn, and the only worker the one that judges drafts of policies.
 */
export function addContentSecurityPolicy(html: string, {imageHosts, scripts}: PolicyOptions): string {
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...[...scripts].map((hash) => `'${hash}'`)].join(' '),
    "style-src 'self'",
    ["img-src 'self' data:", ...imageHosts.map((host) => `https://${host}`)].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const content = policy.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  // Before every script and style of the head, so that it governs them all.
  return html
    .replaceAll(SPRITE, HIDDEN_SPRITE)
    .replace(/<head>/i, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${content}">`)
}

/** The source expression of a policy that allows an inline script. */
export function scriptHash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}
