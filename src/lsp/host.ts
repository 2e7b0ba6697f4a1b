/** What a session asks of the program that it is in, and of the editor on the other side. */
export interface Host {
  /** Of the program. */
  version: string
  /** The text of a document that is open, by its absolute path. */
  textOf(file: string): string | undefined
  /** Begins to show how far the documents of a folder are read. */
  showReading(): ReadingShown
}

/** A display of how far documents are read. */
export interface ReadingShown {
  update(done: number, total: number): void
  end(): void
}
