/** What readers call a file in one word: its folder, since most files are called alike; else its name without extension. */
export function baseNameOf(id: string): string {
  const [file = '', folder] = id.split('/').reverse()
  return folder ?? file.replace(/\.[^.]+$/, '')
}
