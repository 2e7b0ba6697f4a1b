import type {Checked} from '../../check/check-files.ts'
import {applyFixes} from '../../check/fix.ts'
import {BOM} from '../../parse/source.ts'
import {UserError} from '../../parse/user-error.ts'
import type {Finding} from '../../rules/rule.ts'
import {MOST_ROUNDS} from '../fix.ts'
import {tell} from '../show.ts'

/** How texts are fixed. */
export interface FixingTexts {
  /** What a document holds, with its byte order mark. */
  written(path: string): string
  /** Checks again, with texts in place of what files hold. */
  recheck(texts: ReadonlyMap<string, string>): Promise<Checked>
  /** Whether a finding is to be fixed. */
  isWanted(finding: Finding): boolean
}

/** What fixes make of documents, without writing them. */
export interface FixedTexts {
  /** The check of the fixed texts. */
  checked: Checked
  fixes: number
  /** What the documents with fixes held, and what they would hold, byte order mark and all. */
  changed: {path: string; before: string; after: string}[]
  /** Whether a document cannot be fixed; the reason has been told. */
  isRefused: boolean
}

/** Makes the fixes of a check in memory, and checks again until nothing is left to fix. */
export async function fixTexts(checked: Checked, fixing: FixingTexts): Promise<FixedTexts> {
  const originals = new Map<string, string | undefined>()
  const texts = new Map<string, string>()
  let [current, fixes] = [checked, 0]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = fixOnce(current, {...fixing, originals, texts})
    if (made === 0) break
    fixes += made
    current = await fixing.recheck(texts)
  }
  const changed = [...texts].map(([path, text]) => {
    const before = originals.get(path) ?? ''
    return {path, before, after: before.startsWith(BOM) ? BOM + text : text}
  })
  return {checked: current, fixes, changed, isRefused: [...originals.values()].includes(undefined)}
}

/** What is known of the documents that were fixed up to now. */
interface Known extends FixingTexts {
  /** What they hold; undefined for those that cannot be fixed. */
  originals: Map<string, string | undefined>
  /** Their fixed texts. */
  texts: Map<string, string>
}

function fixOnce({corpus, report}: Checked, {originals, texts, written, isWanted}: Known): number {
  let fixes = 0
  for (const {path, source} of corpus.playbooks) {
    const findings = report.findings.filter((each) => each.file === path && each.fix && isWanted(each))
    if (findings.length === 0) continue
    if (!originals.has(path)) originals.set(path, originalOf(path, source, written))
    if (originals.get(path) === undefined) continue
    const {text, made} = applyFixes(source, findings)
    if (made === 0) continue
    texts.set(path, text)
    fixes += made
  }
  return fixes
}

/** What a document holds; undefined if its text is not what was checked, so that places would be wrong. */
function originalOf(path: string, source: string, written: (path: string) => string): string | undefined {
  try {
    const text = written(path)
    if (text === source || text === BOM + source) return text
    tell(`Cannot fix \`${path}\`: the text that was checked is not the text of the file`)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    tell(error.message)
  }
  return undefined
}
