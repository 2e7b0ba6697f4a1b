import type {SectionStatus} from '../../../../src/model/types'

/** How far a control is written, as a reader says it. */
export const STATUS_WORDS: Record<SectionStatus, string> = {
  content: 'written',
  partial: 'partly written',
  placeholder: 'placeholder',
  empty: 'empty',
}
