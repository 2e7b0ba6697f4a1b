import type {ReactNode} from 'react'

/** What the colours and signs of the table mean. */
export function Legend({isPicked}: {isPicked: boolean}): ReactNode {
  return (
    <ul className="pb-coverage-legend" aria-label="Signs">
      <li>
        <i className="pb-cell pb-cell--some" /> some ids
      </li>
      <li>
        <i className="pb-cell pb-cell--much" /> four in ten or more
      </li>
      <li>
        <i className="pb-cell pb-cell--most" /> three quarters or more
      </li>
      <li>
        <i className="pb-cell pb-cell--placeholder" /> cited, not written
      </li>
      <li>
        <i className="pb-coverage-nobody" /> no service at all
      </li>
      <li>
        <b>{isPicked ? '2' : '3/7'}</b> {isPicked ? 'in the states asked for' : 'covered of what applies'}
      </li>
      <li>
        <b>n/a</b> not applicable
      </li>
      <li>
        <b>~</b> placeholders only
      </li>
      <li>
        <b>!</b> cited, yet n/a
      </li>
      <li>blank: silent</li>
    </ul>
  )
}
