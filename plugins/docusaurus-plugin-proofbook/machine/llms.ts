import type {Config} from '../../../src/config/config.ts'
import {visible} from '../../../src/parse/visible.ts'
import {playbookGroups} from '../facts/placements.ts'
import {withEmoji} from '../rehype/emoji.ts'
import {API, absolute, markdownAddress} from './addresses.ts'
import type {LibraryEntry} from './entries.ts'

/** What a language model should know of the site: what it is, and the markdown of each playbook in a line. */
export function llmsText(
  entries: readonly LibraryEntry[],
  {config, folder}: {config: Config; folder: string},
): string {
  const {site} = config
  const entryOf = new Map(entries.map((entry) => [entry.placed, entry]))
  const groups = playbookGroups(
    entries.map(({placed}) => placed),
    config,
  )
  const sections = groups.map(({name, playbooks}) =>
    [`## ${oneLine(name)}`, '', ...playbooks.map((placed) => lineOf(entryOf.get(placed)!, config))].join(
      '\n',
    ),
  )
  const data = [
    ['Playbooks', `${API}/playbooks.json`, 'services, dates, verdicts and cited ids of each playbook'],
    ['Controls', `${API}/controls.json`, 'each control with its status, ids and policies'],
  ].map(([title, path, what]) => `- [${title}](${absolute(folder + path!, site)}): ${what}`)
  return [
    `# ${oneLine(site.title)}`,
    `> ${oneLine(site.tagline)}`,
    'Security playbooks: what to do for a service, in controls that cite frameworks. A control that is not written yet says so, and each policy was judged when the site was built.',
    ...sections,
    `## Data\n\n${data.join('\n')}`,
  ]
    .join('\n\n')
    .concat('\n')
}

function lineOf({placed, facts}: LibraryEntry, {site}: Config): string {
  const {playbook, lede, address, controls, lastUpdate} = facts
  const title = withEmoji(playbook.published.document.title)
  const written = controls.filter(({status}) => status === 'content').length
  const told = [
    lede,
    controls.length === 0 ? 'No controls yet.' : `${written} of ${controls.length} controls written.`,
    lastUpdate === null ? '' : `Updated ${lastUpdate}.`,
  ]
  const name = oneLine(`${placed.service}${placed.mark === null ? '' : ` (${placed.mark})`}: ${title}`)
  const link = `[${name.replace(/[[\]\\]/g, '\\$&')}](${absolute(markdownAddress(address), site)})`
  return `- ${link}: ${oneLine(told.filter(Boolean).join(' '))}`
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
}
