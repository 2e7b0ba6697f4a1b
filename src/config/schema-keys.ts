/** A part of a JSON schema, as far as it is looked at here. */
export interface SchemaPart {
  type?: string | string[]
  format?: string
  enum?: readonly unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  items?: SchemaPart
  properties?: Record<string, SchemaPart>
  required?: readonly string[]
  oneOf?: readonly SchemaPart[]
  if?: SchemaPart
  then?: SchemaPart
  else?: SchemaPart
}

/** A key of the configuration. */
export interface SchemaKey {
  /** Such as `controls.tables[].header`: `[]` stands for each item of a list. */
  path: string
  schema: SchemaPart
  isRequired: boolean
}

/** Keys below which every rule has one; those have pages of their own. */
const RULE_SETTINGS = /(?:^|\.)rules$/

/** Every key of a schema, in its order, outer keys before inner ones, each path once. */
export function schemaKeys(schema: SchemaPart): SchemaKey[] {
  const keys = new Map<string, SchemaKey>()
  for (const key of below(schema, '')) if (!keys.has(key.path)) keys.set(key.path, key)
  return [...keys.values()]
}

function below(schema: SchemaPart, path: string): SchemaKey[] {
  if (RULE_SETTINGS.test(path)) return []
  const {properties = {}, required = [], items, oneOf = []} = schema
  const own = Object.entries(properties).flatMap(([name, value]) => {
    const inner = path === '' ? name : `${path}.${name}`
    return [{path: inner, schema: value, isRequired: required.includes(name)}, ...below(value, inner)]
  })
  const listed = items ? below(items, `${path}[]`) : []
  const branches = [schema.then, schema.else, ...oneOf].flatMap((branch) =>
    branch ? below(branch, path) : [],
  )
  return [...own, ...listed, ...branches]
}
