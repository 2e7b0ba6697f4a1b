/** Path of the page of all controls, below the site's base. */
export const CONTROLS = 'controls/'
