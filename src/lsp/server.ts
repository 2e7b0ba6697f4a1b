import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {UserError} from '../parse/user-error.ts'
import {visible} from '../parse/visible.ts'
import {completionsAt} from './completion.ts'
import {diagnosticOf} from './diagnostics.ts'
import {findingsOf, flawsAt, sidecarFindings} from './findings.ts'
import {hoverAt} from './hover.ts'
import {isSidecar, type Reading, type SidecarReading} from './project.ts'
import {quickFixes} from './quick-fixes.ts'
import {readingShown} from './reading-shown.ts'
import {Session} from './session.ts'
import {suppressLines} from './suppress-line.ts'

/** Milliseconds without a key after which a document is checked. */
const PAUSE = 200

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  codeActionProvider: {codeActionKinds: ['quickfix', 'source.fixAll']},
  completionProvider: {triggerCharacters: ['|', '"', ':', '#', '/', '(']},
}

/** Serves an editor over a connection until that closes. */
export function serve(connection: Connection, version: string): void {
  new Server(connection, version).listen()
}

class Server {
  readonly #documents = new TextDocuments(TextDocument)
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  /** The files of which the editor shows findings. */
  readonly #withFindings = new Set<string>()
  #session: Session
  /** What was said to the user last, so that it is not said at each key. */
  #said = ''

  constructor(
    readonly connection: Connection,
    readonly version: string,
  ) {
    this.#session = this.#sessionOf([])
  }

  listen(): void {
    const {connection} = this
    connection.onInitialize((params) => this.#initialize(params))
    this.#documents.onDidChangeContent(({document}) => this.#checkSoon(document.uri))
    this.#documents.onDidSave(() => this.#checkAll())
    this.#documents.onDidClose(({document: {uri}}) => {
      clearTimeout(this.#waiting.get(uri))
      this.#withFindings.delete(uri)
      connection.sendDiagnostics({uri, diagnostics: []})
      this.#checkAll()
    })
    connection.onDidChangeWatchedFiles(() => this.#checkAll())
    connection.onHover(
      async ({textDocument: {uri}, position}) =>
        (await this.#within(uri, (reading) => hoverAt(reading, position))) ?? null,
    )
    connection.onCompletion(
      async ({textDocument: {uri}, position}) =>
        (await this.#within(uri, (reading, document) => completionsAt(reading, document, position))) ?? [],
    )
    connection.onCodeAction(
      async (params) =>
        (await this.#within(params.textDocument.uri, (reading, document) =>
          codeActions(reading, document, params),
        )) ?? [],
    )
    this.#documents.listen(connection)
    connection.listen()
  }

  #initialize({workspaceFolders, rootUri}: InitializeParams): InitializeResult {
    const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
    const folders = uris.flatMap((uri) => pathOf(uri) ?? [])
    this.#session = this.#sessionOf(folders)
    return {capabilities: CAPABILITIES, serverInfo: {name: 'proofbook', version: this.version}}
  }

  #sessionOf(folders: string[]): Session {
    const {connection, version} = this
    return new Session(folders, {
      version,
      textOf: (file) => this.#textOf(file),
      showReading: () => readingShown(connection),
    })
  }

  /** Editors write addresses in several ways; the documents are few. */
  #textOf(file: string): string | undefined {
    const direct = this.#documents.get(pathToFileURL(file).href)
    return (direct ?? this.#documents.all().find(({uri}) => pathOf(uri) === file))?.getText()
  }

  #checkSoon(uri: string): void {
    clearTimeout(this.#waiting.get(uri))
    this.#waiting.set(
      uri,
      setTimeout(() => this.#checkAll(uri), PAUSE),
    )
  }

  /** What one document says may be a finding in another; the one that is typed in comes first. */
  async #checkAll(first?: string): Promise<void> {
    const uris = this.#documents.all().map(({uri}) => uri)
    for (const uri of uris.sort((a, b) => Number(b === first) - Number(a === first))) await this.#check(uri)
  }

  async #check(uri: string): Promise<void> {
    const version = this.#documents.get(uri)?.version
    const diagnostics = await this.#diagnosticsOf(uri)
    const isCurrent = version !== undefined && this.#documents.get(uri)?.version === version
    if (!diagnostics || !isCurrent) return
    if (diagnostics.length > 0) this.#withFindings.add(uri)
    else this.#withFindings.delete(uri)
    await this.connection.sendDiagnostics({uri, version, diagnostics})
  }

  /** What an editor shows of a file; undefined where that stays as it was. */
  async #diagnosticsOf(uri: string): Promise<Diagnostic[] | undefined> {
    const file = pathOf(uri)
    if (file === undefined) return undefined
    if (!isSidecar(file))
      return this.#orTell(async () => {
        const found = await this.#session.within(file, findingsOf)
        this.#said = ''
        // What the configuration leaves out by now, or is deleted, has none.
        const isGone = !found && this.#withFindings.has(uri)
        return isGone ? [] : found?.map(diagnosticOf)
      })
    return this.#orTell(() =>
      this.#session.withinSidecar(file, (reading) => {
        this.#said = ''
        const document = this.#documents.get(uri)
        return document && isSaved(reading, document) ? sidecarFindings(reading).map(diagnosticOf) : undefined
      }),
    )
  }

  async #within<Result>(
    uri: string,
    work: (reading: Reading, document: TextDocument) => Promise<Result>,
  ): Promise<Result | undefined> {
    const file = pathOf(uri)
    if (file === undefined || !this.#documents.get(uri)) return undefined
    return this.#orTell(() =>
      this.#session.within(file, async (reading) => {
        this.#said = ''
        const document = this.#documents.get(uri)
        return document && work(reading, document)
      }),
    )
  }

  async #orTell<Result>(work: () => Promise<Result | undefined>): Promise<Result | undefined> {
    try {
      return await work()
    } catch (error) {
      this.#tell(error)
      return undefined
    }
  }

  /** A mistake of the user, such as a configuration that cannot be read, is shown; a fault of Proofbook is logged. */
  #tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    if (message === this.#said) return
    this.#said = message
    // Not `showWarningMessage`, which waits for an answer that not every editor can give.
    if (error instanceof UserError)
      void this.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `Proofbook: ${message}`,
      })
    else this.connection.console.error(visible(error instanceof Error ? (error.stack ?? message) : message))
  }
}

/** What can be done at a range: only what is asked for, where an editor says so. */
async function codeActions(
  reading: Reading,
  document: TextDocument,
  {range, context: {only}}: CodeActionParams,
): Promise<CodeAction[]> {
  const findings = await findingsOf(reading)
  const isAsked = (kind: string) =>
    !only || only.some((each) => each === '' || `${kind}.`.startsWith(`${each}.`))
  const fixes = quickFixes(findings, document, range)
  const comments = isAsked('quickfix') ? suppressLines(findings, reading.playbook, document.uri, range) : []
  return [...fixes, ...comments].filter(({kind = ''}) => isAsked(kind))
}

/** Whether a mapping file, which is read from the disk, is in the editor as it is there; else places would be wrong. */
function isSaved({sidecar, corpus, path}: SidecarReading, document: TextDocument): boolean {
  if (!sidecar || flawsAt(corpus, path).length > 0) return true
  return sidecar.text === document.getText().replace(/^\uFEFF/, '')
}

/** The path of a file's address; undefined for what is no file, such as a text without a name. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    // An address of another host, which no editor gives to a file of its own.
    return undefined
  }
}
