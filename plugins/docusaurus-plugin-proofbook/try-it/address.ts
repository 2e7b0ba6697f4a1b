/** Path below the base of our pages of the script that judges drafts; what it reads is in a folder beside it. */
export const TRY_IT = 'try-it/worker.js'
