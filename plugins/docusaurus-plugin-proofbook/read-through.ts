import {type Handler, Parser} from 'htmlparser2'

/** Is told what a built page holds, in the order of the page. */
export type PageReader = Required<Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag'>>

/** Goes through a page once for all who read it: to parse a page takes longer than to read it. */
export function readThrough(html: string, readers: readonly PageReader[]): void {
  const parser = new Parser(
    {
      onopentag: (...tag) => {
        for (const reader of readers) reader.onopentag(...tag)
      },
      ontext: (text) => {
        for (const reader of readers) reader.ontext(text)
      },
      onclosetag: (...tag) => {
        for (const reader of readers) reader.onclosetag(...tag)
      },
    },
    {decodeEntities: true},
  )
  parser.end(html)
}
