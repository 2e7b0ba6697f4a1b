import {findBoundary} from '../files/boundary.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {readInside} from '../files/read-inside.ts'
import {version} from './version.ts'

/** Hosts for which `proofbook init` writes a workflow. */
export type Workflow = 'github' | 'gitlab'

/** Where a workflow is kept below the top of the repository, and what it says. */
interface WorkflowFile {
  path: string
  /** @param isLocked whether the repository's own lock file has Proofbook, so that it is what runs */
  text(isLocked: boolean): string
}

const NPM_CI = 'npm ci --ignore-scripts --no-audit --no-fund'

/** The workflows by host, as the guide shows them. Actions are pinned by the full hash of a commit. */
export const WORKFLOWS: Readonly<Record<Workflow, WorkflowFile>> = {
  github: {path: '.github/workflows/proofbook.yml', text: githubText},
  gitlab: {path: '.gitlab/proofbook.gitlab-ci.yml', text: gitlabText},
}

/** Whether the npm lock file of the working folder has Proofbook. */
export function isLocked(): boolean {
  const {bytes} = readInside('package-lock.json', [findBoundary('.')], MOST_BYTES.asset)
  return bytes?.includes('"node_modules/proofbook"') ?? false
}

function githubText(isLocked: boolean): string {
  return `# Written by \`proofbook init\`: checks the playbooks on every change.
name: Proofbook
on: [push, pull_request]
permissions:
  contents: read
jobs:
  proofbook:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          fetch-depth: 0 # for the inputs diff and changed of the action
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22
${isLocked ? `      - run: ${NPM_CI}\n` : ''}      - uses: proofbook/proofbook@v${version} # better: the full hash of its commit
        with:
          diff: true
`
}

function gitlabText(isLocked: boolean): string {
  const command = isLocked ? 'npx --no-install proofbook' : `npx --yes proofbook@${version}`
  return `# Written by \`proofbook init\`: checks the playbooks on every change. Include it from .gitlab-ci.yml:
#   include: {local: .gitlab/proofbook.gitlab-ci.yml}
proofbook:
  stage: test
  image: node:22-bookworm-slim
  script:
${isLocked ? `    - ${NPM_CI}\n` : ''}    - ${command} check --format pretty --format gitlab=proofbook-quality.json --format junit=proofbook-junit.xml
  artifacts:
    when: always
    reports:
      codequality: proofbook-quality.json
      junit: proofbook-junit.xml
`
}
