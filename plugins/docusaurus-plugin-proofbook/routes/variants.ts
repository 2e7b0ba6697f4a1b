import {join} from 'node:path'
import {
  hasConflict,
  isPublished,
  leadingVariant,
  type PublishedPlaybook,
} from '../../../src/model/playbook-type.ts'
import type {PageFile, Pages, Subject} from '../pages.ts'
import {withEmoji} from '../rehype/emoji.ts'
import {ownDocuments} from '../shards/own.ts'
import {pageState} from '../stage/page-state.ts'
import {replace} from '../stage/stage.ts'
import {comparisonPage} from './comparisons.ts'
import {type Provenance, provenanceOf} from './provenance.ts'
import {type AddRoute, nameOf} from './route-maker.ts'

/** The page of a variant that is not published. */
export interface VariantPage {
  title: string
  label: string
  /** Path of the published page. */
  published: string
}

/** A variant that is not the published one. */
interface OtherVariant extends Subject {
  playbook: PublishedPlaybook
}

/**
 * Makes two pages for each variant that is not published: one that shows it whole, and one that compares it with the
 * published one. Its text is written to a generated file, which the platform compiles like the published pages.
 */
export async function addVariantPages(pages: Pages, addRoute: AddRoute): Promise<void> {
  const isOwn = await ownDocuments(pages)
  for (const shelf of await pages.library.shelves()) {
    for (const playbook of shelf.corpus.playbooks) {
      if (!isPublished(playbook) || !hasConflict(playbook) || !isOwn(playbook.path)) continue
      const provenance = provenanceOf(pages, shelf, playbook)
      const others = playbook.variants.filter((variant) => variant !== playbook.published)
      for (const variant of others) {
        await addVariantPage(pages, addRoute, {shelf, playbook, variant})
        await addComparisonPage(pages, addRoute, provenance, {shelf, playbook, variant})
      }
    }
  }
}

async function addVariantPage(
  pages: Pages,
  addRoute: AddRoute,
  {shelf, playbook, variant}: OtherVariant,
): Promise<void> {
  const path = pages.variantPath(shelf, playbook, variant)
  const name = nameOf(path)
  const about = {root: shelf.root, path: playbook.path, label: variant.label!}
  const content = writeContent(pages, name, pageState({shelf, playbook, variant}, pages), about)
  const page: VariantPage = {
    title: withEmoji(variant.document.title),
    label: variant.label!,
    published: pages.variantPath(shelf, playbook, playbook.published),
  }
  await addRoute({path, component: '@theme/VariantPage', name: `variant-${name}`, page, content})
}

/**
 * Writes the file that the platform compiles for a page, and says what it is about. The platform compiles it anew where
 * its content differs; what the page shows comes from the model.
 */
function writeContent(pages: Pages, name: string, state: string, about: PageFile): string {
  const file = join(pages.stage.variants, `${name}.md`)
  replace(file, state)
  pages.announce(file, about)
  return file
}

async function addComparisonPage(
  pages: Pages,
  addRoute: AddRoute,
  provenance: Provenance,
  {shelf, playbook, variant}: OtherVariant,
): Promise<void> {
  const path = pages.comparisonPath(shelf, playbook, variant)
  const page = comparisonPage(playbook, variant, provenance, shelf.corpus.frameworks)
  const name = nameOf(path)
  const about = {root: shelf.root, path: playbook.path, label: variant.label!, isComparison: true as const}
  const compared = [leadingVariant(playbook), variant]
  const states = compared.map((each) => pageState({shelf, playbook, variant: each}, pages))
  const content = writeContent(pages, name, states.join(''), about)
  await addRoute({path, component: '@theme/VariantComparison', name: `comparison-${name}`, page, content})
}
