/**
 * A piece of what is kept. It stays as it is written until somebody asks for it, and is written again as it was: most of
 * what is kept is of documents that nobody asks about.
 */
export class Part<Value> {
  readonly #written: () => Buffer
  #value: {of: Value} | undefined

  private constructor(written: () => Buffer, value?: {of: Value}) {
    this.#written = written
    this.#value = value
  }

  /** A piece that is new. */
  static of<Value>(value: Value): Part<Value> {
    return new Part(() => Buffer.from(JSON.stringify(value)), {of: value})
  }

  /** A piece as it was kept: a line of JSON. */
  static read<Value>(written: Buffer): Part<Value> {
    return new Part(() => written)
  }

  get value(): Value {
    this.#value ??= {of: JSON.parse(this.#written().toString('utf8'))}
    return this.#value.of
  }

  /** One line of JSON. */
  get written(): Buffer {
    return this.#written()
  }
}
