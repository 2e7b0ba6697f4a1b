import {codeSpan, escapeMarkdown} from '../changes/markdown.ts'
import {type ActionData, expandActions, installedActionData} from '../policy/index.ts'

/** Names that a hover lists. */
const MOST = 15

/** What is known of an action, or what a pattern stands for, as markdown; undefined where nothing is. */
export async function describeAction(
  action: string,
  data: ActionData = installedActionData,
): Promise<string | undefined> {
  if (/[*?]/.test(action)) return describePattern(action, data)
  const [service = '', name = ''] = action.toLowerCase().split(':')
  const details = await data.details(service, name)
  if (!details) return undefined
  const types = await data.resourceTypes(service)
  const resources = details.resourceTypes.map((type) => {
    const arn = types?.get(type)?.arn
    return `- ${codeSpan(type)}${arn === undefined ? '' : `: ${codeSpan(arn)}`}`
  })
  const keys = [...new Set(details.conditionKeys)].sort()
  return [
    `**${codeSpan(`${service}:${details.name}`)}**`,
    `Access level: ${escapeMarkdown(details.accessLevel)}`,
    resources.length === 0
      ? 'It acts on no resource of its own: `Resource` has to be `*`.'
      : ['Resources:', '', ...resources.slice(0, MOST), ...more(resources.length)].join('\n'),
    ...(keys.length === 0 ? [] : [`Condition keys: ${listed(keys)}`]),
  ].join('\n\n')
}

async function describePattern(pattern: string, data: ActionData): Promise<string | undefined> {
  const expansion = await expandActions(pattern, data)
  if (expansion.kind === 'counts') {
    const count = expansion.counts.reduce((sum, each) => sum + each.count, 0)
    return count === 0
      ? undefined
      : `${codeSpan(pattern)} stands for ${count} actions of ${expansion.counts.length} services.`
  }
  const {actions} = expansion
  if (actions.length === 0) return undefined
  const count = actions.length === 1 ? '1 action' : `${actions.length} actions`
  return `${codeSpan(pattern)} stands for ${count}: ${listed(actions.map(({action}) => action))}`
}

/** What is known of a condition key, as markdown; undefined where nothing is. */
export async function describeConditionKey(
  key: string,
  data: ActionData = installedActionData,
): Promise<string | undefined> {
  const found = await data.conditionKey(key)
  if (!found) return undefined
  const isGlobal = key.toLowerCase().startsWith('aws:')
  return [
    `**${codeSpan(found.name)}**`,
    `Type: ${escapeMarkdown(found.type)}`,
    isGlobal
      ? 'A global condition key.'
      : `A condition key of ${codeSpan(key.split(':')[0]!.toLowerCase())}.`,
  ].join('\n\n')
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map(codeSpan).join(', ')
  return names.length > MOST ? `${shown} and ${names.length - MOST} more` : shown
}

function more(count: number): string[] {
  return count > MOST ? [`- and ${count - MOST} more`] : []
}
