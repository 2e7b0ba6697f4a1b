import Link from '@docusaurus/Link'
import Heading from '@theme/Heading'
import type {ReactNode} from 'react'
import type {FrameworkMeter} from '../../facts/framework-meters'
import {thousands} from '../proofbook/thousands'

/** How much of each framework the library covers, function by function. */
export function Frameworks({
  frameworks,
  coverage,
}: {
  frameworks: FrameworkMeter[]
  coverage: string
}): ReactNode {
  if (frameworks.length === 0) return null
  return (
    <section className="pb-frameworks" aria-label="Frameworks">
      {frameworks.map(({id, name, shortName, covered, total, functions}) => (
        <div key={id} className={functions.length > 0 ? 'has-functions' : undefined}>
          <div>
            <Heading as="h2">
              <Link to={`${coverage}?framework=${id}`} title={name}>
                {shortName}
              </Link>
            </Heading>
            <p>
              {total === null
                ? `${thousands(covered)} statements`
                : `${thousands(covered)} of ${thousands(total)} ids covered`}
            </p>
          </div>
          {functions.length > 0 && (
            <ul>
              {functions.map((each) => (
                <li key={each.id}>
                  <Link to={`${coverage}?framework=${id}&function=${each.id}`}>{each.title}</Link>
                  <span>
                    {thousands(each.covered)}/{thousands(each.total)}
                  </span>
                  <Meter share={each.total === 0 ? 0 : each.covered / each.total} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}

/** A drawing, since a width in a style attribute is refused; the numbers beside it say the same. */
function Meter({share}: {share: number}): ReactNode {
  return (
    <svg className="pb-meter" aria-hidden="true">
      <rect width={`${Math.round(share * 100)}%`} height="100%" />
    </svg>
  )
}
