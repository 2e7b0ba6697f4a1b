/**
 * A framework in few letters, for where its name does not fit. Ids of frameworks are their short names in lower case; what is
 * as short as an acronym is taken for one: `nist-csf-1.1` is NIST CSF 1.1.
 */
export function frameworkLabel(id: string): string {
  return id
    .split('-')
    .map((word) => (word.length < 5 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}
