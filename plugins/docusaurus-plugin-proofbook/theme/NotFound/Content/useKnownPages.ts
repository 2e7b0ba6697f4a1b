import useBaseUrl from '@docusaurus/useBaseUrl'
import {useEffect, useState} from 'react'
import type {SiteVersion} from '../../../facts/version-facts'
import {useVersions} from '../../proofbook/useVersions'
import type {KnownPage} from './near'

/** What of the site's JSON files is read here. */
interface Library {
  playbooks: {id: string; url: string; title: string; category: string}[]
}
interface Controls {
  controls: {url: string; name: string; service: string}[]
}

/**
 * All playbooks and controls, and of other versions the playbooks that the latest does not have; empty until they are there,
 * and in a site that is being written.
 */
export function useKnownPages(): KnownPage[] {
  const folder = useBaseUrl('/')
  const {versions} = useVersions()
  const [pages, setPages] = useState<KnownPage[]>([])
  useEffect(() => {
    let isCurrent = true
    knownPages(folder, versions).then(
      (known) => isCurrent && setPages(known),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [folder, versions])
  return pages
}

async function knownPages(folder: string, versions: readonly SiteVersion[]): Promise<KnownPage[]> {
  const [{playbooks}, {controls}, ...others] = await Promise.all([
    read<Library>(`${folder}api/playbooks.json`),
    read<Controls>(`${folder}api/controls.json`),
    ...versions.map(({home}) => read<Library>(`${home}api/playbooks.json`)),
  ])
  const known = new Set(playbooks.map(({id}) => id))
  const elsewhere = others.flatMap((library, index) =>
    library.playbooks.flatMap(({id, url, title}) => {
      if (known.has(id)) return []
      known.add(id)
      return {path: pathOf(url), title, within: `Only in version ${versions[index]?.name}`}
    }),
  )
  return [
    ...playbooks.map(({url, title, category}) => ({path: pathOf(url), title, within: category})),
    ...elsewhere,
    ...controls.map(({url, name, service}) => ({path: pathOf(url), title: name, within: service})),
  ]
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`Cannot load ${address}`)
  return (await response.json()) as T
}

function pathOf(url: string): string {
  const {pathname, hash} = new URL(url, location.origin)
  return pathname + hash
}
