/** What SARIF 2.1.0 needs to know of a tool's run; lines and columns from 1, `endColumn` exclusive, in UTF-16 units. */
export interface SarifRun {
  tool: {name: string; version: string}
  /** Everything that can be reported under an id that occurs. */
  rules: readonly SarifRule[]
  results: readonly SarifResult[]
  /** What was not checked, one sentence each. */
  notes: readonly string[]
}

export interface SarifRule {
  id: string
  summary: string
  /** What is wrong and what happens then, in a few sentences. */
  description: string
  level: SarifLevel
  /** Where it is explained; undefined where nowhere. */
  url?: string | undefined
}

export interface SarifResult {
  ruleId: string
  level: SarifLevel
  message: string
  /** Path of the file with forward slashes, relative to where the tool ran. */
  file: string
  place: {line: number; column: number; endLine: number; endColumn: number}
  /** More that is known of it, by name. */
  properties?: Readonly<Record<string, unknown>> | undefined
}

/** SARIF's own words for how grave a finding is. */
export type SarifLevel = 'error' | 'warning' | 'note'

/** Where Proofbook is documented. */
const INFORMATION = 'https://github.com/proofbook/proofbook#readme'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Proofbook's severities in SARIF's words. */
export const SARIF_LEVELS = {error: 'error', warning: 'warning', info: 'note'} as const

/** A run as a SARIF 2.1.0 log. */
export function sarifLog({tool, rules, results, notes}: SarifRun): object {
  const index = new Map(rules.map(({id}, at) => [id, at]))
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {...tool, informationUri: INFORMATION, rules: rules.map(toRule)}},
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notes.map((text) => ({level: 'note', message: {text}})),
          },
        ],
        results: results.map((result) => toResult(result, index.get(result.ruleId))),
      },
    ],
  }
}

function toRule({id, summary, description, level, url}: SarifRule): object {
  const more = url === undefined ? '' : `\n\n${url}`
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: description},
    help: {text: description + more},
    defaultConfiguration: {level},
    helpUri: url,
  }
}

function toResult(
  {ruleId, level, message, file, place, properties}: SarifResult,
  ruleIndex?: number,
): object {
  const {line, column, endLine, endColumn} = place
  const region = {startLine: line, startColumn: column, endLine, endColumn}
  const uri = file.split('/').map(encodeURIComponent).join('/')
  return {
    ruleId,
    ruleIndex,
    level,
    message: {text: message},
    locations: [{physicalLocation: {artifactLocation: {uri}, region}}],
    properties,
  }
}
