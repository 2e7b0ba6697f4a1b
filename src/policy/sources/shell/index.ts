import {toPolicy} from '../../tree/parse.ts'
import {exampleKind} from '../../tree/sniff.ts'
import type {InferredType} from '../../tree/type.ts'
import type {FoundPolicy, PolicySource} from '../source.ts'
import {boundariesIn} from './boundaries.ts'
import {readCommands} from './commands.ts'
import {readDecodedJson} from './decoded-json.ts'
import {type DecodedText, throughBoth} from './decoded-text.ts'
import {givenBy, typesByName} from './given-policies.ts'
import {withoutPrompts} from './prompts.ts'

/** Whole documents are not examples. */
const LONGEST = 200_000
/** Quotes may be escaped. */
const STATEMENTS = /["\\](?:Statement|Effect)\b/
/** What hands a policy to a command, or to a file or variable. */
const HANDS_OVER = /--[\w-]|<<|=['"$]|\becho\b|\bprintf\b/

/** Policies in commands for a shell: in options, in here-documents, in variables and in what is written to files. */
export const shell: PolicySource = {
  find(text) {
    if (text.length > LONGEST || !STATEMENTS.test(text) || !HANDS_OVER.test(text)) return []
    const script = withoutPrompts(text)
    const commands = readCommands(script.text)
    const managed = boundariesIn(commands.map(({words}) => words.map(({text}) => text)))
    const types = typesByName(commands, managed)
    return commands
      .flatMap((command) => givenBy(command, managed))
      .flatMap(({text: given, held, names}) => {
        const later = names.flatMap((name) => types.get(name) ?? [])[0]
        return toFound(text, throughBoth(given, script), held ?? later)
      })
      .sort((a, b) => a.policy.offset - b.policy.offset)
  },
}

function toFound(text: string, given: DecodedText, held: InferredType | undefined): FoundPolicy[] {
  if (!mayBePolicy(given.text)) return []
  const {roots, faults} = readDecodedJson(given)
  if (!exampleKind(roots)) return []
  return [{policy: toPolicy(text, roots, {format: 'shell', strict: faults.length === 0, faults}), held}]
}

/** Backslashes before the first quote are another shell's: there nothing is read as it would be here. */
function mayBePolicy(given: string): boolean {
  return /^\s*[{[](?!\s*\\)/.test(given) && /"(?:Statement|Effect)"/.test(given)
}
