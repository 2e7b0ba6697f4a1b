import {type Loaded, type LoadFilesOptions, loadFiles} from '../check/check-files.ts'
import {showProgress} from './progress.ts'

/** How the corpus of a command is loaded. */
export type LoadChoice = Pick<LoadFilesOptions, 'config' | 'texts' | 'withOthers' | 'readThrough' | 'models'>

/**
 * Loads what a command works on, and shows how far that is.
 * @param paths files, folders and globs; none for the folder of the documents
 */
export async function load(paths: readonly string[], choice: LoadChoice = {}): Promise<Loaded> {
  const progress = showProgress()
  try {
    return await loadFiles({...choice, paths, onProgress: progress.show})
  } finally {
    progress.clear()
  }
}
