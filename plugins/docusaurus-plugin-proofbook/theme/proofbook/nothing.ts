/** Takes the place of a module of the platform that is left out. */
export {}
