import {useSyncExternalStore} from 'react'
import type {Values} from './values'

/** Where they are kept: in this browser, and nowhere else. */
const KEY = 'proofbook-fields'
const NONE: Values = {}

let values: Values | undefined
const listeners = new Set<() => void>()

/** What the reader filled in on any page of the site; nothing until the page is live. */
export function useValues(): Values {
  return useSyncExternalStore(subscribe, current, () => NONE)
}

/** Keeps a value for a field, on every page; an empty one is none. */
export function keepValue(name: string, value: string): void {
  const {[name]: _, ...others} = current()
  keep(value === '' ? others : {...others, [name]: value})
}

/** Forgets the values of some fields. */
export function forget(names: readonly string[]): void {
  keep(Object.fromEntries(Object.entries(current()).filter(([name]) => !names.includes(name))))
}

function current(): Values {
  values ??= read()
  return values
}

function keep(next: Values): void {
  values = next
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // A browser that keeps nothing has them as long as the page is open.
  }
  for (const listener of listeners) listener()
}

function read(): Values {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const entries = Object.entries(stored ?? {}).filter(([, value]) => typeof value === 'string')
    // The same nothing as on the page that was built: with another one every policy would be drawn once more.
    return entries.length === 0 ? NONE : Object.fromEntries(entries)
  } catch {
    return NONE
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', onStorage)
  }
}

/** Another page of the site has changed them. */
function onStorage({key}: StorageEvent): void {
  if (key !== KEY && key !== null) return
  values = undefined
  for (const listener of listeners) listener()
}
