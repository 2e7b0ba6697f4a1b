/**
 * What the history of a library costs: 669 commits of 105 documents, made anew, read to the last entry of its change log.
 * Prints seconds of processor time, git's included. `PROOFBOOK_BENCH_COMMITS` is how many commits are made.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {loadConfig} from '../../src/config/load.ts'
import {changeLog} from '../../src/history/change-log.ts'
import {revisionsOf} from '../../src/history/document-revisions.ts'
import {historyOf} from '../../src/history/history.ts'
import {preferParser} from '../../src/parse/parser-choice.ts'
import {writeLibrary} from '../e2e/generated-library.ts'

const DOCUMENTS = 105
const COMMITS = Number(process.env.PROOFBOOK_BENCH_COMMITS ?? 669)
const FOLDER = 'docs/playbooks'

// As the command does.
preferParser('native')

const temporary = mkdtempSync(join(tmpdir(), 'proofbook-bench-'))
try {
  const repository = join(temporary, 'repository')
  const versions = makeHistory(repository)
  const start = process.cpuUsage()
  const clock = performance.now()
  const config = loadConfig(undefined, [join(repository, FOLDER)])
  const history = await historyOf(repository, FOLDER, {config, today: '2026-11-29'})
  const lists = process.cpuUsage(start)
  const entries = await changeLog(history)
  const log = process.cpuUsage(start)
  for (const document of history.documents) await revisionsOf(history, document)
  const all = process.cpuUsage(start)
  history.close()
  const seconds = ({user, system}: NodeJS.CpuUsage) => ((user + system) / 1e6).toFixed(1)
  const gits = process.resourceUsage()
  console.log(
    `${history.revisions.length} revisions of ${history.documents.length} documents, ${versions} versions, ${entries.length} entries`,
  )
  console.log(
    `lists ${seconds(lists)} s, with the change log ${seconds(log)} s, with facts of each revision ${seconds(all)} s of CPU`,
  )
  console.log(
    `${((performance.now() - clock) / 1000).toFixed(1)} s on the clock, ${Math.round(gits.maxRSS / 1024)} MB at most`,
  )
} finally {
  rmSync(temporary, {recursive: true, force: true})
}

/** Makes the repository; gives how many distinct versions of documents it has. */
function makeHistory(repository: string): number {
  const source = join(temporary, 'source')
  writeLibrary(source, DOCUMENTS)
  const texts = readdirSync(source)
    .sort()
    .map((name) => ({name, text: readFileSync(join(source, name, 'playbook.md'), 'utf8')}))
  const versions = new Set<string>()
  const stream: Buffer[] = []
  const say = (text: string) => stream.push(Buffer.from(text, 'utf8'))
  for (let index = 0; index < COMMITS; index++) {
    const document = texts[index % DOCUMENTS]!
    const round = Math.floor(index / DOCUMENTS)
    if (round > 0) document.text = edited(document.text, index)
    const path = `${FOLDER}/${document.name}/playbook.md`
    versions.add(document.text)
    const message =
      round === 0 ? `Add the playbook of ${document.name}` : `Edit the playbook of ${document.name}`
    say(`commit refs/heads/main\nmark :${index + 1}\n`)
    say(`committer Ann <ann@example.com> ${1_600_000_000 + index * 86_400} +0000\n`)
    say(`data ${Buffer.byteLength(message)}\n${message}\n`)
    say(`M 100644 inline ${path}\ndata ${Buffer.byteLength(document.text)}\n`)
    say(`${document.text}\n`)
  }
  git(['init', '--quiet', '--initial-branch=main', repository])
  git(['-C', repository, 'fast-import', '--quiet'], Buffer.concat(stream))
  return versions.size
}

/** The edits that teams make, one after the other: a word, an action, the date, a control's text. */
function edited(text: string, index: number): string {
  const edits = [
    () =>
      text.replace(/\bone should\b|\byou should\b|\bone must\b/, index % 2 === 0 ? 'one must' : 'you should'),
    () => text.replace(/"kms:Encrypt",?|"kms:Decrypt",?/, (action) => `"kms:ListKeys",\n${action}`),
    () => text.replace(/`This Section.*`/, `Each use is seen in the logs, which are kept for ${index} days.`),
    () =>
      text.replace(
        /(\d\d)\/10\/2021/,
        (_, month) => `${String((Number(month) % 12) + 1).padStart(2, '0')}/10/2021`,
      ),
    () => text.replace('| PR.PT-3', '| PR.DS-1 | Data-at-rest is protected |\n| PR.PT-3'),
  ]
  const made = edits[index % edits.length]!()
  return made === text ? `${text}\nStep ${index} is done by hand.\n` : made
}

function git(words: string[], input?: Buffer): void {
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'}
  const {status, stderr} = spawnSync('git', words, {input, env, encoding: 'utf8'})
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
}
