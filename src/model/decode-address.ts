/**
 * What an address spells. A percent sign that begins no code is itself, as renderers of markdown and browsers take it;
 * so is every one where the codes are not UTF-8.
 */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'))
  } catch {
    return text
  }
}
