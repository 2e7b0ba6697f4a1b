import {visible} from '../parse/visible.ts'
import type {Survey} from '../survey/survey.ts'
import {count} from './count.ts'

/** How many shared titles are named. */
const MOST_NAMED = 3

/** What was found in a repository, for people: a line for each thing that matters. */
export function prettySurvey(survey: Survey): string {
  const {documents, files, links, policies, conflicts, notRead, findings} = survey
  const {errors, warnings, infos} = findings
  const where = documents === '.' ? 'here' : `in ${visible(documents)}`
  const lines = [
    ['Documents', `${count(files, 'markdown file')} ${where}`],
    ...notRead.map((sentence) => ['Not read', visible(sentence)]),
    [
      'Links',
      `judged as on ${links.style}${links.because === undefined ? '' : `: ${visible(links.because)}`}`,
    ],
    ['Headings', describeHeadings(survey)],
    ...describeControls(survey).map((line) => ['Controls', line]),
    ...(survey.sharedTitles.length > 0 ? [['Titles', describeTitles(survey)]] : []),
    ['Conflicts', conflicts === 0 ? 'none committed' : `committed in ${count(conflicts, 'document')}`],
    ['Policies', policies === 0 ? 'none' : count(policies, 'example')],
    [
      'Findings',
      `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')} without this configuration`,
    ],
  ]
  return `${lines.map(([name, text]) => `${name!.padEnd(10)} ${text}`).join('\n')}\n`
}

function describeHeadings({grouped, family}: Survey): string {
  if (family && grouped < family.documents)
    return `${count(family.documents, 'document')} of the family \`${family.preset}\``
  if (grouped === 0) return 'no groups of controls recognised'
  return `${count(grouped, 'document')} with groups of controls`
}

function describeControls({tables, frameworks, suggestion, slots}: Survey): string[] {
  const lines = [
    ...(tables.found > 0
      ? [`${count(tables.found, 'table')} with ${count(tables.rows, 'row')}: ${frameworks.join(', ')}`]
      : []),
    ...(suggestion
      ? [
          `${count(suggestion.tables, 'table')} with the header \`${visible(suggestion.header)}\` over ids of ${suggestion.framework ?? 'a framework that has to be imported'}`,
        ]
      : []),
    ...slots.map(
      ({where, name, framework, documents}) =>
        `ids of ${framework} in ${where === 'frontMatter' ? 'the front matter key' : 'the label'} \`${visible(name)}\` of ${count(documents, 'document')}`,
    ),
  ]
  return lines.length > 0 ? lines : ['none cited']
}

function describeTitles({sharedTitles}: Survey): string {
  const named = sharedTitles
    .slice(0, MOST_NAMED)
    .map(({title, documents}) => `\`${visible(title)}\` (${documents})`)
  const more = sharedTitles.length > MOST_NAMED ? [`${sharedTitles.length - MOST_NAMED} more`] : []
  return `shared by several documents: ${[...named, ...more].join(', ')}`
}
