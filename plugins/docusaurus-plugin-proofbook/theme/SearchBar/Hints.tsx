import type {ReactNode} from 'react'
import styles from './dialog.module.css'

const HINTS = [
  ['PR.AC-4', 'ids and actions exactly as they are written, star and all'],
  ['least privilege', 'sections that have all the words'],
  ['"at rest"', 'a phrase, word for word'],
] as const

/** What can be asked for; stands where the results will be. */
export function Hints(): ReactNode {
  return (
    <dl className={styles.hints}>
      {HINTS.map(([example, meaning]) => (
        <div key={example}>
          <dt>
            <code>{example}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
