import type {Browser, Page, Response} from 'playwright-core'
import type {SetQuery} from '../../search/query-set.ts'
import {isRight} from '../../search/query-set.ts'
import type {Found} from './in-page.mts'
import {type EngineName, sentBytes} from './site.mts'

/** A search that can be asked in a browser. */
export interface Asked {
  browser: Browser
  /** Of the served site, without a slash at the end. */
  origin: string
  engine: EngineName
}

/** How many questions have a right answer first. */
export interface Right {
  pages: number
  /** Of these with the right section too, where the question has one. */
  sections: number
}

/** Bytes that a reader's first question loads in all: the program, and what it reads of the index. */
export async function firstQuestion(asked: Asked, question: string): Promise<number> {
  return inPage(asked, async (page) => {
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    await page.goto(addressOf(asked), {waitUntil: 'networkidle'})
    await ask(page, question)
    const own = responses.filter((response) => isCounted(new URL(response.url()).pathname))
    const bodies = await Promise.all(own.map((response) => response.body()))
    return bodies.reduce((sum, body) => sum + sentBytes(body), 0)
  })
}

/** The page itself is not counted, nor the few lines by which the benchmark asks Pagefind. */
function isCounted(path: string): boolean {
  return !/\.html$|^\/bench\/pagefind\.js$|^\/favicon\.ico$/.test(path)
}

/** Milliseconds of each question, sorted; each was asked once before. */
export async function warmTimes(asked: Asked, questions: readonly string[]): Promise<number[]> {
  return inPage(asked, async (page) => {
    await page.goto(addressOf(asked), {waitUntil: 'networkidle'})
    const times = () => page.evaluate<number[]>(`bench.times(${JSON.stringify(questions)})`)
    await times()
    return (await times()).sort((a, b) => a - b)
  })
}

/** Asks all questions whose answers are known. */
export async function rightFirst(asked: Asked, queries: readonly SetQuery[]): Promise<Right> {
  return inPage(asked, async (page) => {
    await page.goto(addressOf(asked), {waitUntil: 'networkidle'})
    const right: Right = {pages: 0, sections: 0}
    for (const query of queries) {
      const [first] = await ask(page, query.q)
      const found = first && {...first, url: documentOf(first.url)}
      const anywhere = {...query, first: query.first.map((place) => place.replace(/#.*/, ''))}
      if (isRight(anywhere, found)) right.pages++
      if (isRight(query, found)) right.sections++
    }
    return right
  })
}

/** The path of the document of a page, as the questions name it. */
function documentOf(url: string): string {
  const [path = ''] = url.split('#')
  return `${decodeURIComponent(path).replace(/^\/playbooks\/|\/$/g, '')}.md`
}

function ask(page: Page, question: string): Promise<Found[]> {
  return page.evaluate<Found[]>(`bench.ask(${JSON.stringify(question)})`)
}

function addressOf({origin, engine}: Asked): string {
  return `${origin}/${engine}.html`
}

/** Each measure has a window of its own, so that nothing is kept from another. */
async function inPage<Result>({browser}: Asked, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext()
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}
