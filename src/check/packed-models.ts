import {deserialize, serialize, setFlagsFromString} from 'node:v8'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import {once} from '../model/once.ts'
import {citationsOf, destinationsIn, outlinedPlaybook, outlineOf} from '../model/outline.ts'
import type {Playbook} from '../model/playbook-type.ts'
import {knowTitleFacts, titleFacts} from '../model/titles.ts'
import {loadPolicySources, type PolicySource} from '../policy/index.ts'
import {knowLetters, lettersIn} from '../sidecars/spelling.ts'
import type {ModelSource, Reading} from './load.ts'

/**
 * How many UTF-16 units of documents are kept as they are: about 2,000 playbooks. A model takes about seven times the memory
 * of its text, and a tenth more time if it is packed and unpacked, which smaller folders are not worth.
 */
const MOST_UNPACKED = 32 * 1024 * 1024

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
    collectSooner()
    const packed = pack(playbook)
    const whole = () => this.#unpack(packed)
    const {outline, citations, destinations, letters, title} = ownCopy({
      outline: outlineOf(playbook),
      citations: citationsOf(playbook),
      destinations: destinationsIn(playbook),
      letters: lettersIn(playbook),
      title: titleFacts(playbook),
    })
    const outlined = outlinedPlaybook({
      path: playbook.path,
      outline,
      citations: () => citations,
      destinations: () => destinations,
      source: () => whole().source,
      whole,
      isWhole: () => this.#recent.has(packed),
    })
    knowLetters(outlined, letters)
    knowTitleFacts(outlined, title)
    return outlined
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

/**
 * Has V8 collect garbage when the heap has grown by three tenths, in place of the double: what is packed and unpacked is
 * garbage soon, and would be most of the memory of a large folder.
 */
const collectSooner = once(() => setFlagsFromString('--heap-growing-percent=30'))

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
