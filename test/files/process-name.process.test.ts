import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {lifeOf, nameOfProcess, processOf} from '../../src/files/process-name.ts'

const withId = (pid: number) => nameOfProcess().replace(/^\d+/, String(pid))

describe('the name of a process', {timeout: 600_000}, () => {
  it('is another one each time, and tells its id', () => {
    expect(nameOfProcess()).not.toBe(nameOfProcess())
    expect(processOf(nameOfProcess())).toBe(process.pid)
    expect(processOf(`${nameOfProcess()}.text`)).toBe(process.pid)
    expect(processOf('12.text')).toBeUndefined()
  })

  it('tells whether the process runs', () => {
    expect(lifeOf(nameOfProcess())).toBe('runs')
    expect(lifeOf(withId(spawnSync(process.execPath, ['-e', '']).pid))).toBe('ended')
    expect(lifeOf('notes.md')).toBe('unsure')
  })

  it('is not that of a process that has its id, and started at another time', () => {
    expect(lifeOf(nameOfProcess().replace(/^(\d+)-\d+/, '$1-1'))).toBe('ended')
    // A system that does not say when a process started.
    expect(lifeOf(nameOfProcess().replace(/^(\d+)-\d+/, '$1-0'))).toBe('unsure')
  })

  it('says nothing in another container or on another machine', () => {
    expect(lifeOf(nameOfProcess().replace(/-[0-9a-f]{8}-/, '-00000000-'))).toBe('unsure')
  })

  it('is that of a process that was killed and not yet taken leave of by its parent', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 600'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(String(line))
    const fields = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    while (fields()[0] !== 'Z') await new Promise((resolve) => setTimeout(resolve, 5))
    const name = withId(pid).replace(/^(\d+)-\d+/, `$1-${fields()[19]}`)
    expect(lifeOf(name)).toBe('ended')
    parent.kill()
  })
})
