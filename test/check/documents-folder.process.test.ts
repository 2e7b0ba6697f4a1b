import {afterEach, expect, test, vi} from 'vitest'
import {documentsFolder, serviceRoot} from '../../src/check/documents-folder.ts'

afterEach(() => vi.unstubAllEnvs())

test('the documents lie where the environment says, else the configuration, else in docs/playbooks beside it', () => {
  const config = {folder: 'team', documents: undefined}
  vi.stubEnv('PROOFBOOK_DOCS', '')
  expect(documentsFolder({...config, folder: '.'})).toBe('docs/playbooks')
  expect(documentsFolder(config)).toBe('team/docs/playbooks')
  expect(documentsFolder({...config, documents: 'team/runbooks/'})).toBe('team/runbooks')
  vi.stubEnv('PROOFBOOK_DOCS', './other/folder/')
  expect(documentsFolder({...config, documents: 'team/runbooks'})).toBe('other/folder')
})

test.each([
  ['docs/playbooks/kms/playbook.md', 'docs/playbooks/kms/playbook.md', 'docs/playbooks'],
  ['docs/playbooks/kms/playbook.md', 'docs/playbooks/kms', 'docs/playbooks'],
  ['docs/playbooks/kms/playbook.md', 'docs', 'docs/playbooks'],
  ['elsewhere/kms/playbook.md', 'elsewhere', 'elsewhere'],
  ['elsewhere/kms/playbook.md', 'elsewhere/kms/playbook.md', 'elsewhere'],
  ['playbook.md', 'playbook.md', '.'],
])('the service of %s, asked for as %s, is named below %s', (file, asked, root) => {
  expect(serviceRoot(file, asked, 'docs/playbooks')).toBe(root)
})
