/**
 * The service of a document: its folder below the one that was asked for, else its file's name without extension. It is
 * the first part of the stable ids of its controls.
 * @param id path of the document below the folder that was asked for
 */
export function serviceOf(id: string): string {
  const segments = id.split('/')
  const fileStem = segments.at(-1)!.replace(/\.[^.]+$/, '')
  return segments.length > 1 ? segments.slice(0, -1).join('/') : fileStem
}
