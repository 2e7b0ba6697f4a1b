import type {VFile} from 'vfile'
import type {Finding} from '../rules/rule.ts'

/** How findings become messages of a file. */
export interface MessageOptions {
  /** Who the messages are from; `proofbook` where left out. */
  source?: string
  /** Address of the page that explains a rule. */
  urlOf?: (ruleId: string) => string
}

/** Adds findings to their file as messages: an error is fatal, a warning is not, and of an info nothing is said. */
export function addMessages(file: VFile, findings: readonly Finding[], options: MessageOptions = {}): void {
  for (const finding of findings) addMessage(file, finding, options)
}

function addMessage(
  file: VFile,
  {place, ruleId, severity, suggestion, ...finding}: Finding,
  {source = 'proofbook', urlOf}: MessageOptions,
): void {
  const message = file.message(finding.message, {
    place: {
      start: {line: place.line, column: place.column},
      end: {line: place.endLine, column: place.endColumn},
    },
    source,
    ruleId,
  })
  message.fatal = severity === 'info' ? undefined : severity === 'error'
  if (suggestion !== undefined) message.expected = [suggestion]
  if (urlOf) message.url = urlOf(ruleId)
}
