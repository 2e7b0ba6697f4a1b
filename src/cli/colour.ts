/** Whether a stream gets colour: a terminal that can show it does; `FORCE_COLOR` decides, and `NO_COLOR` forbids it. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  const {NO_COLOR, FORCE_COLOR, TERM} = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY === true && TERM !== 'dumb'
}
