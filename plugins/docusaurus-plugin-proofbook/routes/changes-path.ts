/** Path of the change log, below the base of our pages. */
export const CHANGES = 'changes/'

/** Its feed. */
export const FEED = 'changes.atom'

/** What is older than what the page holds, below it. */
export const OLDER = 'older.json'

/** Path of the page with the history of a playbook, below the playbook's own. */
export const HISTORY = 'history/'

/** What its revisions said, below that. */
export const TEXTS = 'texts.json'
