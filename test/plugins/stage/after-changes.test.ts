import {describe, expect, it} from 'vitest'
import {afterChanges} from '../../../plugins/docusaurus-plugin-proofbook/stage/after-changes.ts'

/** A document that is written in steps, and readers of it that take as many turns as they are told. */
function written() {
  const document = {text: 'old'}
  const turns = [5, 0]
  const events: string[] = []
  const read = afterChanges(async () => {
    const {text} = document
    events.push(`begins with ${text}`)
    for (let left = turns.shift() ?? 0; left > 0; left--) await Promise.resolve()
    events.push(`ends with ${text}`)
    return text
  })
  return {document, events, read}
}

describe('reading after changes', () => {
  it('begins when the reading before has ended, so that a slow one of an old state is not the last', async () => {
    const {document, events, read} = written()
    const first = read()
    document.text = 'new'
    expect(await Promise.all([first, read()])).toEqual(['old', 'new'])
    expect(events).toEqual(['begins with old', 'ends with old', 'begins with new', 'ends with new'])
  })

  it('reads once for all who ask while one waits', async () => {
    const {document, events, read} = written()
    const readings = [read(), read(), read(), read()]
    document.text = 'new'
    expect(await Promise.all(readings)).toEqual(['old', 'new', 'new', 'new'])
    expect(events).toHaveLength(4)
    document.text = 'newer'
    expect(await read()).toBe('newer')
  })

  it('leaves a file that is empty at first the time to be written', async () => {
    const {document, read} = written()
    await read()
    document.text = ''
    const reading = read()
    await new Promise((done) => setTimeout(done, 5))
    document.text = 'new'
    expect(await reading).toBe('new')
  })

  it('goes on after one that failed', async () => {
    let isBroken = true
    const read = afterChanges(async () => {
      if (isBroken) throw new Error('Cannot read it')
      return 'read'
    })
    await expect(read()).rejects.toThrow('Cannot read it')
    isBroken = false
    expect(await read()).toBe('read')
  })
})
