import {useAllDocsData, useDocsVersionCandidates, useVersions} from '@docusaurus/plugin-content-docs/client'
import {useLocation} from '@docusaurus/router'
import useBaseUrl from '@docusaurus/useBaseUrl'
import {useMemo} from 'react'
import {HANDBOOK} from '../../handbook-path'
import {SEARCH} from '../../routes/search-address'
import {HANDBOOK_INDEX, versionIndex} from '../../search/index-path'

/** Where can be searched: a version of the playbooks, or the handbook. */
export interface Place {
  /** As readers call it. */
  label: string
  /** What follows "in" in a sentence: `version 1.0`, `the handbook`. */
  phrase: string
  /** Address of its index, with a slash at its end. */
  index: string
  /** What the query of the search's page says of it; nothing of the newest version. */
  query: Record<string, string>
}

/** All places, the newest version first. */
export function usePlaces(): Place[] {
  const versions = useVersions(undefined)
  const hasHandbook = HANDBOOK in useAllDocsData()
  const base = useBaseUrl('/')
  return useMemo(() => {
    const places = versions.map(
      ({name, label, isLast}): Place => ({
        label,
        phrase: `version ${label}`,
        index: base + versionIndex(name),
        query: isLast ? {} : {version: name},
      }),
    )
    places.sort((a, b) => Object.keys(a.query).length - Object.keys(b.query).length)
    const handbook = {
      label: 'Handbook',
      phrase: 'the handbook',
      index: base + HANDBOOK_INDEX,
      query: {in: HANDBOOK},
    }
    return hasHandbook ? [...places, handbook] : places
  }, [versions, hasHandbook, base])
}

/** The place that a reader is in: the version that is being read; in the handbook, that. */
export function usePlace(places: readonly Place[]): Place {
  const base = useBaseUrl('/')
  const handbook = useBaseUrl(`/${HANDBOOK}/`)
  const version = useDocsVersionCandidates()[0].name
  const isHandbook = useLocation().pathname.startsWith(handbook)
  const index = base + (isHandbook ? HANDBOOK_INDEX : versionIndex(version))
  return places.find((place) => place.index === index) ?? places[0]!
}

/** Address of the page with the results of a query. */
export function searchAddress(base: string, text: string, {query}: Pick<Place, 'query'>): string {
  return `${base}${SEARCH}?${new URLSearchParams({q: text.trim(), ...query})}`
}
