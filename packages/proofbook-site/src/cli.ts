import {existsSync, statSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {Command, CommanderError, InvalidArgumentError} from 'commander'
import {isReplaceable} from '../../../plugins/docusaurus-plugin-proofbook/replaceable.ts'
import {joinParts} from '../../../plugins/docusaurus-plugin-proofbook/shards/join.ts'
import {shardOf} from '../../../plugins/docusaurus-plugin-proofbook/shards/own.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {isBelow} from '../../../src/files/inside.ts'
import {UserError} from '../../../src/parse/user-error.ts'
import {visible} from '../../../src/parse/visible.ts'
import {version} from '../package.json'
import {startPlatform} from './child.ts'
import {whyNotFree} from './port.ts'
import type {SiteRequest} from './request.ts'
import {type Address, serve} from './serve.ts'
import {prepareWorkFolder, workFolder} from './work-folder.ts'

interface Options extends Address {
  config?: string
  outDir: string
  open: boolean
}

const EXAMPLES = `
Examples:
  proofbook-site start runbooks                      live reload while you write
  proofbook-site build runbooks                      the site as files, in build/
  proofbook-site build runbooks --out-dir public     the same in public/
  proofbook-site serve --port 8080                   serves build/
  proofbook-site join part-1 part-2                  one site of parts, in build/

The environment variable PROOFBOOK_SHARD=1/2 builds the first of two parts of the site.
Configuration: the nearest proofbook.config.yml in the folder or above it, up to the repository's top.`

/** Runs the command line; returns the exit code: 0 done, 2 usage, configuration or a build that failed. */
export async function main(words: string[]): Promise<number> {
  let code = 0
  const program = programOf((other) => {
    code = other
  })
  try {
    await program.parseAsync(words, {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UserError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

function programOf(exitWith: (code: number) => void): Command {
  const program = new Command('proofbook-site')
    .description('Publishes a folder of security playbooks as a searchable site.')
    .version(version, '-v, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('(proofbook-site --help shows examples)')
    .configureOutput({outputError: (text, write) => write(text.split('\n').map(visible).join('\n'))})
    .exitOverride()
    .addHelpText('after', EXAMPLES)
  const configured = (command: Command) =>
    command
      .argument('<folder>', 'folder of markdown')
      .option('--config <file>', 'configuration, in place of the one that is found')
  const served = (command: Command) =>
    command
      .option('-p, --port <number>', 'port', portOf, 3000)
      .option('--host <name>', 'address to listen at', 'localhost')
  const outDir = ['--out-dir <folder>', 'folder of the built site', 'build'] as const
  configured(program.command('build').description('build the site as files'))
    .option(...outDir)
    .action(async (docs: string, options: Options) => exitWith(await build(docs, options)))
  served(configured(program.command('start').description('show the site, with live reload')))
    .option('--no-open', 'open no browser')
    .action(async (docs: string, options: Options) => exitWith(await start(docs, options)))
  program
    .command('join')
    .description('make one site of the parts that `build` made with PROOFBOOK_SHARD')
    .argument('<folders...>', 'the folders of all parts')
    .option(...outDir)
    .action(async (folders: string[], {outDir: out}: Options) => {
      await joinParts(folders, out)
      tellBuilt(out)
    })
  served(program.command('serve').description('serve a built site'))
    .option(...outDir)
    .action(async ({outDir: folder, ...address}: Options) => exitWith(await serve(folder, address)))
  return program
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('Expected a number from 0 to 65535.')
  return port
}

async function build(docs: string, {outDir, config}: Options): Promise<number> {
  const shard = shardOf(process.env)
  const request = requestOf(docs, config)
  const out = resolve(outDir)
  const refuse = (why: string) =>
    new UserError(`Cannot build into \`${outDir}\`: ${why}; choose another --out-dir`)
  if (isBelow(resolve(docs), out) || isBelow(out, resolve(docs)))
    throw refuse('it holds the documents, or is among them')
  if (!isReplaceable(out)) throw refuse('it holds other files than a built site')
  const part = shard ? `part ${shard.index} of ${shard.count} of ` : ''
  process.stdout.write(`Building ${part}the site of ${visible(docs)}\n`)
  const code = await startPlatform({...request, task: {kind: 'build', outDir: out}})
  if (code === 0 && shard)
    process.stdout.write('Built the part; `proofbook-site join` puts all parts together\n')
  else if (code === 0) tellBuilt(outDir)
  return code
}

function tellBuilt(outDir: string): void {
  const shown = visible(relative('.', outDir) || '.')
  process.stdout.write(`Built ${shown}; \`proofbook-site serve --out-dir ${shown}\` shows it\n`)
}

async function start(docs: string, {port, host, open, config}: Options): Promise<number> {
  const request = requestOf(docs, config)
  const reason = await whyNotFree({port, host})
  if (reason !== undefined) throw new UserError(reason)
  return startPlatform({...request, task: {kind: 'start', port, host, open}})
}

/** Reads what can be read before anything is written. */
function requestOf(folder: string, config: string | undefined): Omit<SiteRequest, 'task'> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`Cannot find \`${folder}\`, expected a folder of markdown`)
  const docs = relative('.', folder).replaceAll('\\', '/') || '.'
  loadConfig(config, [docs])
  const cwd = process.cwd()
  const work = workFolder(docs, cwd, process.env)
  prepareWorkFolder(work, join(__dirname, 'static'))
  return {docs, cwd, work, config}
}
