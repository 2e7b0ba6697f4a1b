import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {
  addContentSecurityPolicy,
  scriptHash,
} from '../../../plugins/docusaurus-plugin-proofbook/security/content-security-policy.ts'

const REST =
  "font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
const NONE = {imageHosts: [], scripts: new Set<string>()}

test('without inline scripts of the platform a page may load only its own files', () => {
  const page = addContentSecurityPolicy('<html><head><title>x</title></head></html>', NONE)
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; ${REST}`
  expect(page).toBe(
    `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}"><title>x</title></head></html>`,
  )
})

test('only the given scripts may run, whatever the page holds', () => {
  const script = 'document.title = "a"'
  const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`
  expect(scriptHash(script)).toBe(hash)
  const page = addContentSecurityPolicy('<head></head><script>evil()</script>', {
    imageHosts: [],
    scripts: new Set([hash]),
  })
  expect(/script-src ([^;]*);/.exec(page)?.[1]).toBe(`'self' '${hash}'`)
})

test('images come from the hosts that the configuration allows', () => {
  const page = addContentSecurityPolicy('<head></head>', {...NONE, imageHosts: ['a.example', 'b.example']})
  expect(/img-src ([^;]*);/.exec(page)?.[1]).toBe("'self' data: https://a.example https://b.example")
})

test('nothing in the policy ends its attribute', () => {
  const page = addContentSecurityPolicy('<head></head>', {...NONE, imageHosts: ['a"><script>x</script>']})
  expect(page).not.toContain('"><script>')
})

test('the platform’s icon sprite is hidden by a class, not by a style', () => {
  const page = addContentSecurityPolicy('<body><svg style="display: none;"><defs></defs></svg></body>', NONE)
  expect(page).toBe('<body><svg class="proofbook-sprite"><defs></defs></svg></body>')
})
