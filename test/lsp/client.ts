import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
} from 'vscode-languageserver/node'

/** A real client of the built server, in a folder of its own. */
export class Client {
  readonly path: string
  readonly shown: string[] = []
  /** What was logged: faults of the server. */
  readonly logged: string[] = []
  /** What the editor was told of long work. */
  readonly progress: object[] = []
  readonly #process: ChildProcess
  readonly #connection: ProtocolConnection
  readonly #published: PublishDiagnosticsParams[] = []
  #news: () => void = () => {}
  readonly ended: Promise<number | null>

  /** @param path of a folder; a new one where left out */
  constructor(
    files: Record<string, string>,
    path = realpathSync(mkdtempSync(join(tmpdir(), 'proofbook-lsp-'))),
  ) {
    this.path = path
    for (const [name, text] of Object.entries(files)) this.save(name, text)
    const {PROOFBOOK_DOCS: _, ...env} = process.env
    const server = spawn(process.execPath, [resolve('bin/proofbook.cjs'), 'lsp', '--stdio'], {
      cwd: tmpdir(),
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#process = server
    this.ended = new Promise((done) => server.once('exit', (code) => done(code)))
    this.#connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    )
    this.#connection.onNotification('textDocument/publishDiagnostics', (said: PublishDiagnosticsParams) => {
      this.#published.push(said)
      this.#news()
    })
    this.#connection.onNotification('window/showMessage', ({message}: {message: string}) => {
      this.shown.push(message)
      this.#news()
    })
    this.#connection.onNotification('window/logMessage', ({message}: {message: string}) => {
      this.logged.push(message)
    })
    this.#connection.onRequest('window/workDoneProgress/create', ({token}: {token: string}) => {
      this.#connection.onProgress(WorkDoneProgress.type, token, (step) => {
        this.progress.push(step)
      })
    })
    this.#connection.listen()
  }

  /** What the command prints of a check of the folder. */
  check(...options: string[]): string {
    const {PROOFBOOK_DOCS: _, ...env} = process.env
    const checked = spawnSync(process.execPath, [resolve('bin/proofbook.cjs'), 'check', ...options], {
      cwd: this.path,
      env,
      encoding: 'utf8',
    })
    return checked.stdout
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).href
  }

  save(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), {recursive: true})
    writeFileSync(join(this.path, name), text)
  }

  async initialize(): Promise<unknown> {
    const folders = [{uri: pathToFileURL(this.path).href, name: 'work'}]
    const result = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {window: {workDoneProgress: true}},
      workspaceFolders: folders,
    })
    this.notify('initialized', {})
    return result
  }

  request<Result = unknown>(method: string, params?: unknown): Promise<Result> {
    return Promise.race([this.#connection.sendRequest<Result>(method, params), this.#failure()])
  }

  notify(method: string, params?: unknown): void {
    void this.#connection.sendNotification(method, params)
  }

  open(name: string, text: string): void {
    this.notify('textDocument/didOpen', {
      textDocument: {uri: this.uri(name), languageId: 'markdown', version: 1, text},
    })
  }

  change(name: string, version: number, text: string): void {
    this.notify('textDocument/didChange', {
      textDocument: {uri: this.uri(name), version},
      contentChanges: [{text}],
    })
  }

  /** The diagnostics of a version of a document, once they are published. */
  async diagnostics(name: string, version: number): Promise<Diagnostic[]> {
    const said = await this.#wait(() =>
      this.#published.find((each) => each.uri === this.uri(name) && each.version === version),
    )
    return said.diagnostics
  }

  /** The last diagnostics of a document that fulfil a condition. */
  async until(name: string, holds: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const said = await this.#wait(() => {
      const last = this.#published.findLast((each) => each.uri === this.uri(name))
      return last && holds(last.diagnostics) ? last : undefined
    })
    return said.diagnostics
  }

  /** The versions of a document of which diagnostics were published so far. */
  versions(name: string): (number | undefined)[] {
    return this.#published.filter(({uri}) => uri === this.uri(name)).map(({version}) => version)
  }

  /** What was shown to the user, once there is something. */
  message(): Promise<string> {
    return this.#wait(() => this.shown.at(-1))
  }

  at<Result>(method: string, name: string, position: Position): Promise<Result> {
    return this.request(`textDocument/${method}`, {textDocument: {uri: this.uri(name)}, position})
  }

  async #wait<Found>(find: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      await Promise.race([
        new Promise<void>((done) => {
          this.#news = done
        }),
        this.#failure(),
      ])
    }
  }

  async #failure(): Promise<never> {
    throw new Error(`The server ended with ${await this.ended}`)
  }

  stop(): void {
    this.#connection.dispose()
    this.#process.kill()
    rmSync(this.path, {recursive: true, force: true})
  }
}

/** Where a text is in a document: after its first occurrence of some words, and so many characters on. */
export function placeAfter(text: string, words: string, more = 0): Position {
  const at = text.indexOf(words)
  if (at === -1) throw new Error(`There is no ${words}`)
  const lines = text.slice(0, at + words.length).split('\n')
  return {line: lines.length - 1, character: lines.at(-1)!.length + more}
}
