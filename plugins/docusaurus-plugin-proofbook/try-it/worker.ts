/** Judges drafts beside the page, so that typing never waits. What it needs to know of AWS it asks the site for. */
import {type DraftContext, type DraftFinding, judgeDraft} from './judge.ts'

/** What the page asks. */
export interface DraftRequest {
  text: string
  context: DraftContext
}

/** What comes of it. */
export type DraftAnswer = {findings: DraftFinding[]} | {fault: string}

addEventListener('message', async ({data, ports}: MessageEvent<DraftRequest>) => {
  ports[0]!.postMessage(await answer(data))
})

async function answer({text, context}: DraftRequest): Promise<DraftAnswer> {
  try {
    return {findings: await judgeDraft(text, context)}
  } catch (error) {
    return {fault: error instanceof Error ? error.message : String(error)}
  }
}
