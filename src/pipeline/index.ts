/**
 * The stages as unified plugins. `check` and the site run them in two passes, from text to model for each file and then
 * the rules over each model; anybody else can use them in a pipeline of their own.
 */
export {fromStage, leave} from './data.ts'
export {addMessages, type MessageOptions} from './messages.ts'
export {type ModelOptions, pathBelow, remarkPlaybookModel} from './model.ts'
export {parsePlaybook, remarkPlaybookParse} from './parse.ts'
export type {ProofbookData} from './proofbook-data.ts'
export {modelPipeline, readPlaybookFile, validatePlaybook} from './run.ts'
export {remarkPlaybookValidate, type ValidateOptions} from './validate.ts'
export {remarkPlaybookVariants} from './variants.ts'
