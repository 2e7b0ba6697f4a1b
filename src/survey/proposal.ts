import {visible} from '../parse/visible.ts'
import type {Survey} from './survey.ts'

/**
 * The configuration that fits what was found, as YAML with the reasons in comments. What has to be decided by the team is
 * there as a comment.
 */
export function proposeConfig(survey: Survey): string {
  return [
    '# Written by `proofbook init`; every key is optional, and `proofbook config schema` describes them all.',
    `documents: ${quoted(survey.documents)}`,
    ...familyLines(survey),
    ...controlLines(survey),
    ...linkLines(survey),
    ...fileLines(survey),
    '',
  ].join('\n')
}

function familyLines({family, grouped}: Survey): string[] {
  if (!family || grouped >= family.documents) return []
  const headings = family.headings.map((text) => `"${visible(text)}"`).join(', ')
  return [`# ${family.documents} documents have headings such as ${headings}.`, `extends: ${family.preset}`]
}

function controlLines({suggestion, slots}: Survey): string[] {
  const tables = suggestion ? tableLines(suggestion) : []
  const fields = slots.map(({where, name, framework, documents}) => {
    const key = where === 'frontMatter' ? `key: ${quoted(name)}` : `label: ${quoted(`^${escaped(name)}$`)}`
    return `    - {where: ${where}, ${key}, framework: ${framework}} # in ${documents} documents`
  })
  const own = [...tables, ...(fields.length > 0 ? ['  fields:', ...fields] : [])]
  const isOpen = own.every((line) => line.startsWith('#'))
  return own.length === 0 ? [] : [isOpen ? '# controls:' : 'controls:', ...own]
}

/** A table's lines; as a comment where no framework has its ids, since that is to be imported first. */
function tableLines({tables, header, framework, snippet}: NonNullable<Survey['suggestion']>): string[] {
  const lines = snippet.split('\n').slice(1)
  const reason = `# ${tables} tables have the header "${visible(header)}" over ids.`
  if (framework !== undefined) return [reason, ...lines]
  const todo = '# Import the catalogue of these ids (`proofbook catalog import`), then take the marks away:'
  return [reason, todo, ...lines.map((line) => `#${line}`)]
}

function linkLines({links}: Survey): string[] {
  if (links.because === undefined) return []
  return [
    `# Links are judged by the rules of ${links.style}, since there is ${visible(links.because)}; \`style\` under \`links\` says so for good.`,
  ]
}

function fileLines({notRead}: Survey): string[] {
  const invited = notRead.filter((sentence) => sentence.includes('`files.include`'))
  if (invited.length === 0) return []
  return [
    ...invited.map((sentence) => `# Not read: ${visible(sentence)}.`),
    '# files:',
    "#   include: ['**/*.mdx']",
  ]
}

/** A text as YAML in single quotes; one that needs none is left as it is. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) && !/^[-.\d]*$/.test(text)
    ? text
    : `'${visible(text).replaceAll("'", "''")}'`
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
