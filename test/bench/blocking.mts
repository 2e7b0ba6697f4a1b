import type {Browser} from 'playwright-core'

/** How many times slower than this machine the reader's is. */
const SLOWER = 4

/** How often a page is loaded; the median counts. */
const LOADS = 5

/** How long a page is left alone after it was asked for, in milliseconds: each question to it would be work of its own. */
const QUIET = 5000

/** Work that a click has to wait for: both in milliseconds from the start of the page. */
interface Task {
  start: number
  end: number
}

declare global {
  interface Window {
    /** Those of a page that is measured. */
    tasks: Task[]
  }
}

/**
 * For how many milliseconds a page keeps its reader waiting once something is shown: of each task longer than 50 ms what is
 * longer. The median of some loads, each in a new browser window; other work on the machine makes it larger.
 */
export async function blockingTime(browser: Browser, address: string): Promise<number> {
  const times: number[] = []
  for (let load = 0; load < LOADS; load++) times.push(await blockingTimeOnce(browser, address))
  return times.sort((a, b) => a - b)[Math.floor(LOADS / 2)]!
}

async function blockingTimeOnce(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}})
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER})
    await page.addInitScript(() => {
      const tasks: Task[] = []
      new PerformanceObserver((list) => {
        for (const {startTime, duration} of list.getEntries())
          tasks.push({start: startTime, end: startTime + duration})
      }).observe({type: 'longtask', buffered: true})
      window.tasks = tasks
    })
    await page.goto(address, {waitUntil: 'load'})
    await new Promise((resolve) => setTimeout(resolve, QUIET))
    const {tasks, shown} = await page.evaluate(() => ({
      tasks: window.tasks,
      shown: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }))
    return tasks.reduce((sum, {start, end}) => sum + Math.max(0, end - Math.max(start, shown) - 50), 0)
  } finally {
    await context.close()
  }
}
