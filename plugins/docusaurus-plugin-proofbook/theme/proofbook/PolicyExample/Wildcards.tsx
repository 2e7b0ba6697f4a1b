import {Fragment, type ReactNode} from 'react'
import type {LevelCover, WildcardCover} from '../../../remark/policy-examples/wildcards'
import {Icon} from '../Icon'
import {Soft} from './Soft'
import {countOf} from './words'

interface WildcardsProps {
  wildcards: WildcardCover[]
  /** Date of the action data. */
  date: string
}

/** The actions that each pattern of a policy stands for, by access level. */
export function Wildcards({wildcards, date}: WildcardsProps): ReactNode {
  return (
    <>
      <ul className="pb-wildcards">
        {wildcards.map((cover) => (
          <li key={`${cover.isNot} ${cover.pattern}`}>
            <span>
              {cover.isNot && 'all but '}
              <code>
                <Soft text={cover.pattern} />
              </code>{' '}
              <span className="pb-quiet">{sizeOf(cover)}</span>
            </span>
            <Levels cover={cover} />
          </li>
        ))}
      </ul>
      <p className="pb-policy-foot">
        As of the AWS action data of {date}. A new action that matches is meant without a change of this text.
      </p>
    </>
  )
}

/** What one wildcard covers, below its line. */
export function CoverNote({
  cover,
  date,
  onClose,
}: {
  cover: WildcardCover
  date: string
  onClose: () => void
}): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a note beside the code, not a set of fields
    <div className="pb-note pb-note--cover" role="group" aria-label={`What ${cover.pattern} covers`}>
      <div className="pb-note-head">
        <span>
          {cover.isNot && 'All but '}
          <code>{cover.pattern}</code> {cover.isNot ? 'is' : 'covers'} {sizeOf(cover)} today
        </span>
        <span className="pb-place">data of {date}</span>
        <button type="button" className="pb-icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <Levels cover={cover} />
    </div>
  )
}

function sizeOf({count, services}: WildcardCover): string {
  return `${countOf(count, 'action')}${services > 1 ? ` of ${countOf(services, 'service')}` : ''}`
}

function Levels({cover}: {cover: WildcardCover}): ReactNode {
  const prefix = /^[\w-]+:/.exec(cover.pattern)?.[0] ?? ''
  return (
    <dl className="pb-levels">
      {cover.levels.map((level) => (
        <Level key={level.level} cover={level} prefix={prefix} />
      ))}
    </dl>
  )
}

function Level({cover: {level, count, actions}, prefix}: {cover: LevelCover; prefix: string}): ReactNode {
  return (
    <div>
      <dt>{level}</dt>{' '}
      <dd>{actions.length === 0 ? countOf(count, 'action') : <Actions names={actions} prefix={prefix} />}</dd>
    </div>
  )
}

/** Names of actions in a row, without a prefix that is said beside them. */
export function Actions({names, prefix = ''}: {names: readonly string[]; prefix?: string}): ReactNode {
  return (
    <span className="pb-actions">
      {names.map((name) => (
        <Fragment key={name}>
          <code>
            <Soft text={name.startsWith(prefix) ? name.slice(prefix.length) : name} />
          </code>{' '}
        </Fragment>
      ))}
    </span>
  )
}
