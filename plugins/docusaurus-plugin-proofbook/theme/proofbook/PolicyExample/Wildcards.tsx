import {Fragment, type ReactNode} from 'react'
import type {LevelCover, WildcardCover} from '../../../remark/policy-examples/wildcards'
import {countOf} from './words'

interface WildcardsProps {
  title: string
  wildcards: WildcardCover[]
  /** Date of the action data. */
  date: string
}

/** The actions that each pattern of a policy stands for, by access level. */
export function Wildcards({title, wildcards, date}: WildcardsProps): ReactNode {
  if (wildcards.length === 0) return null
  return (
    <details className="pb-policy-part pb-wildcards" data-pagefind-ignore="">
      <summary>
        {title} <span className="pb-facts">as of {date}</span>
      </summary>
      <dl>
        {wildcards.map((wildcard) => (
          <div key={`${wildcard.isNot} ${wildcard.pattern}`}>
            <dt>
              {wildcard.isNot && 'all but '}
              <code>{wildcard.pattern}</code> <span className="pb-facts">{sizeOf(wildcard)}</span>
            </dt>
            {wildcard.levels.map((level) => (
              <Level key={level.level} cover={level} />
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}

function sizeOf({count, services}: WildcardCover): string {
  return `${countOf(count, 'action')}${services > 1 ? ` of ${countOf(services, 'service')}` : ''}`
}

function Level({cover: {level, count, actions}}: {cover: LevelCover}): ReactNode {
  return (
    <dd>
      <b>{level}</b> {actions.length === 0 ? countOf(count, 'action') : <Actions names={actions} />}
    </dd>
  )
}

/** Names of actions in a row. */
export function Actions({names}: {names: readonly string[]}): ReactNode {
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      <code>{name}</code>
    </Fragment>
  ))
}
