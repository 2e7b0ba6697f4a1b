import type {Refusal} from '../files/refusal.ts'

/** Tells which files exist, exactly as they are spelt. Paths have forward slashes. */
export interface FileTree {
  has(path: string): boolean
  /** The entries of a folder, only names; empty if there is no such folder. */
  list(folder: string): string[]
  /** The entries of a path's folder that have its name in whatever case; looked for among all of them where left out. */
  spellings?(path: string): string[]
  /** What a path is, where that is known without following it: of links, and of trees that do not tell, undefined. */
  kindOf?(path: string): 'file' | 'folder' | undefined
  /** Where a path leads when its links are followed. */
  follow(path: string): Followed
}

/** A regular file or folder inside what may be read, by its own path; or why nothing of it is read. */
export type Followed =
  | {path: string; isFolder: boolean; refusal?: undefined}
  | {path?: undefined; refusal: Refusal}

/** No file at all, for texts that are read by themselves. */
export const NO_FILES: FileTree = {
  has: () => false,
  list: () => [],
  follow: (path) => ({path, isFolder: false}),
}
