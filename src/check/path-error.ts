import {UserError} from '../parse/user-error.ts'

/** Thrown for a path that does not exist, or that holds nothing to check. */
export class PathError extends UserError {}
