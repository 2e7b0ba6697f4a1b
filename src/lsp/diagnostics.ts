import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver'
import {findingUrl} from '../report/handbook.ts'
import type {Finding, Severity} from '../rules/rule.ts'
import {rangeOf} from './positions.ts'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** A finding as an editor shows it. The project's folder has to be the working folder. */
export function diagnosticOf(finding: Finding): Diagnostic {
  const {ruleId, messageId, severity, message, place, related, variants} = finding
  return {
    range: rangeOf(place),
    severity: SEVERITIES[severity],
    code: `${ruleId}/${messageId}`,
    codeDescription: {href: findingUrl(finding)},
    source: 'proofbook',
    message: variants ? `${message} (in ${variants.join(', ')})` : message,
    relatedInformation: related.map((other) => ({
      location: {uri: pathToFileURL(resolve(other.file)).href, range: rangeOf(other.place)},
      message: other.message,
    })),
  }
}
