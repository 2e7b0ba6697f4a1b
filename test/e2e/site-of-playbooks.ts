import {inject} from 'vitest'

/** The site of `docs/playbooks` that the set-up built for all files; throws the reason if it could not. */
export function siteOfPlaybooks(): {origin: string; folder: string} {
  const site = inject('siteOfPlaybooks')
  if ('failure' in site) throw new Error(site.failure)
  return site
}
