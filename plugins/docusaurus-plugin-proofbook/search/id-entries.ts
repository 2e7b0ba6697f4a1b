import {escapeHtml} from '../escape-html.ts'
import type {ControlsPage} from '../routes/controls.ts'
import {entriesOf} from '../theme/Controls/entries.ts'
import {idQuery} from '../theme/Controls/id-query.ts'

/** What can be found and is no page of its own. */
export interface SearchEntry {
  /** Its address, with the site's base. */
  url: string
  /** A page that holds nothing else, for the indexer. */
  html: string
}

/** The ids of all frameworks that playbooks cite: each with its wording, and with the controls that cite it. */
export function idEntries(page: ControlsPage): SearchEntry[] {
  const citing = new Map<number, string[]>()
  for (const {control, playbook, ids} of entriesOf(page))
    for (const {place} of ids)
      citing.set(place, [
        ...(citing.get(place) ?? []),
        `${[playbook.name, playbook.detail].join(' ').trim()}: ${control.name}`,
      ])
  const all = page.frameworks.flatMap((framework) => framework.ids.map((listed) => ({framework, listed})))
  return all.flatMap(({framework, listed}, place) => {
    if (!listed.isKnown) return []
    const {id, title, text} = listed
    const category = framework.categories[listed.category]?.title
    const lines = [
      [framework.name, category].filter(Boolean).join(' › '),
      text ?? '',
      ...(citing.get(place) ?? ['No control cites it.']),
    ]
    return {
      url: page.path + idQuery({framework, listed}),
      html:
        `<html lang="en"><body><main data-pagefind-body=""><h1>${escapeHtml(`${id} ${title}`.trim())}</h1>` +
        `${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</main></body></html>`,
    }
  })
}
