import {lintPolicy, parsePolicy} from '../../../src/policy/index.ts'
import {drawFrom, hashOf} from '../draw.ts'
import type {MutationKind} from './kinds.ts'
import type {GoodPolicy} from './policies.ts'

export interface Mutant extends GoodPolicy {
  /** What was changed, for a reader. */
  shown: string
}

/** A policy gives one mutant of a kind, whatever other policies there are, so that a new one changes no other. */
const MOST = 12

export function mutantsOf(kind: MutationKind, policies: readonly GoodPolicy[]): Mutant[] {
  return policies
    .filter(({type}) => kind.types?.includes(type) ?? true)
    .map((policy) => ({policy, seed: `${kind.name}\n${policy.text}`}))
    .sort((a, b) => hashOf(a.seed) - hashOf(b.seed))
    .flatMap(({policy, seed}) => mutate(kind, policy, seed) ?? [])
    .slice(0, MOST)
}

function mutate({where, change}: MutationKind, policy: GoodPolicy, seed: string): Mutant | undefined {
  const {text} = policy
  const draw = drawFrom(seed)
  const places = [...text.matchAll(where)].flatMap(({indices}) => (indices?.[1] ? [indices[1]] : []))
  if (places.length === 0) return undefined
  const [from, to] = draw(places)
  const found = text.slice(from, to)
  const offered = change(found, draw, policy)
  const choices = (typeof offered === 'string' ? [offered] : offered).filter((each) => each !== found)
  if (choices.length === 0) return undefined
  const instead = draw(choices)
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trimStart()
  const shown = `${policy.type}: ${line}${show(found)} → ${show(instead)}`
  return {...policy, shown, text: text.slice(0, from) + instead + text.slice(to)}
}

function show(text: string): string {
  return `⟨${text.replace(/\s+/g, ' ')}⟩`
}

/** The errors and warnings that the linter has for a policy, as `severity code`. */
export async function faultsOf({type, service, text}: GoodPolicy): Promise<string[]> {
  const findings = await lintPolicy(parsePolicy(text), {type, service})
  return findings.flatMap(({severity, code}) => (severity === 'info' ? [] : [`${severity} ${code}`]))
}
