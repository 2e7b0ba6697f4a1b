import {type AccessAnalyzerOptions, createAccessAnalyzerJudge as create, type Judge} from '../policy/index.ts'

/**
 * The judge that asks AWS's IAM Access Analyzer, for a `JudgePanel`: policies leave the machine only through it. Needs
 * `@aws-sdk/client-accessanalyzer`, a Region and credentials, and rejects where one is missing.
 */
export function createAccessAnalyzerJudge(options?: AccessAnalyzerOptions): Promise<Judge> {
  return create(options)
}
