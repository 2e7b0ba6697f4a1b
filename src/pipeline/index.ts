import type {Root} from 'mdast'
import {type Processor, unified} from 'unified'
import type {ScanOptions} from '../parse/conflict.ts'
import {type ModelOptions, remarkPlaybookModel} from './model.ts'
import {remarkPlaybookParse} from './parse.ts'
import {remarkPlaybookVariants} from './variants.ts'

export type {ProofbookData} from './data.ts'
export {type ModelOptions, pathBelow, remarkPlaybookModel} from './model.ts'
export {remarkPlaybookParse} from './parse.ts'
export {remarkPlaybookValidate, type ValidateOptions} from './validate.ts'
export {remarkPlaybookVariants} from './variants.ts'

/** The stages from text to model, which need one file alone. Rules follow once all models of a run are there. */
export function modelPipeline(options: ModelOptions & ScanOptions): Processor<Root, Root, Root> {
  const {markerSize} = options
  return unified()
    .use(remarkPlaybookParse, {markerSize})
    .use(remarkPlaybookVariants)
    .use(remarkPlaybookModel, options)
}
