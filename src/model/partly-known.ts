/**
 * An object of which some members are at hand; all others are those of the whole.
 * @param isAtHand whether a member of the part may be given in place of the whole's
 */
export function partlyKnown<Whole extends object>(
  part: Partial<Whole>,
  whole: () => Whole,
  isAtHand: (key: PropertyKey) => boolean = (key) => key in part,
): Whole {
  return new Proxy(part as Whole, {
    get: (_, key) => Reflect.get(isAtHand(key) ? part : whole(), key),
    has: (_, key) => key in whole(),
    ownKeys: () => Reflect.ownKeys(whole()),
    getOwnPropertyDescriptor: (_, key) => {
      const found = Reflect.getOwnPropertyDescriptor(whole(), key)
      return found && {...found, configurable: true}
    },
  })
}
