import type {Image} from '../../../src/model/passages.ts'
import {linkTarget} from '../../../src/model/targets.ts'
import type {Pages, Subject} from '../pages.ts'
import type {PageFacts} from './read-page.ts'

/** The images of a variant that its page neither shows nor has a labelled gap or a link for. */
export function findUnseenImages(
  {playbook, variant, shelf}: Subject,
  pages: Pages,
  page: PageFacts,
): Image[] {
  const left = [...page.images]
  return variant.document.images.filter(({src}) => {
    const target = linkTarget(src, playbook.path, shelf.corpus)
    const copy = target.kind === 'file' ? pages.assets.addressOf(target.path) : undefined
    // An address that may run something is not even on the gap.
    const places = [copy === undefined ? src : pages.baseUrl + copy, src, '']
    const at = left.findIndex((shown) => places.includes(shown))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}
