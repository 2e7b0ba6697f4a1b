import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {hasConflict, type Playbook, type Variant} from '../../../src/model/types.ts'
import type {Shelf} from '../library.ts'
import type {Pages} from '../pages.ts'
import type {AddRoute} from './route-maker.ts'

/** The page of a variant that is not published. */
export interface VariantPage {
  title: string
  label: string
  /** Path of the published page. */
  published: string
}

/**
 * Makes a page for each variant that is not published. Its text is written to a generated file, which the platform
 * compiles like the published pages.
 */
export async function addVariantPages(pages: Pages, addRoute: AddRoute, folder: string): Promise<void> {
  mkdirSync(folder, {recursive: true})
  for (const shelf of await pages.library.shelves()) {
    for (const playbook of shelf.corpus.playbooks) {
      if (!playbook.published || !hasConflict(playbook)) continue
      const others = playbook.variants.filter((variant) => variant !== playbook.published)
      for (const variant of others) await addVariantPage(pages, addRoute, folder, shelf, playbook, variant)
    }
  }
}

async function addVariantPage(
  pages: Pages,
  addRoute: AddRoute,
  folder: string,
  shelf: Shelf,
  playbook: Playbook,
  variant: Variant,
): Promise<void> {
  const path = pages.variantPath(shelf, playbook, variant)
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16)
  const file = join(folder, `${name}.md`)
  writeFileSync(file, variant.text)
  pages.addVariantFile(pages.library.pathOf(file), {playbookPath: playbook.path, label: variant.label!})
  const page: VariantPage = {
    title: variant.document.title,
    label: variant.label!,
    published: pages.variantPath(shelf, playbook, playbook.published!),
  }
  await addRoute({path, component: '@theme/VariantPage', name: `variant-${name}`, page, content: file})
}
