/** Hosts for which `proofbook init` writes a workflow. */
export type Workflow = 'github' | 'gitlab'

/** Where a workflow is kept, and what it says. It installs what the host's images do not have, and runs one command. */
export const WORKFLOWS: Readonly<Record<Workflow, {path: string; text: string}>> = {
  github: {
    path: '.github/workflows/proofbook.yml',
    text: `# Written by \`proofbook init\`: checks the playbooks on every change.
name: Proofbook
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - name: Check out
        env:
          REPOSITORY: \${{ github.server_url }}/\${{ github.repository }}
          TOKEN: \${{ github.token }}
          REF: \${{ github.ref }}
        run: |
          git init --quiet .
          git -c "http.extraheader=AUTHORIZATION: basic $(printf 'x-access-token:%s' "$TOKEN" | base64 -w0)" \\
            fetch --quiet --depth 1 "$REPOSITORY" "$REF"
          git checkout --quiet FETCH_HEAD
      - name: Check the playbooks
        run: npx --yes proofbook check --format github
`,
  },
  gitlab: {
    path: '.gitlab/proofbook.gitlab-ci.yml',
    text: `# Written by \`proofbook init\`: checks the playbooks on every change. Include it from .gitlab-ci.yml:
#   include: {local: .gitlab/proofbook.gitlab-ci.yml}
proofbook:
  image: node:22-slim
  script:
    - npx --yes proofbook check --format pretty --format gitlab=gl-code-quality.json --format junit=junit.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality.json
      junit: junit.xml
`,
  },
}
