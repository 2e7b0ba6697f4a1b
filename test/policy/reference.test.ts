import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {policyReferencePages} from '../../scripts/policy-reference.mts'
import {EXAMPLE_RULE} from '../../src/policy/checks/actions/forbidden-wildcard.ts'
import {SECURITY_WARNINGS} from '../../src/policy/checks/check-source.ts'
import {NOT_IMPLEMENTED} from '../../src/policy/checks/not-implemented.ts'
import {
  type CheckExample,
  lintPolicy,
  parsePolicies,
  policyChecks,
  type Severity,
} from '../../src/policy/index.ts'

/** The codes that IAM Access Analyzer documents, by type of finding. */
const documented: Record<string, string[]> = JSON.parse(
  readFileSync('test/fixtures/policy/access-analyzer-codes.json', 'utf8'),
)
const SEVERITIES: Record<string, Severity> = {
  ERROR: 'error',
  SECURITY_WARNING: 'warning',
  WARNING: 'warning',
  SUGGESTION: 'info',
}
const SEVERITY_OF = new Map(
  Object.entries(documented).flatMap(([type, codes]) =>
    codes.map((code) => [code, SEVERITIES[type]!] as const),
  ),
)

/** What all checks say of an example: `severity code`. */
async function judge({type, service, text}: CheckExample): Promise<string[]> {
  const options = {type, service, organisation: {forbidden: [EXAMPLE_RULE]}}
  const found = await Promise.all(parsePolicies(text).map((policy) => lintPolicy(policy, options)))
  return found.flat().map(({severity, code}) => `${severity} ${code}`)
}

const INVALID_SERVICE_PAGE = `# INVALID_SERVICE_IN_ACTION

<!-- Generated from the policy checks by \`npm run generate\`; do not edit. -->

The part of an action before the colon is not the prefix of an AWS service.

Severity: error. Types of policy: all.

## Why

The statement grants or denies nothing of the service that was meant. A prefix is not always the name that the service goes by.

## Wrong

\`\`\`json policy-type=identity policy-fails=INVALID_SERVICE_IN_ACTION
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "lamda:InvokeFunction",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:report"
    }
  ]
}
\`\`\`

What the linter says of it, by line and column:

- 6:17: \`INVALID_SERVICE_IN_ACTION\`: Cannot find service prefix \`lamda\`; did you mean \`lambda\`?

## Right

\`\`\`json policy-type=identity
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "lambda:InvokeFunction",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:report"
    }
  ]
}
\`\`\`

## Source

[IAM Access Analyzer, policy check INVALID\\_SERVICE\\_IN\\_ACTION](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-service-in-action)

[All policy checks](README.md)
`

describe('the reference pages', async () => {
  const pages = await policyReferencePages(policyChecks, NOT_IMPLEMENTED)

  it('are an overview and one for each code, which the overview links to', () => {
    const names = policyChecks.map(({code}) => `${code.toLowerCase().replaceAll('_', '-')}.md`).sort()
    expect([...pages.keys()].sort()).toEqual(['README.md', ...names])
    const links = [...pages.get('README.md')!.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target)
    expect(links.sort()).toEqual(names)
  })

  it('say what the linter says, and where AWS says it', () => {
    expect(pages.get('invalid-service-in-action.md')).toBe(INVALID_SERVICE_PAGE)
  })

  it('own up to all that is wrong with a bad example', () => {
    expect(pages.get('missing-version.md')).toMatch(
      /^```json policy-type=identity policy-fails=MISSING_VERSION,VARIABLE_UNSUPPORTED_IN_VERSION$/m,
    )
  })

  it('show as a bad example of a code only what is one without any configuration', () => {
    expect(pages.get('pb-org-forbidden-wildcard.md')).toMatch(/^```json policy-type=identity$/m)
    expect(pages.get('pb-org-forbidden-wildcard.md')).not.toMatch(/policy-fails/)
  })

  it('have no markup but that of markdown', () => {
    const marked = [...pages].filter(([, text]) => {
      const prose = text.replace(/^```.*?^```$|<!--.*?-->|`[^`\n]+`/gms, '')
      return /[<>{}]/.test(prose)
    })
    expect(marked.map(([name]) => name)).toEqual([])
  })
})

describe('the documented codes', () => {
  it('are those of the reference: 153, each once', () => {
    expect(SEVERITY_OF.size).toBe(153)
    expect(Object.values(documented).flat()).toHaveLength(153)
  })

  it('are implemented, or listed as not implemented with a reason, never both', () => {
    const implemented = policyChecks.map(({code}) => code)
    const listed = NOT_IMPLEMENTED.map(({code}) => code)
    const twice = [...implemented, ...listed].filter((code, index, all) => all.indexOf(code) !== index)
    const handled = new Set([...implemented, ...listed])
    expect({
      twice,
      missing: [...SEVERITY_OF.keys()].filter((code) => !handled.has(code)),
      unknown: [...handled].filter((code) => !SEVERITY_OF.has(code) && !code.startsWith('PB_')),
    }).toEqual({twice: [], missing: [], unknown: []})
    expect(NOT_IMPLEMENTED.filter(({reason}) => reason.trim() === '' || reason.endsWith('.'))).toEqual([])
  })

  it('are security warnings where the pages link to such', () => {
    expect([...SECURITY_WARNINGS]).toEqual(documented.SECURITY_WARNING)
  })

  it('have the severity of the reference', () => {
    const others = policyChecks.filter(({code, severity}) => severity !== (SEVERITY_OF.get(code) ?? severity))
    expect(others.map(({code}) => code)).toEqual([])
  })
})

it('every check of our own says where it comes from, and no other', () => {
  const odd = policyChecks.filter(({code, source}) => code.startsWith('PB_') !== (source !== undefined))
  expect(odd.map(({code}) => code)).toEqual([])
})

describe.each(policyChecks.filter(({bad, good}) => bad && good))('the examples of $code', (check) => {
  it('show what it reports, and the same without any error or warning', async () => {
    expect(await judge(check.bad!)).toContain(`${check.severity} ${check.code}`)
    const right = await judge(check.good!)
    expect(right.filter((found) => !found.startsWith('info ') || found.endsWith(` ${check.code}`))).toEqual(
      [],
    )
    expect(check.good!.type).toBe(check.bad!.type)
  })
})

it('every check has a reason and two examples', () => {
  const lacking = policyChecks.filter(({why, bad, good}) => !why || !bad || !good)
  expect(lacking.map(({code}) => code)).toEqual([])
})
