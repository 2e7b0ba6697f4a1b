import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

/** What a process took, with all that it started. */
export interface Took {
  /** Seconds of processor time. */
  cpu: number
  /** Most memory that one of its processes held, in megabytes; undefined where the system does not tell. */
  memory: number | undefined
}

/** How often the memory of processes is read, in milliseconds: the system keeps the most of each while it lives. */
const EVERY = 10

/**
 * Runs a command to its end, whatever it finds; what it prints goes nowhere.
 * @param words the program and its arguments
 * @throws {Error} if the shell cannot run it
 */
export function runWhole(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Took> {
  // The shell counts the processes that a program starts as well.
  const script = '"$@" >/dev/null 2>&1; test $? -lt 126 || exit 1; times'
  const shell = spawn('sh', ['-c', script, 'sh', ...words], {
    env: {...withoutCertificates(), ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let memory: number | undefined
  const timer = setInterval(() => {
    for (const pid of below(shell.pid!)) memory = Math.max(memory ?? 0, mostMemory(pid))
  }, EVERY)
  let output = ''
  shell.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  return new Promise((resolve, reject) => {
    shell.on('error', reject).on('close', (code) => {
      clearInterval(timer)
      if (code !== 0) reject(new Error(`Cannot run ${words.join(' ')}`))
      else resolve({cpu: secondsIn(output), memory: memory && memory / 1000})
    })
  })
}

/** Node reads certificates of a machine's own at each start, which takes it longer than the rest of its start. */
function withoutCertificates(): NodeJS.ProcessEnv {
  const {NODE_EXTRA_CA_CERTS: _, ...env} = process.env
  return env
}

/** Of the last line that `times` prints: `0m1.23s 0m0.10s`. */
function secondsIn(output: string): number {
  const parts = [...(output.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

/** The processes that one has started, and those that they have. */
function below(pid: number): number[] {
  return tasksOf(pid).flatMap((task) =>
    readNow(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((each) => each !== '')
      .flatMap((child) => [Number(child), ...below(Number(child))]),
  )
}

function tasksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** The most memory that a process has held, in kB; 0 if it has ended. */
function mostMemory(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readNow(`/proc/${pid}/status`))?.[1] ?? 0)
}

/** A file of the system; empty once its process has ended. */
function readNow(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
