/**
 * An address as the platform has it, with or without a slash at the end of its path.
 * @param trailingSlash what the platform's configuration says of them; undefined leaves addresses as they are
 */
export function withTrailingSlash(address: string, trailingSlash: boolean | undefined): string {
  if (trailingSlash === undefined) return address
  const end = address.search(/[?#]|$/)
  const bare = address.slice(0, end).replace(/\/+$/, '')
  return `${bare}${trailingSlash || bare === '' ? '/' : ''}${address.slice(end)}`
}
