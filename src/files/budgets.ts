/** How many bytes a file of each kind may have; a larger one is refused before it is read. */
export const MOST_BYTES = {
  /** The largest known playbook has a fifth of it. GitHub shows no markdown above 512 KB as text. */
  document: 2 * 1024 * 1024,
  /** `mapping.json`, resolutions, configuration, `.gitattributes`. */
  neighbour: 1024 * 1024,
  /** An image or another file that a document leads to, and that the site copies. */
  asset: 64 * 1024 * 1024,
} as const
