import type {PolicyExampleData} from '../../../remark/policy-examples'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import type {DraftFinding} from '../../../try-it/judge'
import type {DraftAnswer, DraftRequest} from '../../../try-it/worker'
import {type Edit, editsOf, replaceAt, type Values} from '../FillIn/values'

const workers = new Map<string, Worker>()

/** Has a draft judged beside the page, by the script at an address; the first time loads it. */
export function askWorker(address: string, request: DraftRequest): Promise<DraftAnswer> {
  const worker = workers.get(address) ?? new Worker(address)
  workers.set(address, worker)
  const {port1, port2} = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({data}: MessageEvent<DraftAnswer>) => {
      port1.close()
      resolve(data)
    }
    worker.onerror = () => {
      workers.delete(address)
      resolve({fault: 'Cannot load the linter'})
    }
    worker.postMessage(request, [port2])
  })
}

/** The numbers of lines, from 1, that are not as they were; where lines came or went, all between what is the same. */
export function changedLines(before: string, after: string): Set<number> {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let [start, end] = [0, 0]
  if (old.length !== now.length) {
    const most = Math.min(old.length, now.length)
    while (start < most && old[start] === now[start]) start++
    while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++
  }
  const changed = now.flatMap((line, index) =>
    index >= start && index < now.length - end && (old.length !== now.length || line !== old[index])
      ? [index + 1]
      : [],
  )
  return new Set(changed)
}

/** A draft with a finding's suggestion in place of what it is about. */
export function withSuggestion(draft: string, {offset, length, suggestion}: DraftFinding): string {
  return suggestion === null ? draft : replaceAt(draft, [suggested(draft, {offset, length, suggestion})])
}

/** A published policy with a finding's suggestion in place of what it is about, and with its fields filled in. */
export function fixed(
  {text, fields}: Pick<PolicyExampleData, 'text' | 'fields'>,
  {line, range, suggestion}: ShownFinding,
  values: Values,
): string {
  const edits = editsOf(fields, values)
  if (line === null || range === null || suggestion === null) return replaceAt(text, edits)
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({0: eol, index}) => index + eol.length)]
  const fix = suggested(text, {offset: starts[line - 1]! + range[0], length: range[1] - range[0], suggestion})
  const others = edits.filter(
    ({offset, length}) => offset + length <= fix.offset || fix.offset + fix.length <= offset,
  )
  return replaceAt(
    text,
    [...others, fix].sort((a, b) => a.offset - b.offset),
  )
}

/** A suggestion is a value, which has quotes where what it takes the place of has. */
function suggested(
  text: string,
  {offset, length, suggestion}: {offset: number; length: number; suggestion: string},
): Edit {
  return {offset, length, value: text[offset] === '"' ? JSON.stringify(suggestion) : suggestion}
}
