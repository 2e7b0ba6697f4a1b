/**
 * Proofbook as a library: `import {checkFiles} from 'proofbook'`. Lines and columns count from 1 and end columns are
 * exclusive; offsets count UTF-16 units from 0. What is exported here keeps its meaning within a major version.
 */

export {checkCorpus, fails, type Report, type Summary} from '../check/check.ts'
export {
  type Checked,
  type CheckFilesOptions,
  checkFiles,
  type Loaded,
  type LoadFilesOptions,
  loadFiles,
} from '../check/check-files.ts'
export {applyFixes, type Fixed} from '../check/fix.ts'
export {type LoadOptions, loadCorpus} from '../check/load.ts'
export {PathError} from '../check/path-error.ts'
export type {Config, SiteConfig} from '../config/config.ts'
export {ConfigError, loadConfig, readConfig} from '../config/load.ts'
export type {Corpus} from '../model/corpus.ts'
export type {Link} from '../model/passages.ts'
export type {Playbook, Variant} from '../model/playbook-type.ts'
export type {Citation, Control, ControlId, DocumentModel, Heading, Section, Table} from '../model/types.ts'
export {
  type ConflictDocument,
  type ConflictFault,
  type Hunk,
  type HunkPart,
  type ScanOptions,
  scanConflicts,
} from '../parse/conflict.ts'
export type {Place, Span} from '../parse/place.ts'
export {UserError} from '../parse/user-error.ts'
export {splitVariants, type VariantText} from '../parse/variants.ts'
export {
  type AccessAnalyzerOptions,
  type Change,
  describeChange,
  describeVerdict,
  diffPolicies,
  type Judge,
  JudgePanel,
  type LintOptions,
  lintPolicy,
  POLICY_TYPE_NAMES,
  type Policy,
  type PolicyDifference,
  type PolicyFinding,
  type PolicyType,
  parsePolicies,
  parsePolicy,
} from '../policy/index.ts'
export {rules} from '../rules/index.ts'
export type {Finding, Fix, RelatedPlace, Rule, Severity, Target} from '../rules/rule.ts'
export {createAccessAnalyzerJudge} from './access-analyzer.ts'
