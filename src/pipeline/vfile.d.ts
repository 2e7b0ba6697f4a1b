import type {ProofbookData} from './proofbook-data.ts'

/*
 * Types `file.data.proofbook` in this project. No module imports this file, so that the published declarations change no
 * types of another package; `proofbookData` serves those who use them.
 */
declare module 'vfile' {
  interface DataMap {
    proofbook: ProofbookData
  }
}
