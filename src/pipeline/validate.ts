import type {Root} from 'mdast'
import type {Transformer} from 'unified'
import type {VFile} from 'vfile'
import type {Corpus} from '../model/corpus.ts'
import type {RuleSetting} from '../rules/levels.ts'
import type {Finding, Rule} from '../rules/rule.ts'
import {findFaults} from '../rules/run.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {fromStage, leave} from './data.ts'

/** What the rules are run with. */
export interface ValidateOptions {
  corpus: Corpus
  shapes: Shapes
  rules: readonly Rule[]
  /** By rule id. */
  settings?: Record<string, RuleSetting>
}

/** Runs the rules over the file's model. Findings travel on the file: as data, and as its messages. */
export function remarkPlaybookValidate(options: ValidateOptions): Transformer<Root, Root> {
  return async (_tree, file) => {
    const playbook = fromStage(file, 'playbook', 'remarkPlaybookModel')
    const findings = await findFaults(playbook, {settings: {}, ...options})
    leave(file, {findings})
    for (const finding of findings) addMessage(file, finding)
  }
}

function addMessage(file: VFile, {place, ...finding}: Finding): void {
  const message = file.message(finding.message, {
    place: {
      start: {line: place.line, column: place.column},
      end: {line: place.endLine, column: place.endColumn},
    },
    source: 'proofbook',
    ruleId: finding.ruleId,
  })
  message.fatal = finding.severity === 'info' ? undefined : finding.severity === 'error'
  if (finding.suggestion !== undefined) message.expected = [finding.suggestion]
}
