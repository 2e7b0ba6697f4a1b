import type {Root} from 'mdast'
import type {UnreadDocument} from '../../../src/model/file-flaw.ts'
import type {Subject} from '../pages.ts'
import {markerFindings} from '../report.ts'
import {blockComponent} from './component.ts'

/** What the page of a document says that has no text to show. */
export interface NotPublishedData {
  /** Path of the file. */
  path: string
  why: 'markers' | 'unread'
  findings: {line: number; message: string}[]
}

/** In place of a text of which nothing may be guessed: what is wrong with its markers, and how to fix it. */
export function undecidedPage({playbook, shelf}: Subject): Root {
  const findings = markerFindings(shelf, playbook.path).map(({place, message}) => ({
    line: place.line,
    message,
  }))
  // With the rule turned off there are no messages, but the markers are where they are.
  const faults = playbook.faults.map(({line}) => ({line, message: 'Unexpected conflict marker'}))
  return page({path: playbook.path, why: 'markers', findings: findings.length > 0 ? findings : faults})
}

/** In place of a document that could not be read: why. */
export function unreadPage({path, place, reason}: UnreadDocument): Root {
  return page({path, why: 'unread', findings: [{line: place.line, message: `Cannot read it: ${reason}`}]})
}

function page(data: NotPublishedData): Root {
  return {type: 'root', children: [blockComponent('NotPublished', data)]}
}
