import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parseReference} from '../../../src/parse/reference.ts'
import {ownDocuments, packageReadmes} from './documents.ts'
import {read} from './engine.ts'

/** How many of some documents the native parser reads, after their trees were compared with those of the reference. */
function compare(paths: readonly string[]): {native: number; left: string[]} {
  const left: string[] = []
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
    const result = read(text)
    if ('doubt' in result) left.push(`${path}: ${result.doubt}`)
    else expect(result.tree, path).toEqual(parseReference(text))
  }
  return {native: paths.length - left.length, left}
}

describe('the native parser', () => {
  it('reads nearly all documents of this project, each as the reference does', () => {
    const paths = ownDocuments()
    const {native, left} = compare(paths)
    expect(paths.length).toBeGreaterThan(250)
    expect(native / paths.length, left.join('\n')).toBeGreaterThan(0.97)
  })

  it('reads most documents that others wrote, each as the reference does', () => {
    const paths = packageReadmes()
    const {native, left} = compare(paths)
    expect(paths.length).toBeGreaterThan(60)
    expect(native / paths.length, left.join('\n')).toBeGreaterThan(0.85)
  })
})
