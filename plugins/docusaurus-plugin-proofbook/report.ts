import type {Shelf} from './library.ts'

/** Says what the check found; stops the build where a document's markers leave open what it says. */
export function reportShelf({report, corpus}: Shelf): void {
  const {files, errors, warnings, infos} = report.summary
  console.log(`[proofbook] ${files} files: ${errors} errors, ${warnings} warnings, ${infos} infos`)
  const undecidable = new Set(
    corpus.playbooks.filter((playbook) => !playbook.published).map(({path}) => path),
  )
  if (undecidable.size === 0) return
  const told = report.findings
    .filter((finding) => undecidable.has(finding.file) && finding.severity === 'error')
    .map(({file, place, message}) => `${file}:${place.line}:${place.column} ${message}`)
  throw new Error(`Cannot publish documents whose conflict markers are malformed:\n${told.join('\n')}`)
}
