import {describe, expect, it} from 'vitest'
import {CatalogError} from '../../src/catalogs/catalog.ts'
import {readCatalog} from '../../src/catalogs/read-catalog.ts'

const read = (text: string | Buffer, as?: string) => readCatalog(Buffer.from(text), 'a.json', as)

const problems = (text: string | Buffer, as?: string): string => {
  try {
    read(text, as)
  } catch (error) {
    if (error instanceof CatalogError) return error.message
    throw error
  }
  return 'none'
}

describe('a file that is no JSON', () => {
  it('does not exhaust the stack, nor the memory', () => {
    const message =
      'a.json:1:129 Unexpected `[`, expected at most 128 levels of brackets; download the file again'
    expect(problems('['.repeat(1_000_000))).toBe(message)
    // What stands in a comment counts no brackets, and what stands behind it does.
    expect(problems(`/* " */${'['.repeat(1_000_000)}`)).toContain('a.json:1:136 Unexpected `[`')
    expect(problems(`"\n${'['.repeat(1_000_000)}`)).toContain('a.json:2:129 Unexpected `[`')
    expect(problems(`[${'[],'.repeat(1_100_000)}`)).toContain('expected at most 2000000 values')
  })
})
