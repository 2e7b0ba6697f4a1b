/** A part of a JSON schema, as far as its keys are followed here. */
interface Part {
  properties?: Record<string, Part | true>
  items?: Part
}

/**
 * A schema without what it says of keys that values do not have: it finds the same faults in them, and takes far less time
 * to compile. The names of the keys are kept, since faults tell them.
 * @param values all that the schema is for
 */
export function neededSchema<Schema extends object>(schema: Schema, values: readonly unknown[]): Schema {
  const {properties, items} = schema as Part
  const objects = values.filter((value) => typeof value === 'object' && value !== null)
  const partOf = (key: string, part: Part | true): Part | true => {
    const inner = objects.filter((value) => Object.hasOwn(value, key)).map((value) => Reflect.get(value, key))
    return inner.length === 0 || part === true ? true : neededSchema(part, inner)
  }
  const parts = properties && Object.entries(properties).map(([key, part]) => [key, partOf(key, part)])
  return {
    ...schema,
    ...(parts && {properties: Object.fromEntries(parts)}),
    ...(items && {items: neededSchema(items, values.filter(Array.isArray).flat())}),
  }
}
