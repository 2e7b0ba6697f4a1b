import {deserialize, serialize} from 'node:v8'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import {citationsOf, destinationsIn, outlinedPlaybook, outlineOf} from '../model/outline.ts'
import type {Playbook} from '../model/playbook-type.ts'
import {loadPolicySources, type PolicySource} from '../policy/index.ts'
import type {ModelSource, Reading} from './load.ts'

/**
 * How many UTF-16 units of documents are kept as they are. A model takes about six times the memory of its text, and a
 * sixth more time if it is packed and unpacked; a folder of usual size is not worth that.
 */
const MOST_UNPACKED = 4 * 1024 * 1024

/** How many documents are unpacked at once: the one that is judged, and some that it leads to. */
const MOST_RECENT = 16

/**
 * Keeps the models of a large folder small: of documents above a limit only an outline is at hand, and the rest is packed
 * until somebody asks for it.
 */
export class PackedModels implements ModelSource {
  readonly #mostUnpacked: number
  #unpacked = 0
  /** The documents that were asked for last, by what they are packed as; the last one last. */
  readonly #recent = new Map<Buffer, Playbook>()

  /** @param mostUnpacked in UTF-16 units of their texts */
  constructor(mostUnpacked = MOST_UNPACKED) {
    this.#mostUnpacked = mostUnpacked
  }

  async model({file}: Reading, parse: (sources: readonly PolicySource[]) => Playbook): Promise<Playbook> {
    return this.keep(parse(await loadPolicySources(file.text)))
  }

  /** A document as it is kept from now on. */
  keep(playbook: Playbook): Playbook {
    this.#unpacked += playbook.source.length
    if (this.#unpacked <= this.#mostUnpacked) return playbook
    const packed = pack(playbook)
    const whole = () => this.#unpack(packed)
    const {outline, citations, destinations} = ownCopy({
      outline: outlineOf(playbook),
      citations: citationsOf(playbook),
      destinations: destinationsIn(playbook),
    })
    return outlinedPlaybook({
      path: playbook.path,
      outline,
      citations: () => citations,
      destinations: () => destinations,
      source: () => whole().source,
      whole,
      isWhole: () => this.#recent.has(packed),
    })
  }

  #unpack(packed: Buffer): Playbook {
    const playbook = this.#recent.get(packed) ?? unpack(packed)
    this.#recent.delete(packed)
    this.#recent.set(packed, playbook)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > MOST_RECENT && oldest) this.#recent.delete(oldest)
    return playbook
  }
}

/** A copy whose strings are its own: one that is a piece of a text keeps all of the text. */
export function ownCopy<Value>(value: Value): Value {
  return deserialize(serialize(value))
}

/** Objects that a document holds twice are one object again when it is unpacked. */
function pack(playbook: Playbook): Buffer {
  return deflateRawSync(serialize(playbook), {level: 1})
}

function unpack(packed: Buffer): Playbook {
  return deserialize(inflateRawSync(packed))
}
