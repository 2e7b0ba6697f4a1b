// Writes a report as a comment on a pull request, or replaces the one that is there. What the finished run left is
// text of a stranger: its number is held against the commit that ran, and its mentions call nobody.
import {readFileSync, statSync} from 'node:fs'

const MARK = '<!-- proofbook-report -->'
/** GitHub takes 65,536 characters. */
const MOST = 65_000
const PAGES = 10

const {INPUT_FILE, INPUT_NUMBER, GITHUB_TOKEN, GITHUB_EVENT_PATH, GITHUB_REPOSITORY} = process.env
const api = `${process.env.GITHUB_API_URL || 'https://api.github.com'}/repos/${GITHUB_REPOSITORY}`

await main()

async function main() {
  const run = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')).workflow_run
  if (!run)
    throw new Error('Cannot find a finished run in the event, expected a workflow of the event workflow_run')
  const number = readSmall(INPUT_NUMBER).trim()
  if (!/^\d{1,9}$/.test(number)) throw new Error('Unexpected text in place of the number of a pull request')
  const pull = await call('GET', `/pulls/${number}`)
  if (pull.head.sha !== run.head_sha) {
    console.log(`Pull request ${number} is not at the commit that ran any more, no comment was written`)
    return
  }
  await write(number, bodyOf(readSmall(INPUT_FILE), run.head_sha))
}

function bodyOf(text, sha) {
  const quiet = text.replaceAll('@', '@\u200b')
  const cut = quiet.length > MOST ? `${quiet.slice(0, MOST)}\n\n(cut)` : quiet
  return `${MARK}\n${cut}\n\nOf commit ${sha.slice(0, 12)}.`
}

async function write(number, body) {
  const old = await ownComment(number)
  if (old) await call('PATCH', `/issues/comments/${old.id}`, {body})
  else await call('POST', `/issues/${number}/comments`, {body})
  console.log(`${old ? 'Replaced' : 'Wrote'} the comment on pull request ${number}`)
}

/** Only a bot's comment is replaced: anybody can write the mark. */
async function ownComment(number) {
  for (let page = 1; page <= PAGES; page++) {
    const comments = await call('GET', `/issues/${number}/comments?per_page=100&page=${page}`)
    const own = comments.find(({body, user}) => user?.type === 'Bot' && body?.startsWith(MARK))
    if (own || comments.length < 100) return own
  }
  return undefined
}

async function call(method, path, body) {
  const answer = await fetch(`${api}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'x-github-api-version': '2022-11-28',
    },
    ...(body ? {body: JSON.stringify(body)} : {}),
  })
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status} to ${method} ${path}`)
  return answer.json()
}

function readSmall(file) {
  if (statSync(file).size > 1_000_000) throw new Error(`Unexpected size of ${file}, expected at most 1 MB`)
  return readFileSync(file, 'utf8')
}
