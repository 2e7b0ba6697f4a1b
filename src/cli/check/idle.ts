import {documentsFolder} from '../../check/documents-folder.ts'
import {describeIdleGlobs} from '../../check/idle-globs.ts'
import type {Config} from '../../config/config.ts'
import {isFolder} from '../../files/stats.ts'
import {tell} from '../show.ts'

/** Notes which globs of the configuration do nothing; not where single files were asked for, as editors do. */
export function tellIdleGlobs(paths: readonly string[], config: Config): void {
  const folders = paths.length > 0 ? paths : [documentsFolder(config)]
  if (!folders.every(isFolder)) return
  for (const sentence of describeIdleGlobs(config, folders)) tell(`Note: ${sentence}`)
}
