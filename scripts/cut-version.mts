/**
 * Keeps the playbooks as they are now as a version: `npm run version:cut -- 1.0`. Leaves what `docusaurus docs:version`
 * leaves, and unlike it either the whole version or nothing, however it ends.
 */
import {FileError} from '../src/files/file-error.ts'
import {isSystemError, reasonOf} from '../src/files/reason.ts'
import {findTarget} from '../src/files/target.ts'
import {inWorkspace} from '../src/files/workspace.ts'
import {cutVersion} from '../src/versions/cut.ts'

process.exitCode = main(process.argv.slice(2))

function main(words: string[]): number {
  try {
    const [name] = words
    if (words.length !== 1 || name === undefined)
      throw new FileError(`Unexpected ${words.length} names, expected one: npm run version:cut -- 1.0`)
    const copied = inWorkspace(findTarget('.').root, (workspace) => cutVersion(name, workspace))
    process.stdout.write(`Cut version ${name}: ${copied}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof FileError) && !isSystemError(error)) throw error
    const message = isSystemError(error) ? `Cannot write the version: ${reasonOf(error)}` : error.message
    process.stderr.write(`${message}\n`)
    return 2
  }
}
