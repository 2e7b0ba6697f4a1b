import type {Connection, WorkDoneProgressServerReporter} from 'vscode-languageserver'
import type {ReadingShown} from './host.ts'

/** From how many documents on reading them takes long enough to be shown. */
const MANY = 50

/** Shows in an editor how far documents are read, if it can show such things and there are many. */
export function readingShown({window}: Connection): ReadingShown {
  let bar: Promise<WorkDoneProgressServerReporter | undefined> | undefined
  let shown = 0
  const draw = async (draws: (reporter: WorkDoneProgressServerReporter) => void) => {
    // An editor that cannot show it after all goes on without.
    bar ??= window.createWorkDoneProgress().catch(() => undefined)
    const reporter = await bar
    if (reporter) draws(reporter)
  }
  return {
    update(done, total) {
      const percent = Math.floor((100 * done) / total)
      if (total < MANY || (bar && percent === shown)) return
      const message = `${done} of ${total} documents`
      if (bar) void draw((reporter) => reporter.report(percent, message))
      else void draw((reporter) => reporter.begin('Proofbook reads', percent, message))
      shown = percent
    },
    end() {
      if (bar) void draw((reporter) => reporter.done())
    },
  }
}
