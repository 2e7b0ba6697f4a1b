import {type CheckExample, type NotImplemented, type PolicyCheck, sourceOf} from '../../policy/index.ts'
import {findingUrl} from '../handbook.ts'
import {formatPage, type PageOptions, type Part} from './page.ts'

const RULE = 'no-invalid-policy-example'

/** The page of a check of the policy linter in the terminal, from the data that its page in the handbook is made of. */
export function policyPage(check: PolicyCheck, options: PageOptions): string {
  const {code, severity, summary, why, bad, good} = check
  const {title, url} = sourceOf(check)
  const parts: Part[] = [
    {kind: 'text', text: `${summary}.`},
    ...(why ? [{kind: 'text' as const, text: why}] : []),
    {kind: 'text', text: `Severity: ${severity}. In documents it is reported by ${RULE}.`},
    ...exampleParts('Wrong', bad),
    ...exampleParts('Right', good),
    {kind: 'heading', text: 'Ignore'},
    {kind: 'code', text: `<!-- policy-ignore: ${code}: why it may stay -->`},
    {kind: 'text', text: `Source: ${title}${url === undefined ? '' : `, ${url}`}`},
    {kind: 'text', text: findingUrl({ruleId: RULE, messageId: code})},
  ]
  return formatPage(code, parts, options)
}

/** A code of AWS that Proofbook never reports, and why. */
export function notImplementedPage({code, reason}: NotImplemented, options: PageOptions): string {
  return formatPage(code, [{kind: 'text', text: `Proofbook never reports it: ${reason}.`}], options)
}

function exampleParts(title: string, example: CheckExample | undefined): Part[] {
  if (!example) return []
  const {type, service, text} = example
  const of = `A policy of type ${type}${service === undefined ? '' : ` of ${service}`}:`
  return [
    {kind: 'heading', text: title},
    {kind: 'text', text: of},
    {kind: 'code', text},
  ]
}
