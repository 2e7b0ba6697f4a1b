/** A start tag past a depth: how deep it is, and its line and column in the piece of HTML, from 0. */
export interface DeepTag {
  depth: number
  line: number
  column: number
}

/** Elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
/** Elements that go on in the next paragraph where they are not closed. */
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/
/** What a start tag closes where no end tag has: by the name of the tag. */
const CLOSES: ReadonlyMap<string, RegExp> = new Map([
  ['a', /^a$/],
  ['p', /^p$/],
  ['li', /^(?:li|p)$/],
  ['dt', /^(?:d[dt]|p)$/],
  ['dd', /^(?:d[dt]|p)$/],
  ['option', /^option$/],
  ['td', /^(?:t[dh]|p)$/],
  ['th', /^(?:t[dh]|p)$/],
  ['tr', /^(?:t[dhr]|p)$/],
  ['tbody', /^(?:t[dhr]|tbody|thead|tfoot|p)$/],
  ['thead', /^(?:t[dhr]|tbody|thead|tfoot|p)$/],
  ['tfoot', /^(?:t[dhr]|tbody|thead|tfoot|p)$/],
])
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][^\s/>]*)[^<>]*>/g

/** How deep the elements of a document's raw HTML are within one another, as a browser would nest them. */
export class HtmlDepth {
  /** The open elements, and the paragraph, heading or cell in which each was opened. */
  #open: {name: string; block: unknown}[] = []
  /** How many of each name are open. */
  readonly #names = new Map<string, number>()
  #block: unknown

  /**
   * Reads a piece of HTML; pieces come in document order.
   * @param block the paragraph, heading or cell that it is in; undefined for HTML between them
   * @returns the first tag deeper than `most`
   */
  read(html: string, block: unknown, most: number): DeepTag | undefined {
    this.#enter(block)
    for (const {index, 1: slash, 2: written} of html.matchAll(TAG)) {
      const name = written?.toLowerCase()
      if (name === undefined || VOID.test(name)) continue
      if (slash === '/') this.#close(name)
      else this.#start(name)
      if (this.#open.length <= most) continue
      const lines = html.slice(0, index).split(/\r\n|\r|\n/)
      return {depth: this.#open.length, line: lines.length - 1, column: lines.at(-1)!.length}
    }
    return undefined
  }

  /** The end of a paragraph closes what was opened in it, except for elements of formatting. */
  #enter(block: unknown): void {
    if (this.#block === block) return
    if (this.#block !== undefined) {
      const kept = this.#open.filter((each) => each.block !== this.#block || FORMATTING.test(each.name))
      for (const {name} of this.#open) this.#names.set(name, 0)
      this.#open = kept
      for (const {name} of kept) this.#names.set(name, this.#names.get(name)! + 1)
    }
    this.#block = block
  }

  #start(name: string): void {
    const closes = CLOSES.get(name)
    while (closes && this.#open.length > 0 && closes.test(this.#open.at(-1)!.name)) this.#pop()
    this.#open.push({name, block: this.#block})
    this.#names.set(name, (this.#names.get(name) ?? 0) + 1)
  }

  #close(name: string): void {
    if (!this.#names.get(name)) return
    while (this.#pop() !== name);
  }

  #pop(): string {
    const {name} = this.#open.pop()!
    this.#names.set(name, this.#names.get(name)! - 1)
    return name
  }
}
