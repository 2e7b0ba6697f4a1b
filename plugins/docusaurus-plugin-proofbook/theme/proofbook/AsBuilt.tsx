import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment'
import {type ReactNode, useLayoutEffect, useRef, useState} from 'react'
import {useIsLive} from './useIsLive'

interface AsBuiltProps {
  as: 'tbody' | 'ul'
  className?: string
  /** What is shown; once it is another value than at first, the content is drawn anew. */
  of: unknown
  draw: () => ReactNode
}

/**
 * An element whose content stays as the build wrote it until something else is to be shown: thousands of nodes that a
 * script has nothing to do with are not gone through when the page comes to life. Events are for the element, which they
 * reach from its content.
 */
export function AsBuilt({as: Tag, of, draw, ...props}: AsBuiltProps): ReactNode {
  const isLive = useIsLive()
  const [first] = useState<unknown>(() => of)
  // A page to which a link of the site led was not built: there is nothing to keep.
  const [isDrawn, setDrawn] = useState(isLive || !ExecutionEnvironment.canUseDOM)
  const element = useRef<HTMLTableSectionElement & HTMLUListElement>(null)
  // Neither is there in development, nor where the browser's page was not the one that was built.
  useLayoutEffect(() => {
    if (!element.current?.hasChildNodes()) setDrawn(true)
  }, [])
  if (of !== first && !isDrawn) setDrawn(true)
  if (isDrawn || of !== first)
    return (
      <Tag key="drawn" {...props}>
        {draw()}
      </Tag>
    )
  return (
    <Tag
      key="built"
      ref={element}
      {...props}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: says only that the content is not React's; none is set
      dangerouslySetInnerHTML={{__html: ''}}
    />
  )
}
