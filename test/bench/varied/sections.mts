import {slug} from 'github-slugger'

/** A heading with the lines below it, up to the next heading of any level. */
export interface Section {
  /** 0 for what is above the first heading. */
  level: number
  /** Text of the heading as written, without its marks. */
  title: string
  /** Lines below the heading. */
  lines: string[]
}

const HEADING = /^(#{1,6})\s+(\S.*)$/
const FENCE = /^\s*(?:```|~~~)/

/** Takes a document apart. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{level: 0, title: '', lines: []}]
  let isCode = false
  for (const line of text.split(/\r?\n/)) {
    if (FENCE.test(line)) isCode = !isCode
    const [, marks, title] = (!isCode && HEADING.exec(line)) || []
    if (marks !== undefined) sections.push({level: marks.length, title: title!, lines: []})
    else sections.at(-1)!.lines.push(line)
  }
  return sections
}

/** The document that sections make. */
export function textOf(sections: readonly Section[]): string {
  return sections
    .flatMap(({level, title, lines}) => (level === 0 ? lines : [`${'#'.repeat(level)} ${title}`, ...lines]))
    .join('\n')
}

/** Anchor of a section on GitHub, if no other section has it. */
export function anchorOf({title}: Section): string {
  return slug(title.replace(/<[^>]*>/g, '').trim())
}
