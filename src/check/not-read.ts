import {posix} from 'node:path'

/** A file that people may take for a document of the run, and that is not read. */
export interface NotRead {
  path: string
  /** It lies in a folder whose name begins with a dot, the configuration excludes it, or its name is not a document's. */
  why: 'hidden' | 'excluded' | 'name'
}

/** Other names under which markdown, or text with markdown in it, is written. */
const OTHER_NAMES = [
  /\.(?:mdx|mdown|mkdn?|mkd|mdwn|mdtxt|mdtext|rmd|qmd)$/i,
  /\.(?:md|markdown|mdx)\.(?:tmpl|tpl|template|j2|jinja2?|erb|ejs|hbs|mustache|njk|liquid|gotmpl|in)$/i,
]

/** The end of a name under which markdown is written although it is not a document's: `.mdx`; undefined for other files. */
export function otherMarkdown(path: string): string | undefined {
  const name = posix.basename(path)
  return OTHER_NAMES.map((ending) => ending.exec(name)?.[0].toLowerCase()).find((end) => end !== undefined)
}

/** What was not read, a sentence for each kind. */
export function describeNotRead(files: readonly NotRead[]): string[] {
  const counts = new Map<string, number>()
  for (const {path, why} of files) {
    const kind = why === 'name' ? `\`${otherMarkdown(path)}\`` : why
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => {
    const noun = count === 1 ? 'file' : 'files'
    if (kind === 'excluded') return `${count} markdown ${noun} that \`files.exclude\` leaves out`
    const invitation = '(`files.include` adds them)'
    if (kind === 'hidden')
      return `${count} hidden markdown ${noun}: a dot begins a name of the path ${invitation}`
    return `${count} ${kind} ${noun} ${invitation}`
  })
}
