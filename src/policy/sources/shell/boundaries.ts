import {BoundaryNames, nameInArn} from '../boundary-names.ts'

const ATTACHES = /^attach-(?:group|role|user)-policy$/

/** What the commands of a script make boundaries of, by the names and ARNs of managed policies. */
export function boundariesIn(commands: readonly (readonly string[])[]): BoundaryNames {
  const names = new BoundaryNames()
  const made = namesByVariable(commands)
  const named = (arn: string | undefined) =>
    arn === undefined ? [] : [...nameInArn(arn), ...(made.get(arn) ?? [])]
  for (const words of commands) {
    names.limit(named(optionIn(words, '--permissions-boundary')))
    if (words.some((word) => ATTACHES.test(word))) names.grant(named(optionIn(words, '--policy-arn')))
  }
  return names
}

/** The managed policies that a command makes, or makes a version of. */
export function policiesMadeBy(words: readonly string[]): string[] {
  const name = optionIn(words, '--policy-name')
  return [...(name === undefined ? [] : [name]), ...nameInArn(optionIn(words, '--policy-arn') ?? '')]
}

/** The policies whose ARNs variables hold: `X=$(aws iam create-policy --policy-name Y …)`. */
function namesByVariable(commands: readonly (readonly string[])[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  commands.forEach((words, index) => {
    const variable = /^(\w+)=$/.exec(commands[index - 1]?.at(-1) ?? '')?.[1]
    if (variable !== undefined && words.includes('create-policy'))
      names.set(`\${${variable}}`, policiesMadeBy(words))
  })
  return names
}

function optionIn(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option)
  if (at >= 0) return words[at + 1]
  return words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1)
}
