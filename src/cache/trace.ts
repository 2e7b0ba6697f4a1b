import {type Ask, type Kind, questionOf, type Subject, type World} from './questions.ts'

/** A question with its arguments, as it is kept. */
type Asked = [kind: Kind, ...args: string[]]

/** In place of the answer to a question about what is gone by now; asking it again tells why. */
const NONE = 'none'

/** Every question that judgements asked, each once, and what was answered. */
export interface AskedAndAnswered {
  questions: Asked[]
  /** One for each question: a digest of the answer, or all of one that can be restored. */
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
  readonly #places = new Map<Kind, Map<string, number>>()
  #states: Partial<Record<Subject, string>>
  /** Questions whose answers are known to be those of the world as it is now. */
  readonly #isCurrent: boolean[]
  readonly #restored: {answer: unknown}[] = []

  constructor({questions, answers, states}: AskedAndAnswered) {
    this.#questions = [...questions]
    this.#answers = [...answers]
    this.#states = states
    this.#isCurrent = questions.map(() => false)
    for (const [place, asked] of questions.entries()) this.#placesOf(asked[0]).set(keyOf(asked), place)
  }

  /** Asks all questions again that may have another answer now; returns those that have. */
  renew(world: World): ReadonlySet<number> {
    const changed = new Set<number>()
    const old = this.#states
    this.#states = {}
    for (const [place, asked] of this.#questions.entries()) {
      const {about} = questionOf(asked[0])
      const isSame = about && old[about] === this.#stateOf(about, world)
      const answer = isSame ? this.#answers[place] : answerTo(asked, world)
      this.#isCurrent[place] = answer !== NONE
      if (answer !== this.#answers[place]) changed.add(place)
      this.#answers[place] = answer!
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
    const anyAsk = (...asked: Asked): unknown => {
      const place = this.#placeOf(asked)
      noted.add(place)
      return this.#answer(place, world)
    }
    return anyAsk as Ask
  }

  #placeOf(asked: Asked): number {
    const places = this.#placesOf(asked[0])
    const key = keyOf(asked)
    const known = places.get(key) ?? this.#questions.push(asked) - 1
    places.set(key, known)
    return known
  }

  #placesOf(kind: Kind): Map<string, number> {
    const known = this.#places.get(kind) ?? new Map<string, number>()
    this.#places.set(kind, known)
    return known
  }

  /** The answer to the question at a place in the list of all, which is noted if it is not known. */
  #answer(place: number, world: World): unknown {
    const [kind, ...args] = this.#questions[place]!
    const {ask, told, about, restore} = questionOf(kind)
    if (this.#isCurrent[place] && restore) {
      this.#restored[place] ??= {answer: restore(this.#answers[place]!)}
      return this.#restored[place].answer
    }
    const answer = ask(world, ...args)
    if (about) this.#stateOf(about, world)
    if (!this.#isCurrent[place]) {
      this.#answers[place] = told(answer, world)
      this.#isCurrent[place] = true
    }
    return answer
  }

  /** What was asked and answered. */
  all(): AskedAndAnswered {
    return {questions: this.#questions, answers: this.#answers, states: this.#states}
  }
}

/** What tells a question from others of its kind, which all have as many arguments: mostly a path. */
function keyOf(asked: Asked): string {
  return asked.length === 2 ? asked[1]! : JSON.stringify(asked)
}

function answerTo([kind, ...args]: Asked, world: World): string {
  const {ask, told} = questionOf(kind)
  try {
    return told(ask(world, ...args), world)
  } catch {
    return NONE
  }
}
