import {expect, it} from 'vitest'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {refuseSharedAddresses} from '../../../plugins/docusaurus-plugin-proofbook/stage/shared-addresses.ts'
import {loadConfig} from '../../../src/config/load.ts'

const shelf = await new Library(process.cwd(), 'docs/playbooks', loadConfig()).reload()

it('a site has no version below whose name the latest has pages, in whatever case', () => {
  expect(() => refuseSharedAddresses(['v1', 'KMS'], shelf)).toThrow(
    'Unexpected version name `KMS`: the addresses of `kms` in the playbooks begin with it; expected another name, such as `v-KMS`',
  )
})

it('a site has versions of all other names, even if they are those of folders further down', () => {
  expect(() => refuseSharedAddresses(['v1', 'playbook'], shelf)).not.toThrow()
})
