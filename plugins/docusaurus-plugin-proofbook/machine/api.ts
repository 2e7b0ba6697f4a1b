import type {SiteConfig} from '../../../src/config/config.ts'
import type {ControlId} from '../../../src/model/types.ts'
import type {Tool} from '../../../src/report/json.ts'
import type {ControlFacts, PolicyFacts} from '../facts/playbook-facts.ts'
import {withEmoji} from '../rehype/emoji.ts'
import {absolute, markdownAddress} from './addresses.ts'
import type {LibraryEntry} from './entries.ts'

/** Version of the shape of these files; it changes when a field changes its meaning or goes. */
const VERSION = 1

/** What the files are made of. */
interface ApiSource {
  entries: readonly LibraryEntry[]
  site: Pick<SiteConfig, 'url' | 'title'>
  tool: Tool
}

/** Every playbook of the library, as JSON. */
export function playbooksJson({entries, site, tool}: ApiSource): string {
  const playbooks = entries.map(({placed, facts}) => {
    const {playbook, address, lastUpdate, status, controls, policies, conflictLine} = facts
    return {
      id: playbook.id,
      title: withEmoji(playbook.published.document.title),
      service: placed.service,
      provider: placed.provider,
      category: placed.category,
      url: absolute(address, site),
      markdown: absolute(markdownAddress(address), site),
      description: facts.lede,
      lastUpdate,
      status,
      hasOpenConflict: conflictLine !== null,
      controls: {written: writtenOf(controls), total: controls.length},
      policies: {
        proven: countOf(policies, 'proven'),
        warnings: countOf(policies, 'warning'),
        errors: countOf(policies, 'error'),
        total: policies.length,
      },
      ids: idsOf(controls.flatMap(({ids}) => ids)),
    }
  })
  return print({version: VERSION, tool, site: site.title, playbooks})
}

/** Every control of the library, as JSON, in the order of the playbooks. */
export function controlsJson({entries, site, tool}: ApiSource): string {
  const controls = entries.flatMap(({placed, facts}) =>
    facts.controls.map((control) => ({
      id: control.id,
      code: control.code,
      name: control.name,
      group: control.group,
      status: control.status,
      playbook: facts.playbook.id,
      service: placed.service,
      url: absolute(control.address, site),
      line: control.line,
      ids: idsOf(control.ids),
      policies: control.policies.map(describePolicy),
    })),
  )
  return print({version: VERSION, tool, site: site.title, controls})
}

function describePolicy({example, verdict, findings, line}: PolicyFacts) {
  return {
    type: example.type,
    verdict,
    line,
    findings: findings.map(({severity, messageId, message, place}) => ({
      severity,
      code: messageId,
      message,
      line: place.line,
    })),
  }
}

function idsOf(ids: readonly ControlId[]): ControlId[] {
  const known = new Map(ids.map(({framework, id}) => [`${framework} ${id}`, {framework, id}]))
  return [...known.values()]
}

function writtenOf(controls: readonly ControlFacts[]): number {
  return controls.filter(({status}) => status === 'content').length
}

function countOf(policies: readonly PolicyFacts[], verdict: PolicyFacts['verdict']): number {
  return policies.filter((policy) => policy.verdict === verdict).length
}

function print(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
