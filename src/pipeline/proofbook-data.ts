import type {ParsedVariant} from '../model/playbook.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {ConflictDocument} from '../parse/conflict.ts'
import type {VariantText} from '../parse/variants.ts'
import type {Finding, SuppressedFinding} from '../rules/rule.ts'

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
  /** What the document's comments suppress; left by `remarkPlaybookValidate`. */
  suppressed?: SuppressedFinding[]
}
