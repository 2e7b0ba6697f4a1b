/** The two halves of an action, as written. */
export interface ActionName {
  prefix: string
  name: string
}

/** Splits at the first colon; undefined without one. */
export function splitAction(value: string): ActionName | undefined {
  const colon = value.indexOf(':')
  return colon < 0 ? undefined : {prefix: value.slice(0, colon), name: value.slice(colon + 1)}
}
