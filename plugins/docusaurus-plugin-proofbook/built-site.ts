/** A site that the platform has built. */
export interface BuiltSite {
  /** Folder of its files, absolute. */
  outDir: string
  /** Path below the origin at which it lies, with a slash at both ends. */
  baseUrl: string
  /** What the platform's configuration says of slashes at the end of addresses. */
  trailingSlash: boolean | undefined
  /** Origin at which it is published, without a slash at its end. */
  origin: string
}

/** The built file of a page, below the folder of the site. */
export function pageFile(path: string, {baseUrl, trailingSlash}: Omit<BuiltSite, 'outDir'>): string {
  const name = decodeURI(path.slice(baseUrl.length)).replace(/\/$/, '')
  if (name === '') return 'index.html'
  return trailingSlash === false ? `${name}.html` : `${name}/index.html`
}
