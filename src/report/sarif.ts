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
  /** Where it is explained; undefined if nowhere. */
  url?: string | undefined
}

export interface SarifResult {
  ruleId: string
  level: SarifLevel
  message: string
  /** Path of the file with forward slashes, relative to where the tool ran. */
  file: string
  place: SarifPlace
  /** What it is known by from run to run; undefined if nothing is. */
  fingerprint?: string | undefined
  related?: readonly {file: string; place: SarifPlace; message: string}[]
  /** The change of the file that mends it. */
  fix?: {description: string; place: SarifPlace; text: string} | undefined
  /** What lets it pass; empty if nothing does, undefined if nothing could. */
  suppressions?: readonly {kind: 'inSource' | 'external'; justification: string | undefined}[] | undefined
  /** More that is known of it, by name. */
  properties?: Readonly<Record<string, unknown>> | undefined
}

interface SarifPlace {
  line: number
  column: number
  endLine: number
  endColumn: number
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
        // There may be many: each is made when it is written.
        results: results.map((result) => ({toJSON: () => toResult(result, index.get(result.ruleId))})),
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

function toResult(result: SarifResult, ruleIndex?: number): object {
  const {ruleId, level, message, fingerprint, related = [], fix, suppressions, properties} = result
  const isPlain = related.length === 0
  return {
    ruleId,
    ruleIndex,
    level,
    message: {text: message},
    locations: [toLocation(result)],
    relatedLocations: isPlain
      ? undefined
      : related.map((each) => ({...toLocation(each), message: {text: each.message}})),
    partialFingerprints: fingerprint === undefined ? undefined : {'proofbook/v1': fingerprint},
    fixes: fix && [toFix(fix, result.file)],
    suppressions,
    properties,
  }
}

function toLocation({file, place}: {file: string; place: SarifPlace}): object {
  return {physicalLocation: {artifactLocation: {uri: toUri(file)}, region: toRegion(place)}}
}

function toRegion({line, column, endLine, endColumn}: SarifPlace): object {
  return {startLine: line, startColumn: column, endLine, endColumn}
}

function toFix({description, place, text}: NonNullable<SarifResult['fix']>, file: string): object {
  const replacements = [{deletedRegion: toRegion(place), insertedContent: {text}}]
  return {
    description: {text: description},
    artifactChanges: [{artifactLocation: {uri: toUri(file)}, replacements}],
  }
}

/** Path of a file as a relative reference; a name that is not well-formed text cannot be one as it is. */
function toUri(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
