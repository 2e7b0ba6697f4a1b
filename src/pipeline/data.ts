import type {VFile} from 'vfile'
import type {ProofbookData} from './proofbook-data.ts'

/** What an earlier stage left; throws where that stage is not in the pipeline. */
export function fromStage<Key extends keyof ProofbookData>(
  file: VFile,
  key: Key,
  stage: string,
): NonNullable<ProofbookData[Key]> {
  const value = file.data.proofbook?.[key]
  if (value === undefined || value === null)
    throw new Error(`Cannot find what ${stage} leaves; use() it earlier in the pipeline`)
  return value
}

/** Leaves something for later stages. */
export function leave(file: VFile, data: ProofbookData): void {
  file.data.proofbook = {...file.data.proofbook, ...data}
}
