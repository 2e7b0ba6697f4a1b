import {join} from 'node:path'
import type {LoadedContent} from '@docusaurus/plugin-content-docs'
import type {Pages} from '../pages.ts'
import {withTrailingSlash} from '../trailing-slash.ts'

/** Tells each shelf the addresses of its pages, as the platform has named them. */
export async function linkPages(
  {loadedVersions}: LoadedContent,
  pages: Pages,
  trailingSlash: boolean | undefined,
): Promise<void> {
  for (const {docs} of loadedVersions) {
    for (const {source, permalink} of docs) {
      const {root, path} = pages.fileOf(join(pages.stage.folder, source.replace(/^@site\//, '')))
      const shelf = await pages.library.shelf(root)
      // The platform adds slashes to the links that it draws itself; ours are not all of these.
      shelf.permalinks.set(path, withTrailingSlash(permalink, trailingSlash))
    }
  }
}
