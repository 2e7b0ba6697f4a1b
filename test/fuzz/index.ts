import {conflicts} from './conflicts.ts'
import {fixers} from './fixers.ts'
import {merges} from './merges.ts'
import {model} from './model.ts'
import {policies} from './policies.ts'
import {readers} from './readers.ts'
import type {FuzzTarget} from './target.ts'

/** All targets. */
export const targets = [conflicts, merges, model, policies, readers, fixers] as FuzzTarget<unknown>[]
