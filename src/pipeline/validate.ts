import type {Root} from 'mdast'
import type {Transformer} from 'unified'
import type {RuleSetting} from '../rules/levels.ts'
import {judgeDocument, type RunContext} from '../rules/run.ts'
import {fromStage, leave} from './data.ts'

/** What the rules are run with. */
export interface ValidateOptions extends Omit<RunContext, 'settings'> {
  /** By rule id; none if left out. */
  settings?: Readonly<Record<string, RuleSetting>>
}

/** Runs the rules over the file's model. Findings travel on the file, as data. */
export function remarkPlaybookValidate(options: ValidateOptions): Transformer<Root, Root> {
  return async (_tree, file) => {
    const playbook = fromStage(file, 'playbook', 'remarkPlaybookModel')
    const {findings, suppressed} = await judgeDocument(playbook, {settings: {}, ...options})
    leave(file, {findings, suppressed})
  }
}
