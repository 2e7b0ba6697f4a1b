import type {ReactNode} from 'react'

/**
 * What a control must satisfy: a table with a group of rows for each framework. It scrolls where it is wider than the page;
 * the links in it can be reached by keyboard.
 */
export function ControlTable({children}: {children: ReactNode}): ReactNode {
  return <div className="pb-control-table pb-scroll">{children}</div>
}
