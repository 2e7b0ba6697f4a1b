import {type ReactNode, useMemo, useState} from 'react'
import type {PolicyExampleData} from '../../../remark/policy-examples'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import {useValues} from '../FillIn/store'
import {fillIn} from '../FillIn/values'
import {Icon} from '../Icon'
import {AccessTable} from './AccessTable'
import {Code} from './Code'
import {dedent} from './complete'
import {fixed} from './draft'
import {Head} from './Head'
import {type Panel, Panels} from './Panels'
import {Statements} from './Statements'
import {TryIt} from './TryIt'
import {Wildcards} from './Wildcards'

export {withCode} from './with-code'

/** A code block with IAM policies: what they are, what the linter says of them, and what they come to. */
export function PolicyExample({data}: {data: string}): ReactNode {
  const example = useMemo(() => JSON.parse(data) as PolicyExampleData, [data])
  const values = useValues()
  const [isWrapped, setWrapped] = useState(true)
  const [draft, setDraft] = useState<string | null>(null)
  const {id, text, fields, stated, tryIt} = example
  const filled = fillIn(text, fields, values)
  const published = dedent(filled)
  const drafting = {
    draft,
    onTry: () => setDraft(published),
    onReset: () => setDraft(published),
    onDone: () => setDraft(null),
  }
  const apply = (finding: ShownFinding) => setDraft(dedent(fixed(example, finding, values)))
  const code = (
    <>
      <Code example={example} values={values} onTry={tryIt ? apply : undefined} />
      <Statements stated={stated} />
    </>
  )
  return (
    <figure id={id} className={`pb-policy${isWrapped ? '' : ' is-unwrapped'}`}>
      <Head example={example} text={draft ?? filled} drafting={drafting} />
      {draft !== null && tryIt ? (
        <TryIt example={example} tryIt={tryIt} published={published} draft={draft} onChange={setDraft} />
      ) : (
        <>
          <Panels
            id={id}
            panels={[{id: 'code', label: 'Policy', content: code}, ...panelsOf(example)]}
            beside={
              <button
                type="button"
                className="pb-button pb-button--quiet pb-button--small"
                aria-pressed={isWrapped}
                onClick={() => setWrapped(!isWrapped)}
              >
                <Icon name="wrap" />
                Wrap
              </button>
            }
          />
          <Foot example={example} />
        </>
      )}
    </figure>
  )
}

/** What the policies of an example come to; of several it is said of which. */
function panelsOf({policies, dataDate}: PolicyExampleData): Panel[] {
  const own = (index: number) => (policies.length > 1 ? `Policy ${index + 1}: ` : '')
  const panels: Panel[] = []
  if (policies.some(({access}) => access.length > 0))
    panels.push({
      id: 'access',
      label: 'Who may do what',
      content: policies.map(
        (policy, index) =>
          policy.access.length > 0 && (
            // biome-ignore lint/suspicious/noArrayIndexKey: the policies of a block never change their order
            <AccessTable key={index} title={`${own(index)}Who may do what`} policy={policy} />
          ),
      ),
    })
  const count = policies.reduce((sum, {wildcards}) => sum + wildcards.length, 0)
  if (count > 0)
    panels.push({
      id: 'wildcards',
      label: 'Wildcards',
      count,
      content: <Wildcards wildcards={policies.flatMap(({wildcards}) => wildcards)} date={dataDate} />,
    })
  return panels
}

function Foot({example: {policies, place, dataDate}}: {example: PolicyExampleData}): ReactNode {
  const isPart = policies.every(({kind}) => kind !== 'policy')
  return (
    <p className="pb-policy-foot" data-search-ignore="">
      <span>
        Judged {isPart ? 'as a fragment, ' : ''}by the AWS action data of {dataDate}
      </span>
      <span className="pb-place">{place}</span>
    </p>
  )
}
