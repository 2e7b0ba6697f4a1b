/**
 * A short name for the service of a playbook, made of the playbook's title: the abbreviation in brackets at its end, such
 * as KMS; else the title without other brackets and without the maker's name in front.
 */
export function serviceName(title: string): string {
  const [, abbreviation] = /\(([A-Z][A-Z\d]{1,7})\)$/.exec(title) ?? []
  if (abbreviation !== undefined) return abbreviation
  const plain = title.replace(/\s*\([^()]*\)$/, '').replace(/^(?:AWS|Amazon) (?=\S)/, '')
  return plain === '' ? title : plain
}
