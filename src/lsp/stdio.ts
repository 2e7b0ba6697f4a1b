import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {serve} from './server.ts'

/** Serves one editor over standard input and output; ends when the editor asks for it, or is gone. */
export async function serveStdio(version: string): Promise<void> {
  const {stdin, stdout} = process
  // Nobody is there to be told anything: by the protocol, to end without having been asked to is a failure.
  stdout.once('error', () => process.exit(1))
  serve(createConnection(ProposedFeatures.all, stdin, stdout), version)
  await new Promise((resolve) => stdin.once('close', resolve))
}
