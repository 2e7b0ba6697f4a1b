import {copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {HERE} from '../here.ts'
import type {Shelf} from '../library.ts'
import {isDiagram} from '../remark/mermaid.ts'
import {DIAGRAM_FRAME} from './address.ts'

/** The frame's own policy: it runs the site's scripts and styles what it draws, and loads nothing else. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'"

/**
 * Puts the frame that draws diagrams into a folder that the platform serves, where any document has one. The platform's
 * own theme for diagrams would write styles into the page, which the site's policy forbids.
 */
export function serveDiagrams(served: string, shelves: readonly Shelf[], baseUrl: string): void {
  const frame = join(served, DIAGRAM_FRAME)
  const folder = dirname(frame)
  rmSync(folder, {recursive: true, force: true})
  if (!shelves.some(hasDiagram)) return
  mkdirSync(folder, {recursive: true})
  copyFileSync(
    createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'),
    join(folder, 'mermaid.js'),
  )
  copyFileSync(join(HERE, 'diagrams', 'frame.js'), join(folder, 'frame.js'))
  writeFileSync(frame, frameHtml(baseUrl + dirname(DIAGRAM_FRAME)))
}

function hasDiagram({corpus}: Shelf): boolean {
  const documents = corpus.playbooks.flatMap(({variants}) => variants.map(({document}) => document))
  return documents.some(({otherCodeBlocks}) => otherCodeBlocks.some(({lang}) => isDiagram(lang)))
}

function frameHtml(folder: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="robots" content="noindex">
<title>Draws diagrams</title>
<script src="${folder}/mermaid.js"></script>
<script src="${folder}/frame.js"></script>
</head>
<body></body>
</html>
`
}
