/** Makes one site of its parts: `npm run join -- build-1 build-2 --out-dir build`. */
import {parseArgs} from 'node:util'
import {joinParts} from '../plugins/docusaurus-plugin-proofbook/shards/join.ts'

try {
  const options = {'out-dir': {type: 'string', default: 'build'}} as const
  const {values, positionals} = parseArgs({allowPositionals: true, options})
  await joinParts(positionals, values['out-dir'])
  console.log(`Joined ${positionals.length} parts in ${values['out-dir']}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
