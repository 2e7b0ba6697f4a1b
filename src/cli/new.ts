import {posix} from 'node:path'
import type {Command} from 'commander'
import {documentsFolder} from '../check/documents-folder.ts'
import {loadConfig} from '../config/load.ts'
import {FileError} from '../files/file-error.ts'
import {changeFile} from '../files/replace-file.ts'
import {writtenWithSlashes} from '../files/slashes.ts'
import {examplePlaybook} from './example-playbook.ts'
import {UsageError} from './exit.ts'
import {show} from './show.ts'

const EXAMPLES = `
Examples:
  proofbook new playbook sqs                        docs/playbooks/sqs/playbook.md
  proofbook new playbook sqs --folder runbooks      runbooks/sqs/playbook.md
  proofbook new playbook sqs --title "Amazon SQS"   its title, if the name is not enough

Exit codes: 0 written, 2 usage, or the file exists.`

/** Options of `proofbook new playbook`. */
export interface NewPlaybookOptions {
  folder?: string
  title?: string
}

/** Adds `proofbook new` to the command line. */
export function addNew(program: Command): void {
  const parent = program
    .command('new')
    .description('create a file, filled in as an example')
    .addHelpText('after', EXAMPLES)
  parent
    .command('playbook')
    .description('write a complete example playbook for a service; check finds nothing in it')
    .argument('<service>', 'name of the service, and of the folder')
    .option(
      '--folder <folder>',
      'folder of the playbooks (default: $PROOFBOOK_DOCS, else `documents` of the configuration)',
    )
    .option('--title <title>', 'title of the playbook (default: the name of the service)')
    .addHelpText('after', EXAMPLES)
    .action((service: string, options: NewPlaybookOptions) => show(newPlaybook(service, options, new Date())))
}

/** Names that Windows keeps for devices, so that no folder can have them. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * Writes an example playbook; returns what there is to say of it.
 * @param now what the playbook gives as its last update, in UTC
 * @throws {UsageError} for a name or title that cannot be one, and where the file exists
 */
export function newPlaybook(service: string, {folder, title}: NewPlaybookOptions, now: Date): string {
  refuseName(service)
  const path = posix.join(writtenWithSlashes(folder ?? documentsFolder(loadConfig())), service, 'playbook.md')
  const text = examplePlaybook({title: titleOf(service, title), date: dateOf(now)})
  try {
    changeFile(
      path,
      (read) => {
        if (read() !== undefined)
          throw new UsageError(`Unexpected file \`${path}\`, expected none: the file is left unchanged`)
        return text
      },
      {makeFolders: true},
    )
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`Cannot write \`${path}\`: ${error.message}`)
    throw error
  }
  return `Wrote ${path}. Replace its sentences with your own, then run \`proofbook check ${path}\`\n`
}

function refuseName(service: string): void {
  if (/^[a-z\d](?:[a-z\d-]{0,62}[a-z\d])?$/.test(service) && !DEVICES.test(service)) return
  const near = service
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
  const hint = near === '' || near === service || DEVICES.test(near) ? '' : `; did you mean \`${near}\`?`
  throw new UsageError(
    `Unexpected name \`${service}\`, expected up to 64 small letters, digits and hyphens, such as \`secrets-manager\`${hint}`,
  )
}

/** The title as it was given, else made of the name: `SQS`, `Secrets Manager`. */
function titleOf(service: string, title: string | undefined): string {
  if (title !== undefined) {
    // Letters, digits and plain punctuation only: what would be markup to markdown is not part of a name.
    if (/^[\p{L}\d][\p{L}\p{M}\d .,()&/+-]{0,99}$/u.test(title)) return title
    throw new UsageError(
      `Unexpected title \`${title}\`, expected up to 100 letters, digits, spaces and \`.,()&/+-\``,
    )
  }
  if (service.length <= 4) return service.toUpperCase()
  return service
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ')
}

/** A day as the built-in preset reads it. */
function dateOf(now: Date): string {
  const [year, month, day] = now.toISOString().slice(0, 10).split('-')
  return `${month}/${day}/${year}`
}
