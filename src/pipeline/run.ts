import type {Root} from 'mdast'
import {type Processor, unified} from 'unified'
import {VFile} from 'vfile'
import type {Playbook} from '../model/playbook-type.ts'
import type {ScanOptions} from '../parse/conflict.ts'
import type {Faults} from '../rules/run.ts'
import {fromStage, leave} from './data.ts'
import {type ModelOptions, remarkPlaybookModel} from './model.ts'
import {remarkPlaybookParse} from './parse.ts'
import {remarkPlaybookValidate, type ValidateOptions} from './validate.ts'
import {remarkPlaybookVariants} from './variants.ts'

/**
 * The stages from text to model, which need only one file. Rules also look at the other files of a run, so the last stage
 * follows once all models are there: see `validatePlaybook`.
 */
export function modelPipeline(options: ModelOptions & ScanOptions): Processor<Root, Root, Root> {
  const {markerSize} = options
  return unified()
    .use(remarkPlaybookParse, {markerSize})
    .use(remarkPlaybookVariants)
    .use(remarkPlaybookModel, options)
}

/** Runs the stages from text to model over a file, which keeps what they leave. */
export function readPlaybookFile(file: VFile, options: ModelOptions & ScanOptions): Playbook {
  const pipeline = modelPipeline(options)
  pipeline.runSync(pipeline.parse(file), file)
  return fromStage(file, 'playbook', 'remarkPlaybookModel')
}

/** Runs the last stage over a model: the findings of the rules, sorted by place, and what the document’s comments suppress. */
export async function validatePlaybook(playbook: Playbook, options: ValidateOptions): Promise<Faults> {
  const file = new VFile({path: playbook.path})
  leave(file, {playbook})
  // Rules read the model, so the tree that passes through may be any.
  await unified().use(remarkPlaybookValidate, options).run({type: 'root', children: []}, file)
  const stage = 'remarkPlaybookValidate'
  return {findings: fromStage(file, 'findings', stage), suppressed: fromStage(file, 'suppressed', stage)}
}
