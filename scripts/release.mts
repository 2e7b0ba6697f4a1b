// `npm run release`: checks that this commit can be a version, runs the tests, packs its packages and tags it. It pushes nothing.
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {posix} from 'node:path'
import {parseArgs} from 'node:util'

/** Why there is no release. */
class Refusal extends Error {}

const {values} = parseArgs({
  options: {'dry-run': {type: 'boolean', default: false}, tested: {type: 'boolean', default: false}},
})

try {
  release(values)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function release({'dry-run': isDry, tested}: {'dry-run': boolean; tested: boolean}): void {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
  const tag = `v${version}`
  refuseUnready(version, tag)
  if (!tested) must('npm', ['test'], 'the tests fail; the lines above say which')
  const packages = packageFolders()
  must('npm', ['pack', '--dry-run', ...packages], 'a package cannot be packed')
  // Tests and packing may write; what is tagged is what was checked.
  refuseChanges()
  if (isDry) {
    console.log(`Version ${version} can be released; nothing was packed or tagged`)
    return
  }
  must('npm', ['pack', ...packages], 'a package cannot be packed')
  must('git', ['tag', '--annotate', tag, '--message', `Version ${version}`], `git cannot make the tag ${tag}`)
  console.log(`Packed and tagged ${tag}. Push it with \`git push origin main ${tag}\``)
}

/** What is published: the project itself, and the packages beside it. */
function packageFolders(): string[] {
  const beside = existsSync('packages') ? readdirSync('packages').sort() : []
  return ['.', ...beside.map((name) => `./packages/${name}`)]
}

function refuseUnready(version: string, tag: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Refusal(
      `Unexpected version \`${version}\` in package.json, expected three numbers, such as 0.2.0`,
    )
  refuseChanges()
  const branch = git('branch', '--show-current')
  if (branch !== 'main')
    throw new Refusal(`Unexpected branch \`${branch || 'none'}\`, expected \`main\`: \`git switch main\``)
  if (git('tag', '--list', tag) !== '')
    throw new Refusal(`Unexpected tag \`${tag}\`: it is there already; raise the version in package.json`)
  refuseOtherVersions(version)
  refuseUndescribed(readFileSync('CHANGELOG.md', 'utf8'), version)
}

function refuseChanges(): void {
  const changes = git('status', '--porcelain')
  if (changes !== '')
    throw new Refusal(`Unexpected changes, expected a clean work tree; commit them first:\n${changes}`)
}

function refuseOtherVersions(version: string): void {
  const {version: locked} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {version: string}
  if (locked !== version)
    throw new Refusal(
      `Unexpected version \`${locked}\` in package-lock.json, expected \`${version}\`: \`npm install --package-lock-only\``,
    )
  for (const folder of packageFolders()) {
    const file = posix.join(folder, 'package.json')
    const {version: other} = JSON.parse(readFileSync(file, 'utf8')) as {version: string}
    if (other !== version)
      throw new Refusal(`Unexpected version \`${other}\` in ${file}, expected \`${version}\``)
  }
}

/** The section of a version has its day and says something, and nothing waits under "Unreleased". */
function refuseUndescribed(changelog: string, version: string): void {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((each) => /^\S+/.exec(each)?.[0] === version)
  if (section === undefined)
    throw new Refusal(`Cannot find \`## ${version}\` in CHANGELOG.md; say there what a user has to know`)
  if (!/^\S+ - \d{4}-\d{2}-\d{2}\n/.test(section))
    throw new Refusal(
      `Cannot find the day of ${version} in CHANGELOG.md, expected \`## ${version} - 2026-01-31\``,
    )
  if (!/^- /m.test(section)) throw new Refusal(`Cannot find a change under \`## ${version}\` in CHANGELOG.md`)
  const waiting = sections.find((each) => /^unreleased/i.test(each))
  if (waiting && /^- /m.test(waiting))
    throw new Refusal(
      `Unexpected changes under \`## Unreleased\` in CHANGELOG.md, expected them under \`## ${version}\``,
    )
}

function git(...words: string[]): string {
  const {status, stdout, stderr} = spawnSync('git', words, {encoding: 'utf8'})
  if (status !== 0) throw new Refusal(`git ${words[0]} failed: ${stderr.trim()}`)
  return stdout.trim()
}

function must(command: string, words: string[], otherwise: string): void {
  const {status} = spawnSync(command, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (status !== 0) throw new Refusal(`No release: ${otherwise}`)
}
