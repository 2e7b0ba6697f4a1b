/** A page that was found, by its address and the heading that the search leads to. */
export interface Found {
  url: string
  heading: string
}

/** Asks a search as a reader does: the best pages, with what is shown of them. */
export type Ask = (question: string) => Promise<Found[]>

/** Pages that an answer shows. */
export const SHOWN = 8

/** What the benchmark asks of a page. */
export interface Offered {
  ask: Ask
  /** How long each question takes, in milliseconds. */
  times(questions: readonly string[]): Promise<number[]>
}

/** Offers a search to the benchmark, as `bench` of the page. */
export function offer(ask: Ask): void {
  const times = async (questions: readonly string[]) => {
    const all: number[] = []
    for (const question of questions) {
      const start = performance.now()
      await ask(question)
      all.push(performance.now() - start)
    }
    return all
  }
  Object.assign(globalThis, {bench: {ask, times} satisfies Offered})
}
