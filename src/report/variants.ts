import pc from 'picocolors'
import type {HunkSummary, Playbook} from '../model/playbook-type.ts'
import {brokenMarkers} from '../model/well-formed.ts'
import {visible} from '../parse/visible.ts'
import type {Finding} from '../rules/rule.ts'
import {count} from './count.ts'
import {jsonFinding} from './json.ts'

/** The variants of a file as `variants --format json` prints them; all lines are those of the file. */
export function variantsOf({playbook, findings}: Described) {
  const rule = playbook.decision?.rule ?? null
  return {
    file: playbook.path,
    wellFormed: brokenMarkers(playbook).length === 0,
    hunks: playbook.hunks.map(({line, endLine, labels, markerSize, depth}) => ({
      line,
      endLine,
      labels,
      markerSize,
      depth,
    })),
    variants: playbook.variants.map((variant) => ({
      label: variant.label,
      lines: variant.lines,
      lastUpdate: variant.document.lastUpdate,
      sections: variant.written,
      published: variant === playbook.published,
      rule: variant === playbook.published ? rule : null,
    })),
    findings: findings.map((finding) => jsonFinding(finding)),
  }
}

/** A file with what is said of its conflicts. */
export interface Described {
  playbook: Playbook
  /** Those of its conflicts. */
  findings: Finding[]
}

/** The variants of files for people: a block a file. */
export function prettyVariants(files: Described[], isColoured: boolean): string {
  const colours = pc.createColors(isColoured)
  const blocks = files.map(({playbook, findings}) => {
    const isWellFormed = brokenMarkers(playbook).length === 0
    const told = findings.filter(({severity}) => !isWellFormed || severity === 'error')
    return [
      colours.underline(visible(playbook.path)),
      ...(playbook.hunks.length === 0 && isWellFormed ? ['  no conflict'] : []),
      ...playbook.hunks.map((hunk) => describeHunk(hunk, colours)),
      ...(playbook.published ? describeVariants(playbook, colours) : []),
      ...told.map(
        ({file, place, message}) => `  ${visible(`${file}:${place.line}:${place.column}  ${message}`)}`,
      ),
      ...(playbook.published
        ? []
        : [colours.red('  not published: its markers do not show which lines belong to which side')]),
    ].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

type Colours = ReturnType<typeof pc.createColors>

function describeHunk({line, endLine, labels, depth, resolved}: HunkSummary, colours: Colours): string {
  const sides = labels.map(visible).join(' | ')
  const recorded = resolved === null ? '' : colours.green(`  recorded: ${visible(resolved)}`)
  return `  ${'  '.repeat(Math.min(depth, 20))}lines ${line} to ${endLine}  ${sides}${recorded}`
}

function describeVariants({variants, published, decision}: Playbook, colours: Colours): string[] {
  const width = Math.max(...variants.map(({label}) => visible(label ?? '').length))
  return variants.map((variant) => {
    const {lastUpdate} = variant.document
    const {written, total} = variant.written
    const facts = [
      count(variant.lines, 'line'),
      lastUpdate === null ? 'no last update' : `last update ${lastUpdate}`,
      `${written} of ${count(total, 'section')} written`,
    ].join(', ')
    const name = visible(variant.label ?? '').padEnd(width)
    if (variant !== published) return `    ${name}  ${facts}`
    const why =
      decision && `\n    ${' '.repeat(width)}  published by ${decision.rule}: ${visible(decision.evidence)}`
    return `${colours.green('  *')} ${name}  ${facts}${why ? colours.green(why) : ''}`
  })
}
