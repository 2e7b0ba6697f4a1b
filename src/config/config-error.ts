import {UserError} from '../parse/user-error.ts'

/** Thrown for a configuration that cannot be used; each line of the message has file, line and column. */
export class ConfigError extends UserError {}
