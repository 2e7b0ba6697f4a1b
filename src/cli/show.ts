import {visible, visibleDocument, visibleReport} from '../parse/visible.ts'
import {print} from './print.ts'

/** Writes a report for people to standard output. JSON is safe as it is, and goes through `print`. */
export function show(report: string): Promise<void> {
  return print(visibleReport(report))
}

/**
 * Writes what is made of documents to standard output: every byte of it, except for a terminal, which would obey it.
 */
export function showDocument(text: string): Promise<void> {
  return print(process.stdout.isTTY === true ? visibleDocument(text) : text)
}

/** Writes a sentence to standard error, on a line of its own whatever it names. */
export function tell(sentence: string): void {
  process.stderr.write(`${visible(sentence)}\n`)
}
