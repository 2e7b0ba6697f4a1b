import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  type Connection,
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
import {hoverAt} from './hover.ts'
import {quickFixes} from './quick-fixes.ts'
import {findingsOf, Session} from './session.ts'

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
  #session = new Session([], () => undefined)
  /** What was said to the user last, so that it is not said at each key. */
  #said = ''

  constructor(
    readonly connection: Connection,
    readonly version: string,
  ) {}

  listen(): void {
    const {connection} = this
    connection.onInitialize((params) => this.#initialize(params))
    this.#documents.onDidChangeContent(({document}) => this.#checkSoon(document.uri))
    this.#documents.onDidSave(() => this.#checkAll())
    this.#documents.onDidClose(({document: {uri}}) => {
      clearTimeout(this.#waiting.get(uri))
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
      async ({textDocument: {uri}, range}) =>
        (await this.#within(uri, async (reading, document) =>
          quickFixes(await findingsOf(reading), document, range),
        )) ?? [],
    )
    this.#documents.listen(connection)
    connection.listen()
  }

  #initialize({workspaceFolders, rootUri}: InitializeParams): InitializeResult {
    const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
    const folders = uris.flatMap((uri) => pathOf(uri) ?? [])
    this.#session = new Session(folders, (file) => this.#textOf(file))
    return {capabilities: CAPABILITIES, serverInfo: {name: 'proofbook', version: this.version}}
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
    const diagnostics = await this.#within(uri, async (reading) =>
      (await findingsOf(reading)).map(diagnosticOf),
    )
    const isCurrent = version !== undefined && this.#documents.get(uri)?.version === version
    if (diagnostics && isCurrent) await this.connection.sendDiagnostics({uri, version, diagnostics})
  }

  async #within<Result>(
    uri: string,
    work: (reading: Parameters<typeof hoverAt>[0], document: TextDocument) => Promise<Result>,
  ): Promise<Result | undefined> {
    const file = pathOf(uri)
    if (file === undefined || !this.#documents.get(uri)) return undefined
    try {
      return await this.#session.within(file, async (reading) => {
        this.#said = ''
        const document = this.#documents.get(uri)
        return document && work(reading, document)
      })
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
