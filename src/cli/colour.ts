/** Whether a stream gets colour: a terminal does, `FORCE_COLOR` asks for it, and `NO_COLOR` forbids it. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  if (process.env.NO_COLOR) return false
  return stream.isTTY === true || Boolean(process.env.FORCE_COLOR)
}
