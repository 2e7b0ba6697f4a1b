/** The offsets at which the lines of a text begin, from 0: that of its end too, where a line ending is the last it has. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  let feed = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  while (feed !== -1 || carriage !== -1) {
    const isFeed = feed !== -1 && (carriage === -1 || feed <= carriage + 1)
    const start = 1 + (isFeed ? feed : carriage)
    starts.push(start)
    if (feed !== -1 && feed < start) feed = text.indexOf('\n', start)
    if (carriage !== -1 && carriage < start) carriage = text.indexOf('\r', start)
  }
  return starts
}

/** How many lines a text has; after its last line ending none begins. */
export function countLines(text: string): number {
  const starts = lineStarts(text)
  return starts.length - (starts.at(-1) === text.length ? 1 : 0)
}

/** A line without what ends it. */
export function withoutLineEnding(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === '\n' || line[end - 1] === '\r')) end--
  return line.slice(0, end)
}
