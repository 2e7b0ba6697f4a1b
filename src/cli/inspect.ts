import {jsonModel} from '../report/inspect.ts'
import {load, print} from './run.ts'
import {version} from './version.ts'

/** Prints the model of some paths as JSON. */
export async function runInspect(paths: string[], options: {config?: string}): Promise<void> {
  const {config, corpus} = await load(paths, options.config)
  await print(jsonModel(corpus, config.shapes, {name: 'proofbook', version}))
}
