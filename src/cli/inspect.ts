import {jsonModel} from '../report/inspect.ts'
import {load, print} from './run.ts'
import {version} from './version.ts'

/** Prints the model of some paths as JSON. */
export async function runInspect(paths: string[], options: {config?: string}): Promise<void> {
  const {corpus} = await load(paths, options.config)
  await print(jsonModel(corpus, {name: 'proofbook', version}))
}
