/** Longest glob, in UTF-16 units. */
const MOST_LENGTH = 200

/** What a glob may match in so many ways that to try them all would take long: `/**` at its end is not counted. */
const MOST_WILDCARDS = 3

/** How many globs without braces one with braces may stand for. */
const MOST_ALTERNATIVES = 50

/**
 * Says what is expected of a glob instead; undefined for one that is fine. The libraries that match globs, here and in
 * the site's platform, make regular expressions of them and go back in a path for every wildcard.
 */
export function globFault(glob: string): string | undefined {
  const bare = glob.replace(/\\./g, '_')
  if (glob === '' || glob.length > MOST_LENGTH) return `a glob of 1 to ${MOST_LENGTH} characters`
  if (/[()]/.test(bare)) return 'a glob without groups; write a parenthesis of a name as `\\(`'
  if (/[\]}]\+/.test(bare)) return 'a glob without repetition; write a plus sign of a name as `\\+`'
  if (/\.\./.test(bare)) return 'a glob below the folder, without `..`'
  const wildcards = bare.replace(/\/\*\*$/, '').match(/\*+/g)?.length ?? 0
  if (wildcards > MOST_WILDCARDS)
    return `at most ${MOST_WILDCARDS} wildcards, besides \`/**\` at the end; use several globs instead`
  if (alternatives(bare) > MOST_ALTERNATIVES)
    return `braces with at most ${MOST_ALTERNATIVES} alternatives; use several globs instead`
  return undefined
}

/** Upper bound of what braces stand for: braces after each other multiply. */
function alternatives(glob: string): number {
  return glob
    .split('}')
    .map((part) => part.split('{').slice(1).join(',').split(',').length)
    .reduce((product, count) => product * count, 1)
}
