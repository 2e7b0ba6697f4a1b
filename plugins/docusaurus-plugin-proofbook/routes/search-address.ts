/** Path of the page of the search, below the site's base. */
export const SEARCH = 'search/'
