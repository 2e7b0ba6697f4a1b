import {type Range, rangeOf, textOf} from './range.ts'

/**
 * A piece of what is kept. It stays as it is written until somebody asks for it, and is written again as it was: most of
 * what is kept is of documents that nobody asks about.
 */
export class Part<Value> {
  readonly #written: () => Range
  readonly #read: () => Value
  #value: {of: Value} | undefined

  private constructor(written: () => Range, read: () => Value) {
    this.#written = written
    this.#read = read
  }

  /**
   * A piece that is new.
   * @param format gives JSON
   */
  static of<Value>(value: Value, format: (value: Value) => string = JSON.stringify): Part<Value> {
    return new Part(
      () => rangeOf(format(value)),
      () => value,
    )
  }

  /** A piece as it was kept. */
  static read<Value>(range: Range, parse: (json: string) => Value = JSON.parse): Part<Value> {
    return new Part(
      () => range,
      () => parse(textOf(range)),
    )
  }

  get value(): Value {
    this.#value ??= {of: this.#read()}
    return this.#value.of
  }

  /** JSON, as bytes. */
  get written(): Range {
    return this.#written()
  }
}
