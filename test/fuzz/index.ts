import {conflicts} from './conflicts.ts'
import {merges} from './merges.ts'
import type {FuzzTarget} from './target.ts'

/** All targets. */
export const targets: readonly FuzzTarget<unknown>[] = [conflicts, merges] as FuzzTarget<unknown>[]
