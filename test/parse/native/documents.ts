import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** The markdown files of this project, by path, sorted. */
export function ownDocuments(): string[] {
  const below = [
    'docs',
    'test/fixtures',
    'packages/proofbook-site',
    'packages/docusaurus-plugin-proofbook',
  ].flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  )
  return [...below, 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'].sort()
}

/** The readmes of the packages with which the project is developed, by path: documents that others wrote. */
export function packageReadmes(): string[] {
  const {devDependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>
  }
  return Object.keys(devDependencies).flatMap((name) => {
    const folder = join('node_modules', name)
    const readme = readdirSync(folder).find((each) => /^readme\.md$/i.test(each))
    return readme ? [join(folder, readme)] : []
  })
}
