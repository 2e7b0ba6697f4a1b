import type {ReactNode} from 'react'
import {Rest} from './Rest'
import {useSome} from './useSome'

/** Names with commas between; of thousands the first ones, and a way to the others. */
export function Names({names}: {names: readonly string[]}): ReactNode {
  const {some, left, more} = useSome(names)
  return (
    <>
      {some.join(', ')}
      {left > 0 && ', '}
      <Rest left={left} onMore={more} />
    </>
  )
}
