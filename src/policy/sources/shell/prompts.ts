import {type DecodedText, TextBuilder} from './decoded-text.ts'

/** What a console shows before a command: a dollar, perhaps after a user and a host. */
const PROMPT = /^[ \t]*(?:\[?[\w.-]{1,40}@[\w.-]{1,60}[^\n$]{0,80})?\$[ \t]+/
/** What it shows before each further line of the same command. */
const CONTINUATION = /^[ \t]*>(?:[ \t]|$)/

/** The text without the prompts of a console; without any it is the text as it is. */
export function withoutPrompts(text: string): DecodedText {
  const lines = text.split('\n')
  const builder = new TextBuilder()
  let offset = 0
  let prompted = false
  for (const line of lines) {
    const match = PROMPT.exec(line) ?? (prompted ? CONTINUATION.exec(line) : null)
    const prompt: number = match?.[0].length ?? 0
    prompted ||= prompt > 0
    const end = offset + line.length
    builder.keep(text, offset + prompt, Math.min(end + 1, text.length))
    offset = end + 1
  }
  return builder.finish(text.length)
}
