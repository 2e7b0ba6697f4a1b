/** Other judges of policies, and how what they say joins what we say ourselves. */

export type {AccessAnalyzerOptions} from './access-analyzer.ts'
export {createAccessAnalyzerJudge} from './access-analyzer.ts'
export type {Judge, JudgeFinding, JudgeOptions, JudgeVerdict} from './judge.ts'
export {JudgeError} from './judge.ts'
export {mergeFindings} from './merge.ts'
