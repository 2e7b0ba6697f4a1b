import type {ControlsPage, ListedControl} from '../routes/controls.ts'
import type {ListedFramework} from '../routes/listed-frameworks.ts'
import {type FacetList, MOST} from '../theme/Controls/facet-values.ts'
import {type ControlsTold, type Found, findIn, type Listed, listedOf} from '../theme/Controls/found.ts'
import {EVERYTHING, FIRST} from '../theme/Controls/view.ts'
import {type Listing, MOST_WHOLE} from '../theme/rows/listing.ts'
import type {KeepWhole} from './serve.ts'

/** What the pages of all controls and of the gaps are given. */
export interface ControlsListings {
  controls: Listing<ControlsPage, ControlsTold>
  gaps: Listing<ControlsPage, ControlsTold>
}

/**
 * A page of controls for the list of all and for that of the gaps: each as it is, or the beginning of a long one.
 * @param keep keeps the whole page, and says where
 * @param csv address of the file with all controls; null where no such file is made
 */
export function controlsListings(page: ControlsPage, keep: KeepWhole, csv: string | null): ControlsListings {
  const isLong = page.controls.length > MOST_WHOLE
  if (!isLong) return {controls: {page, cut: null}, gaps: {page, cut: null}}
  const whole = keep('controls', page)
  const listingOf = (
    listed: Listed,
    beginningOf: (found: Found) => ControlsPage,
  ): Listing<ControlsPage, ControlsTold> => {
    const found = findIn(listed, EVERYTHING)
    const told = {...found.told, lists: found.told.lists.map(shortened)}
    return {page: beginningOf(found), cut: {whole, told, csv}}
  }
  return {
    controls: listingOf(listedOf(page, false), ({entries}) => {
      const first = entries.slice(0, FIRST.controls).map(({control}) => control)
      return partOf(page, first)
    }),
    gaps: listingOf(listedOf(page, true), ({gaps}) => {
      const first = new Set(gaps.slice(0, FIRST.gaps).map(({playbook}) => page.playbooks.indexOf(playbook)))
      return partOf(
        page,
        page.controls.filter(({playbook}) => first.has(playbook)),
        first,
      )
    }),
  }
}

/** A page with some of its controls and their playbooks; of what is told of ids, only what a row says. */
function partOf(
  page: ControlsPage,
  controls: readonly ListedControl[],
  places: ReadonlySet<number> = new Set(controls.map(({playbook}) => playbook)),
): ControlsPage {
  const kept = [...places].sort((a, b) => a - b)
  const newPlaces = new Map(kept.map((place, at) => [place, at]))
  return {
    path: page.path,
    playbooks: kept.map((place) => page.playbooks[place]!),
    controls: controls.map((control) => ({...control, playbook: newPlaces.get(control.playbook)!})),
    frameworks: page.frameworks.map(withoutTexts),
  }
}

function withoutTexts(framework: ListedFramework): ListedFramework {
  const ids = framework.ids.map((id) => ({...id, text: null, otherTexts: [], later: null, notApplicable: []}))
  return {...framework, ids}
}

/** A facet with the values that are shown at first. */
function shortened(list: FacetList): FacetList {
  const left = list.options.length - MOST
  return list.facet === 'service' && left > 0 ? {...list, options: list.options.slice(0, MOST), left} : list
}
