import type {Root} from 'mdast'
import type {Subject} from '../pages.ts'
import {markerFindings} from '../report.ts'
import {blockComponent} from './component.ts'

/** What the page of a document says whose markers leave open what it means. */
export interface NotPublishedData {
  /** Path of the file. */
  path: string
  findings: {line: number; message: string}[]
}

/** In place of the text, of which nothing may be guessed: what is wrong with it, and how to mend it. */
export function notPublished({playbook, shelf}: Subject): Root {
  const findings = markerFindings(shelf, playbook.path).map(({place, message}) => ({
    line: place.line,
    message,
  }))
  // With the rule turned off there are no messages, but the markers stand where they stand.
  const faults = playbook.faults.map(({line}) => ({line, message: 'Unexpected conflict marker'}))
  const data: NotPublishedData = {path: playbook.path, findings: findings.length > 0 ? findings : faults}
  return {type: 'root', children: [blockComponent('NotPublished', data)]}
}
