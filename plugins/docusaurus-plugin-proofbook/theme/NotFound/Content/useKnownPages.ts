import useBaseUrl from '@docusaurus/useBaseUrl'
import {useEffect, useState} from 'react'
import type {KnownPage} from './near'

/** What of the site's JSON files is read here. */
interface Library {
  playbooks: {url: string; title: string; category: string}[]
}
interface Controls {
  controls: {url: string; name: string; service: string}[]
}

/** All playbooks and controls; empty until they are there, and in a site that is being written. */
export function useKnownPages(): KnownPage[] {
  const folder = useBaseUrl('/api/')
  const [pages, setPages] = useState<KnownPage[]>([])
  useEffect(() => {
    let isCurrent = true
    Promise.all([read<Library>(`${folder}playbooks.json`), read<Controls>(`${folder}controls.json`)]).then(
      ([{playbooks}, {controls}]) => {
        if (!isCurrent) return
        setPages([
          ...playbooks.map(({url, title, category}) => ({path: pathOf(url), title, within: category})),
          ...controls.map(({url, name, service}) => ({path: pathOf(url), title: name, within: service})),
        ])
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [folder])
  return pages
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
