import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'

const module = pathToFileURL(resolve('bin/optimize-later.cjs')).href

/** Runs a module that prints JSON; V8 says on the standard error that it does not know a flag. */
function run(script: string): {told: unknown; errors: string} {
  const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  return {told: JSON.parse(stdout), errors: stderr}
}

it('gives V8 a flag that it knows, before any code is kept', () => {
  const {told, errors} = run(`
    import {optimizeLater} from '${module}'
    import {cachedDataVersionTag} from 'node:v8'
    const before = cachedDataVersionTag()
    optimizeLater('command')
    console.log(JSON.stringify(cachedDataVersionTag() !== before))`)
  // The tag is that of the flags too.
  expect({told, errors}).toEqual({told: true, errors: ''})
})

it('leaves a version of V8 alone whose flags it does not know', () => {
  const {told, errors} = run(`
    import {optimizeLater} from '${module}'
    import {cachedDataVersionTag} from 'node:v8'
    const before = cachedDataVersionTag()
    Object.defineProperty(process.versions, 'v8', {value: '99.1'})
    optimizeLater('command')
    console.log(JSON.stringify(cachedDataVersionTag() === before))`)
  expect({told, errors}).toEqual({told: true, errors: ''})
})

it('leaves newer versions of V8 alone in builds of a site, which take longer with a flag', () => {
  const {told, errors} = run(`
    import {optimizeLater} from '${module}'
    import {cachedDataVersionTag} from 'node:v8'
    const before = cachedDataVersionTag()
    Object.defineProperty(process.versions, 'v8', {value: '13.6.233'})
    optimizeLater('site')
    console.log(JSON.stringify(cachedDataVersionTag() === before))`)
  expect({told, errors}).toEqual({told: true, errors: ''})
})
