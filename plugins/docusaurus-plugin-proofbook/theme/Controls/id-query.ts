import type {FrameworkId} from './entries'

/** The query of an id on the page of all controls; its framework is named where another one has an id of that name. */
export function idQuery({framework, listed}: Pick<FrameworkId, 'framework' | 'listed'>): string {
  const {id, isAmbiguous} = listed
  return `?${new URLSearchParams({id, ...(isAmbiguous ? {framework: framework.id} : {})})}`
}
