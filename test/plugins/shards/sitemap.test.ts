import {expect, test} from 'vitest'
import {joinSitemaps} from '../../../plugins/docusaurus-plugin-proofbook/shards/sitemap.ts'

const sitemap = (...paths: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="x">${paths
    .map((path) => `<url><loc>https://example.com${path}</loc><priority>0.5</priority></url>`)
    .join('')}</urlset>`

test('sitemaps are joined in the order of addresses, each page with what is said of it', () => {
  expect(joinSitemaps([sitemap('/', '/a/', '/c/'), sitemap('/a/b/', '/b/')])).toBe(
    sitemap('/', '/a/', '/a/b/', '/b/', '/c/'),
  )
})

test('the sitemap of the one part that has pages is that of the site', () => {
  expect(joinSitemaps([sitemap('/a/')])).toBe(sitemap('/a/'))
})
