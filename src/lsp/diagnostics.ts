import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver'
import {ruleUrl} from '../report/json.ts'
import type {Finding, Severity} from '../rules/rule.ts'
import {packageFolder} from './package-folder.ts'
import {rangeOf} from './positions.ts'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** A finding as an editor shows it. The project's folder has to be the working folder. */
export function diagnosticOf(finding: Finding): Diagnostic {
  const {ruleId, messageId, severity, message, place, related, variants} = finding
  const href = new URL(ruleUrl(ruleId), packageFolder()).href
  return {
    range: rangeOf(place),
    severity: SEVERITIES[severity],
    code: `${ruleId}/${messageId}`,
    codeDescription: {href},
    source: 'proofbook',
    message: variants ? `${message} (in ${variants.join(', ')})` : message,
    relatedInformation: related.map((other) => ({
      location: {uri: pathToFileURL(resolve(other.file)).href, range: rangeOf(other.place)},
      message: other.message,
    })),
  }
}
