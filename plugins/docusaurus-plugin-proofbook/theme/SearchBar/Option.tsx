import type {MouseEvent, ReactNode} from 'react'

/** What every option knows of its list. */
export interface ListProps {
  /** Id of the list; an option's is made of it and its index. */
  listId: string
  /** Index of the option that Enter chooses, from 0. */
  active: number
  onPoint: (index: number) => void
  onChoose: (index: number) => void
}

type Props = ListProps & {
  index: number
  url: string
  className: string | undefined
  children: ReactNode
}

/** An option is a link, so that it opens in a new tab as links do. */
export function Option({
  listId,
  active,
  onPoint,
  onChoose,
  index,
  url,
  className,
  children,
}: Props): ReactNode {
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onChoose(index)
  }
  return (
    <a
      id={`${listId}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === active}
      href={url}
      className={className}
      onMouseMove={() => index !== active && onPoint(index)}
      onClick={onClick}
    >
      {children}
    </a>
  )
}
