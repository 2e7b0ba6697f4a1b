import {posix} from 'node:path'
import type {LinkStyle} from '../link-style.ts'
import {leadingVariant, type Playbook} from '../playbook-type.ts'
import {routeOfFolder} from './routes.ts'

/**
 * Playbooks by the route that the `slug` of their front matter gives them, or its `id`: beside their file, or for one that begins with
 * a slash also below the folders in which such paths are looked up. Not those whose style knows no slugs.
 */
export function slugIndex(
  playbooks: readonly Playbook[],
  boundary: string,
  linkStyleOf: (path: string) => LinkStyle,
): Map<string, Playbook> {
  const index = new Map<string, Playbook>()
  for (const playbook of playbooks) {
    const {slug: ownSlug, statedId} = leadingVariant(playbook).document
    const slug = ownSlug ?? statedId
    const style = linkStyleOf(playbook.path)
    if (slug === null || !style.slug) continue
    const folder = posix.dirname(posix.relative(boundary, playbook.path))
    // A link may name the folder as it is, or as addresses have it.
    const beside = [folder, routeOfFolder(folder, style)]
    for (const base of slug.startsWith('/') ? [...style.roots, ...beside] : beside)
      index.set(posix.join(base, slug).replace(/^\/|\/$/g, ''), playbook)
  }
  return index
}
