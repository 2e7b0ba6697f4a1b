import type {Loaded} from '../../check/check-files.ts'
import {changedSince} from './changed.ts'

/** Which files of a run are judged; undefined if all are. The others are read for what is only true across all. */
export function partOf(
  loaded: Loaded,
  {changed}: {changed?: string},
): ((path: string) => boolean) | undefined {
  return changed === undefined ? undefined : changedSince(changed, loaded)
}

/** What was read, with findings asked for only of some files. */
export function narrowed(loaded: Loaded, isWanted: ((path: string) => boolean) | undefined): Loaded {
  if (!isWanted) return loaded
  const {corpus} = loaded
  return {...loaded, corpus: {...corpus, isAsked: (path) => corpus.isAsked(path) && isWanted(path)}}
}
