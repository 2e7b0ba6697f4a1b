import type {ActionData} from './action-data.ts'

/** Answers that are kept at once, of each question; the policies of a repository rarely need more than a few hundred. */
const MOST_ANSWERS = 10_000

/** The same question, whose answer for a word is found once; one that could not be found is looked for again. */
export function askedOnce<Answer>(ask: (word: string) => Promise<Answer>): (word: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (word) => {
    const known = answers.get(word)
    if (known) return known
    if (answers.size >= MOST_ANSWERS) answers.clear()
    const answer = ask(word)
    answers.set(word, answer)
    answer.catch(() => answers.delete(word))
    return answer
  }
}

/** The same for a question about action data: once for each word and data. */
export function askedOnceOfData<Answer>(
  ask: (word: string, data: ActionData) => Promise<Answer>,
): (word: string, data: ActionData) => Promise<Answer> {
  const questions = new WeakMap<ActionData, (word: string) => Promise<Answer>>()
  return (word, data) => {
    const question = questions.get(data) ?? askedOnce((word) => ask(word, data))
    questions.set(data, question)
    return question(word)
  }
}
