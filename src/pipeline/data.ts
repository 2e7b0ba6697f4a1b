import type {VFile} from 'vfile'
import type {ParsedVariant} from '../model/playbook.ts'
import type {Playbook} from '../model/types.ts'
import type {ConflictDocument} from '../parse/conflict.ts'
import type {VariantText} from '../parse/variants.ts'
import type {Finding} from '../rules/rule.ts'

/** What each stage of the pipeline leaves on the file for the next ones. */
export interface ProofbookData {
  /** Left by `remarkPlaybookParse`. */
  conflict?: ConflictDocument
  /** The texts that the file can mean; left by `remarkPlaybookParse`. */
  texts?: VariantText[]
  /** The same with their trees; left by `remarkPlaybookVariants`. */
  variants?: ParsedVariant[]
  /** Left by `remarkPlaybookModel`. */
  playbook?: Playbook
  /** Left by `remarkPlaybookValidate`. */
  findings?: Finding[]
}

declare module 'vfile' {
  interface DataMap {
    proofbook: ProofbookData
  }
}

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
