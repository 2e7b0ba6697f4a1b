/** Version of pages that belong to every version of the playbooks: those of frameworks. */
export const EVERY_VERSION = '*'
