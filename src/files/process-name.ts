import {createHash, randomBytes} from 'node:crypto'
import {readFileSync, readlinkSync} from 'node:fs'
import {hostname} from 'node:os'

/**
 * A name that nobody else gives anything: `<process id>-<start>-<space>-<random>`. The start is that of the process, in
 * clock ticks since the machine's start, 0 where the system does not say; the space is where the id counts (a container has
 * its own). An id by itself is not a name: the next container has the same ones.
 */
const NAME = /^(\d+)-(\d+)-([0-9a-f]{8})-[0-9a-f]{8}/

/** Makes a name for something of this process. */
export function nameOfProcess(): string {
  return `${process.pid}-${stateOf(process.pid)?.start ?? '0'}-${ownSpace()}-${randomBytes(4).toString('hex')}`
}

/** The id of the process that gave a name; undefined for other names. */
export function processOf(name: string): number | undefined {
  const pid = NAME.exec(name)?.[1]
  return pid === undefined ? undefined : Number(pid)
}

/** Whether the process that gave a name runs; `unsure` where that cannot be seen from here. */
export function lifeOf(name: string): 'runs' | 'ended' | 'unsure' {
  const [, pid, start, space] = NAME.exec(name) ?? []
  if (pid === undefined || space !== ownSpace()) return 'unsure'
  if (!hasProcess(Number(pid))) return 'ended'
  const state = stateOf(Number(pid))
  if (!state || start === '0') return 'unsure'
  // A process that was killed stays as a zombie until its parent asks for it.
  return state.start === start && state.letter !== 'Z' && state.letter !== 'X' ? 'runs' : 'ended'
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Linux tells when a process started, and its state as a letter. */
function stateOf(pid: number): {letter: string; start: string} | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name, in parentheses, and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {letter: fields[0]!, start: fields[19]!}
  } catch {
    return undefined
  }
}

let space: string | undefined

function ownSpace(): string {
  space ??= createHash('sha256').update(describeSpace()).digest('hex').slice(0, 8)
  return space
}

function describeSpace(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')}${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}
