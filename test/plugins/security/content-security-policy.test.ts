import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {addContentSecurityPolicy} from '../../../plugins/docusaurus-plugin-proofbook/security/content-security-policy.ts'

const REST =
  "font-src 'self'; connect-src 'self'; worker-src 'none'; manifest-src 'self'; base-uri 'none'; form-action 'none'"

test('a page without inline scripts may load its own files alone', () => {
  const page = addContentSecurityPolicy('<html><head><title>x</title></head></html>', {imageHosts: []})
  const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; ${REST}`
  expect(page).toBe(
    `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}"><title>x</title></head></html>`,
  )
})

test('inline scripts run by their hashes, each once; files and data need none', () => {
  const script = 'document.title = "a"'
  const hash = createHash('sha256').update(script).digest('base64')
  const body = `<script>${script}</script><script>${script}</script><script src=/a.js defer></script>`
  const data = '<script data-rh=true type=application/ld+json>{"a":1}</script>'
  const page = addContentSecurityPolicy(`<head></head>${body}${data}`, {imageHosts: []})
  expect(/script-src ([^;]*);/.exec(page)?.[1]).toBe(`'self' 'wasm-unsafe-eval' 'sha256-${hash}'`)
})

test('images come from the hosts that the configuration allows', () => {
  const page = addContentSecurityPolicy('<head></head>', {imageHosts: ['a.example', 'b.example']})
  expect(/img-src ([^;]*);/.exec(page)?.[1]).toBe("'self' data: https://a.example https://b.example")
})

test('the platform’s icon sprite is hidden by a class, not by a style', () => {
  const page = addContentSecurityPolicy('<body><svg style="display: none;"><defs></defs></svg></body>', {
    imageHosts: [],
  })
  expect(page).toBe('<body><svg class="proofbook-sprite"><defs></defs></svg></body>')
})
