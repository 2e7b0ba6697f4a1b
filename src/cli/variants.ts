import {statSync} from 'node:fs'
import {type Command, Option} from 'commander'
import {findStaleResolutions} from '../check/resolutions.ts'
import {writtenWithSlashes} from '../files/slashes.ts'
import {brokenMarkers} from '../model/well-formed.ts'
import {print as json} from '../report/json.ts'
import {type Described, prettyVariants, variantsOf} from '../report/variants.ts'
import {RESOLUTIONS_FILE} from '../resolutions/resolution.ts'
import {levelsOf} from '../rules/levels.ts'
import {noUnresolvedConflict} from '../rules/no-unresolved-conflict.ts'
import {findFaults} from '../rules/run.ts'
import {wantsColour} from './colour.ts'
import {EXIT} from './exit.ts'
import {print} from './print.ts'
import {load} from './run.ts'
import {show} from './show.ts'

const EXAMPLES = `
Examples:
  proofbook variants docs/playbooks/kms/playbook.md   its variants, and which one is published
  proofbook variants docs/playbooks --format json     the same for a folder, as data

Exit codes: 0 well formed, 1 malformed or ambiguous markers, 2 usage.`

/** Options of \`proofbook variants\`. */
export interface VariantsOptions {
  format: 'pretty' | 'json'
  config?: string
}

/**
 * Adds \`proofbook variants\` to the command line.
 * @param exitWith called where a file's markers are malformed
 */
export function addVariants(program: Command, exitWith: (code: number) => void): void {
  program
    .command('variants')
    .description('show the variants of files with conflicts: sides, dates, and which one is published')
    .argument('<files...>', 'files and folders')
    .addOption(
      new Option('--format <format>', 'how to print them').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above each file)')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: VariantsOptions) => {
      if (!(await runVariants(files, options))) exitWith(EXIT.findings)
    })
}

/** Prints the variants of some files; says whether all of them are well formed. */
export async function runVariants(paths: string[], options: VariantsOptions): Promise<boolean> {
  const {config, corpus} = await load(paths, {config: options.config})
  const {shapes, rules: settings, overrides} = config
  const context = {corpus, shapes, rules: [noUnresolvedConflict], settings, overrides}
  const levels = levelsOf(noUnresolvedConflict, RESOLUTIONS_FILE, context)
  const described: Described[] = []
  for (const playbook of corpus.playbooks) {
    const stale = findStaleResolutions({...corpus, playbooks: [playbook], resolutions: []}, levels)
    described.push({playbook, findings: [...(await findFaults(playbook, context)), ...stale]})
  }
  if (options.format === 'json') {
    const isOneFile = paths.length === 1 && statSync(writtenWithSlashes(paths[0]!)).isFile()
    const files = described.map(variantsOf)
    await print(json(isOneFile ? files[0] : files))
  } else await show(prettyVariants(described, wantsColour(process.stdout)))
  return described.every(({playbook}) => brokenMarkers(playbook).length === 0)
}
