/**
 * What a change of a policy gives and takes (`diffPolicies`), in words as well. Each policy is cut into pieces of one
 * principal and one resource; a piece of the one is compared with all pieces of the other. What is given is never left
 * out; where it is not certain that something is given, that is said, with the reason.
 */
export {describeChange, describeVerdict} from './describe-change.ts'
export {diffPolicies} from './diff-policies.ts'
export type {Change, DifferenceVerdict, Names, PolicyDifference, Region} from './difference.ts'
