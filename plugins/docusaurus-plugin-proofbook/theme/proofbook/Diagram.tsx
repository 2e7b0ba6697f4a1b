import {useColorMode} from '@docusaurus/theme-common'
import {type ReactNode, useEffect, useState} from 'react'
import type {DiagramData} from '../../remark/mermaid'
import {type Drawing, draw} from './draw'

/** A diagram above its source; the source alone until it is drawn, and where it cannot be. */
export function Diagram({data, children}: {data: string; children: ReactNode}): ReactNode {
  const {text, frame} = JSON.parse(data) as DiagramData
  const {colorMode} = useColorMode()
  const [drawing, setDrawing] = useState<Drawing>()
  useEffect(() => {
    let isShown = true
    draw(frame, {text, theme: colorMode === 'dark' ? 'dark' : 'default'}).then((drawn) => {
      if (isShown) setDrawing(drawn)
    })
    return () => {
      isShown = false
    }
  }, [frame, text, colorMode])
  return (
    <figure className="pb-diagram">
      {drawing?.svg === undefined ? (
        children
      ) : (
        <>
          <img src={addressOf(drawing.svg)} alt={drawing.title || 'Diagram, whose source follows'} />
          <details>
            <summary>Source of the diagram</summary>
            {children}
          </details>
        </>
      )}
      {drawing?.fault !== undefined && (
        <figcaption className="pb-diagram-fault">
          This diagram cannot be drawn: {drawing.fault.split('\n')[0]?.replace(/:$/, '')}
        </figcaption>
      )}
    </figure>
  )
}

/** In an image, nothing of a drawing runs or loads. */
function addressOf(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
