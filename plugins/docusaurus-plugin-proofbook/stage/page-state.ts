import {createHash} from 'node:crypto'
import {linkTarget} from '../../../src/model/targets.ts'
import type {Shelf} from '../library.ts'
import type {Pages, Subject} from '../pages.ts'
import {linkAddresses} from '../rehype/links.ts'

/**
 * Tells one state of a page from another, as one line: its document, where its links lead, what its images are, and the
 * mapping files beside it. The addresses of all pages have to be known.
 */
export function pageState(subject: Subject, pages: Pages): string {
  const {playbook, shelf} = subject
  return stateLine([
    playbook.path,
    playbook.source,
    linkAddresses(subject, pages),
    imageAddresses(subject, pages),
    mappingTexts(shelf, playbook.path),
  ])
}

/** One line that differs where a state does, which is any JSON. */
export function stateLine(state: unknown): string {
  return `${createHash('sha256').update(JSON.stringify(state)).digest('hex')}\n`
}

/** Addresses of the copies that a page shows: they tell the content. */
function imageAddresses({playbook, variant, shelf}: Subject, {assets}: Pages): (string | undefined)[] {
  return variant.document.images.map(({src}) => {
    const target = linkTarget(src, playbook.path, shelf.corpus)
    return target.kind === 'file' ? assets.addressOf(target.path) : undefined
  })
}

const known = new WeakMap<Shelf, Map<string, string[]>>()

function mappingTexts(shelf: Shelf, path: string): readonly string[] {
  const texts = known.get(shelf) ?? textsByDocument(shelf)
  known.set(shelf, texts)
  return texts.get(path) ?? []
}

function textsByDocument({corpus}: Shelf): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const {text, playbooks} of corpus.sidecars)
    for (const {path} of playbooks) texts.set(path, [...(texts.get(path) ?? []), text])
  return texts
}
