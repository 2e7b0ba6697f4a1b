import {type ReactNode, useMemo} from 'react'
import type {OutlineEntry} from '../../../rehype/outline'
import {groupClass} from '../Control'
import {Icon} from '../Icon'
import type {IconName} from '../icons'
import {thousands} from '../thousands'
import {type Branch, branchesOf} from './branches'
import {textOf} from './text'
import {useCurrent} from './useCurrent'

/** With more entries than this, only the branch that the reader is in is unfolded. */
const MOST = 30

/** What is on a page: groups with what is written of them, a block for each control, and where the reader is. */
export function Outline({toc, children}: {toc: readonly OutlineEntry[]; children?: ReactNode}): ReactNode {
  const branches = useMemo(() => branchesOf(toc), [toc])
  const ids = useMemo(
    () => branches.flatMap(({entry, below}) => [entry.id, ...below.map(({id}) => id)]),
    [branches],
  )
  const {current, list} = useCurrent(ids)
  const isLong = ids.length > MOST
  return (
    <nav className="pb-outline" aria-label="On this page" ref={list}>
      <p className="pb-outline-title">On this page</p>
      <ul>
        {branches.map((branch) => (
          <li key={branch.entry.id} className={groupClass(branch.entry.group ?? null)}>
            <Head branch={branch} current={current} />
            {branch.below.length > 0 && (!isLong || isIn(branch, current)) && (
              <ul>
                {branch.below.map((entry) => (
                  <li key={entry.id}>
                    <Entry entry={entry} current={current} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {children}
    </nav>
  )
}

function isIn({entry, below}: Branch, current: string | undefined): boolean {
  return entry.id === current || below.some(({id}) => id === current)
}

function Head({branch, current}: {branch: Branch; current: string | undefined}): ReactNode {
  const {entry, below} = branch
  if (entry.group === undefined || entry.status !== undefined)
    return <Entry entry={entry} current={current} />
  const controls = below.filter(({status}) => status !== undefined)
  const written = controls.filter(({status}) => status === 'content').length
  return (
    <a
      className="pb-outline-group"
      href={`#${entry.id}`}
      aria-current={entry.id === current ? 'true' : undefined}
    >
      <Icon name={entry.group as IconName} />
      <span>{textOf(entry)}</span>
      {controls.length > 0 && (
        <span className="pb-number">
          {thousands(written)}/{thousands(controls.length)}
          <span className="pb-unseen"> written</span>
        </span>
      )}
    </a>
  )
}

function Entry({entry, current}: {entry: OutlineEntry; current: string | undefined}): ReactNode {
  const {id, status} = entry
  return (
    <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
      <i className={status === undefined ? undefined : `pb-outline-block pb-outline-block--${status}`} />
      <span>{textOf(entry)}</span>
    </a>
  )
}
