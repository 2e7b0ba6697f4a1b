import {type RunningGit, startGit} from '../files/git.ts'
import {complaintIn, GitError, notInstalled, PARTIAL} from './git.ts'

/** An object of a repository. */
export interface GitObject {
  type: string
  /** In bytes. */
  size: number
  /** Undefined for one that is larger than was asked for. */
  bytes: Buffer | undefined
}

/** Who waits for an object. */
interface Waiter {
  /** The largest content that is kept, in bytes. */
  most: number
  resolve(object: GitObject | undefined): void
  reject(error: Error): void
}

/** The object that is being read. */
interface Arriving {
  type: string
  size: number
  isKept: boolean
  parts: Buffer[]
  /** Bytes that are still to come, the line end after the content too. */
  left: number
}

/**
 * The objects of a repository, as git keeps them: no filter of the repository runs. One process answers for all of them;
 * it starts with the first question, and ends with `close`.
 */
export class GitObjects {
  #git: RunningGit | undefined
  readonly #waiting: Waiter[] = []
  #arriving: Arriving | undefined
  #head = Buffer.alloc(0)
  #said = ''
  #failure: Error | undefined

  /** @param folder a folder of the repository */
  constructor(readonly folder: string) {}

  /**
   * Reads an object by its whole hash; undefined if this clone does not have it.
   * @param most the largest content that is kept, in bytes
   * @throws {GitError} where git ends before it has answered
   */
  read(oid: string, most = Number.POSITIVE_INFINITY): Promise<GitObject | undefined> {
    if (!/^[0-9a-f]+$/.test(oid)) throw new Error(`Unexpected hash \`${oid}\``)
    if (this.#failure) return Promise.reject(this.#failure)
    this.#git ??= this.#start()
    const {stdin} = this.#git
    return new Promise((resolve, reject) => {
      this.#waiting.push({most, resolve, reject})
      stdin.write(`${oid}\n`)
    })
  }

  /** Ends the process; the next question starts another. What is still asked for is not answered. */
  close(): void {
    const git = this.#git
    this.#git = undefined
    this.#arriving = undefined
    this.#head = Buffer.alloc(0)
    this.#refuse(new GitError('Cannot read the objects of the repository: it was closed'))
    git?.stdout.destroy()
    git?.stdin.end()
  }

  #start(): RunningGit {
    const git = startGit(['-C', this.folder, 'cat-file', '--batch'])
    const fail = (error: Error) => {
      if (this.#git !== git) return
      this.#failure ??= error
      this.#refuse(error)
    }
    git.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ENOENT' ? notInstalled() : new GitError(error.message)),
    )
    git.on('close', () =>
      fail(new GitError(`Cannot read the objects of the repository: ${complaintIn(this.#said)}${PARTIAL}`)),
    )
    git.stdout.on('data', (chunk: Buffer) => {
      if (this.#git === git) this.#take(chunk)
    })
    git.stderr.on('data', (chunk: Buffer) => {
      if (this.#said.length < 1000) this.#said += chunk.toString('utf8')
    })
    // Git that has ended says why on its standard error.
    git.stdin.on('error', () => {})
    return git
  }

  #refuse(error: Error): void {
    for (const {reject} of this.#waiting.splice(0)) reject(error)
  }

  #take(chunk: Buffer): void {
    let rest = chunk
    while (rest.length > 0)
      rest = this.#arriving ? this.#takeContent(rest, this.#arriving) : this.#takeHead(rest)
  }

  /** Takes the line before a content: `<hash> <type> <size>`, or `<hash> missing`. */
  #takeHead(chunk: Buffer): Buffer {
    const end = chunk.indexOf(0x0a)
    if (end === -1) {
      this.#head = Buffer.concat([this.#head, chunk])
      return Buffer.alloc(0)
    }
    const [, type = '', size] = Buffer.concat([this.#head, chunk.subarray(0, end)])
      .toString('latin1')
      .split(' ')
    this.#head = Buffer.alloc(0)
    if (size === undefined) this.#waiting.shift()?.resolve(undefined)
    else {
      const bytes = Number(size)
      const isKept = bytes <= (this.#waiting[0]?.most ?? 0)
      this.#arriving = {type, size: bytes, isKept, parts: [], left: bytes + 1}
    }
    return chunk.subarray(end + 1)
  }

  #takeContent(chunk: Buffer, arriving: Arriving): Buffer {
    const part = chunk.subarray(0, arriving.left)
    if (arriving.isKept) arriving.parts.push(part)
    arriving.left -= part.length
    if (arriving.left === 0) {
      const {type, size, isKept, parts} = arriving
      this.#arriving = undefined
      this.#waiting
        .shift()
        ?.resolve({type, size, bytes: isKept ? Buffer.concat(parts).subarray(0, size) : undefined})
    }
    return chunk.subarray(part.length)
  }
}
