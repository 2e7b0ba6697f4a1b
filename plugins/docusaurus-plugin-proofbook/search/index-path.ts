/** Folder of all indexes below the site's base; files of old ones must not stay beside those of a new one. */
export const SEARCH_INDEX = 'search-index'

/** Folder of the index of a version of the playbooks, below the site's base, with a slash at its end. */
export function versionIndex(version: string): string {
  return `${SEARCH_INDEX}/versions/${encodeURIComponent(version)}/`
}

/** Folder of the handbook's index: its wrong examples are full of ids and actions, which readers of playbooks search for. */
export const HANDBOOK_INDEX = `${SEARCH_INDEX}/handbook/`
