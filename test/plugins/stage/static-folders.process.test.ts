import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {refuseLinksOut} from '../../../plugins/docusaurus-plugin-proofbook/stage/static-folders.ts'

test('a folder that is served as it is has no link out of the repository', () => {
  const site = mkdtempSync(join(tmpdir(), 'proofbook-static-'))
  const served = join(site, 'static')
  mkdirSync(join(site, '.git'))
  mkdirSync(join(served, 'img'), {recursive: true})
  writeFileSync(join(site, 'logo.svg'), '')
  symlinkSync('../../logo.svg', join(served, 'img/logo.svg'))
  expect(() => refuseLinksOut([served, join(site, 'none')], site)).not.toThrow()
  symlinkSync('/etc/passwd', join(served, 'img/passwd.txt'))
  expect(() => refuseLinksOut([served], site)).toThrow(
    `Cannot publish \`${join(served, 'img/passwd.txt')}\`: it is a link that leads out of the repository, or to nothing`,
  )
  rmSync(site, {recursive: true})
})
