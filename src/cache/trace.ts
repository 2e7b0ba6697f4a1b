import {digestOf} from './digest.ts'
import {type Ask, type Kind, questionOf, type Subject, type World} from './questions.ts'

/** A question with its arguments, as it is kept. */
type Asked = [kind: Kind, ...args: string[]]

/** Every question that judgements asked, each once, and what was answered. */
export interface AskedAndAnswered {
  questions: Asked[]
  /** Digests, one for each question. */
  answers: string[]
  /** The states of what the questions are about, when they were answered. */
  states: Partial<Record<Subject, string>>
}

/**
 * Takes note of what judgements ask. Of a judgement is kept which questions it asked; while the answer to each is the
 * same, it would ask the same, hear the same and say the same again.
 */
export class Trace {
  readonly #questions: Asked[]
  readonly #answers: string[]
  readonly #places = new Map<string, number>()
  #states: Partial<Record<Subject, string>>
  /** Questions whose answers are known to be those of the world as it is now. */
  readonly #isCurrent: boolean[]

  constructor({questions, answers, states}: AskedAndAnswered) {
    this.#questions = [...questions]
    this.#answers = [...answers]
    this.#states = states
    this.#isCurrent = questions.map(() => false)
    for (const [place, asked] of questions.entries()) this.#places.set(keyOf(asked), place)
  }

  /** Asks all questions again that may have another answer now; returns those that have. */
  renew(world: World): ReadonlySet<number> {
    const changed = new Set<number>()
    const old = this.#states
    this.#states = {}
    for (const [place, asked] of this.#questions.entries()) {
      this.#isCurrent[place] = true
      const {about} = questionOf(asked[0])
      if (about && old[about] === this.#stateOf(about, world)) continue
      const answer = answerTo(asked, world)
      if (answer !== this.#answers[place]) changed.add(place)
      this.#answers[place] = answer
    }
    return changed
  }

  /** The state of a subject as it is now, which is kept. */
  #stateOf(subject: Subject, world: World): string {
    this.#states[subject] ??= world.stateOf(subject)
    return this.#states[subject]
  }

  /** Asks questions of a world, and notes them in a set. */
  asking(world: World, noted: Set<number>): Ask {
    const anyAsk = (kind: Kind, ...args: string[]): unknown => {
      const {ask, told, about} = questionOf(kind)
      const answer = ask(world, ...args)
      if (about) this.#stateOf(about, world)
      const key = keyOf([kind, ...args])
      let place = this.#places.get(key)
      if (place === undefined) {
        place = this.#questions.push([kind, ...args]) - 1
        this.#places.set(key, place)
      }
      if (!this.#isCurrent[place]) {
        this.#answers[place] = digestOf(told(answer, world))
        this.#isCurrent[place] = true
      }
      noted.add(place)
      return answer
    }
    return anyAsk as Ask
  }

  /** What was asked and answered. */
  all(): AskedAndAnswered {
    return {questions: this.#questions, answers: this.#answers, states: this.#states}
  }
}

function keyOf(asked: Asked): string {
  return JSON.stringify(asked)
}

function answerTo([kind, ...args]: Asked, world: World): string {
  const {ask, told} = questionOf(kind)
  try {
    return digestOf(told(ask(world, ...args), world))
  } catch {
    // A question about what is gone by now; asking it again tells why.
    return 'none'
  }
}
