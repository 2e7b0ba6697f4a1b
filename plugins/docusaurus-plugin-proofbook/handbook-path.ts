/** Where the handbook is, below the site's own path; its files and its search index are in a folder of this name too. */
export const HANDBOOK = 'handbook'
