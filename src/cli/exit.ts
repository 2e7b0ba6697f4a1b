import {UserError} from '../parse/user-error.ts'

/** Exit codes: clean; findings at or above the fail level; usage, configuration or crash. */
export const EXIT = {clean: 0, findings: 1, trouble: 2} as const

/** Thrown for a command that was asked for wrongly: exit code 2. */
export class UsageError extends UserError {}

/** Thrown where a document leaves open what was asked: exit code 1. */
export class UndecidedError extends UserError {}
