import type {SearchPage} from '../../../src/search/records.ts'
import type {ControlsPage} from '../routes/controls.ts'
import {type Entry, entriesOf} from '../theme/Controls/entries.ts'
import {idQuery} from '../theme/Controls/id-query.ts'
import {thousands} from '../theme/proofbook/thousands.ts'

/** The ids of all frameworks that playbooks cite: each with its wording, and with the controls that cite it. */
export function idRecords(page: ControlsPage): SearchPage[] {
  const citing = new Map<number, Entry[]>()
  for (const entry of entriesOf(page))
    for (const {place} of entry.ids) citing.set(place, [...(citing.get(place) ?? []), entry])
  const all = page.frameworks.flatMap((framework) => framework.ids.map((listed) => ({framework, listed})))
  return all.flatMap(({framework, listed}, place): SearchPage[] => {
    if (!listed.isKnown) return []
    const {id, title, text} = listed
    const category = framework.categories[listed.category]
    const outer = framework.functions.find((each) => each.id === category?.function)
    const path = [framework.name, outer?.title, category?.title].filter((name) => name !== undefined)
    const own = citing.get(place) ?? []
    const lines = [text ?? '', path.join(' › '), coverage(own)]
    return [
      {
        url: page.path + idQuery({framework, listed}),
        title: `${id} ${title}`.trim(),
        names: [],
        provider: null,
        service: null,
        category: null,
        sections: [
          {
            kind: 'id',
            anchor: '',
            heading: `${id} ${title}`.trim(),
            above: [],
            text: lines.filter((line) => line !== '').join(' · '),
            group: null,
            status: null,
            functions: outer ? [outer.id] : [],
            frameworks: [framework.name],
          },
        ],
      },
    ]
  })
}

/** Which playbooks cite an id, and how often: `Cited by 3 controls: KMS, S3 (2)`. */
function coverage(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'No control cites it'
  const counts = new Map<string, number>()
  for (const {playbook} of entries) {
    const name = `${playbook.name} ${playbook.detail}`.trim()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${thousands(count)})`))
  return `Cited by ${thousands(entries.length)} ${entries.length === 1 ? 'control' : 'controls'}: ${names.join(', ')}`
}
