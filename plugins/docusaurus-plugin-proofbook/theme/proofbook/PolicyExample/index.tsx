import type {ReactNode} from 'react'
import type {PolicyExampleData} from '../../../remark/policy-examples'
import {AccessTable} from './AccessTable'
import {Code} from './Code'
import {CopyButton} from './CopyButton'
import {Findings} from './Findings'
import {Statements} from './Statements'
import {Wildcards} from './Wildcards'
import {nameOf, stateOf, verdictOf} from './words'

export {withCode} from './with-code'

/** A code block with IAM policies: what they are, what the linter says of them, and what they come to. */
export function PolicyExample({data}: {data: string}): ReactNode {
  const example = JSON.parse(data) as PolicyExampleData
  const {policies, stated, dataDate} = example
  return (
    <figure className={`pb-policy pb-policy--${stateOf(example)}`}>
      <Caption example={example} />
      <Code example={example} />
      <Findings example={example} />
      <Statements stated={stated} />
      {policies.map((policy, index) => {
        const own = policies.length > 1 ? `Policy ${index + 1}: ` : ''
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the policies of a block never change their order
          <div key={index}>
            <AccessTable title={`${own}Who may do what`} policy={policy} />
            <Wildcards
              title={`${own}What the wildcards cover`}
              wildcards={policy.wildcards}
              date={dataDate}
            />
          </div>
        )
      })}
    </figure>
  )
}

/** An example that is there to fail has its author's word for it in place of a verdict. */
function Caption({example}: {example: PolicyExampleData}): ReactNode {
  const {policies, verdict, findings, stated, dataDate, text} = example
  const isBad = stated.fails.length > 0
  const isUnmet = findings.some(({code}) => code === 'not-failing')
  const isGrave = verdict.errors + verdict.warnings > 0
  return (
    <figcaption>
      <span className="pb-policy-type" title={policies.map(({reason}) => reason).join('; ')}>
        {policies.map(nameOf).join(', ')}
      </span>
      {isBad && (
        <span className="pb-bad-example">
          Bad example: {isUnmet ? 'should fail' : 'fails'} with <code>{stated.fails.join(', ')}</code>, as its
          author says
        </span>
      )}
      {(!isBad || isGrave) && (
        <span className="pb-verdict" title={`Judged by action data of ${dataDate}`}>
          {verdictOf(verdict)}
        </span>
      )}
      <CopyButton text={text} label={policies.length > 1 ? 'Copy code' : 'Copy policy'} />
    </figcaption>
  )
}
