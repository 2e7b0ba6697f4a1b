import type {ReactNode} from 'react'
import type {Phrase as Told} from '../../../../src/changes/phrase'
import {Phrase} from './Phrase'

/** What a change gives and takes, a line each; nothing where it has no such lines. */
export function Details({details}: {details: readonly Told[]}): ReactNode {
  if (details.length === 0) return null
  return (
    <ul>
      {details.map((detail, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the details of a change never change their order
        <li key={index}>
          <Phrase phrase={detail} />
        </li>
      ))}
    </ul>
  )
}
