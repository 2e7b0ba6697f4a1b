const {setFlagsFromString} = require('node:v8')

/** An interrupt budget of four to six times what V8 has, in V8 11. */
const LATER = '--interrupt-budget=400000'

/**
 * How much a function has to run until V8 optimizes it, for each kind of work by V8's major version. Other versions keep what
 * is theirs: an unknown flag is an error on the terminal, and from V8 12 on a site takes longer with one, not shorter.
 */
const FLAGS = {
  command: {
    11: LATER,
    12: '--invocation-count-for-turbofan=12000',
    13: '--invocation-count-for-turbofan=12000',
  },
  site: {11: LATER},
}

/**
 * Has V8 optimize only what runs very often. Most work is over before optimized code has saved what making it took, a third
 * of the time of a check. To be called before the code of a program is loaded: code that was kept is of the same flags.
 * @param {'command' | 'site'} work a command of ours, or a build of a site
 */
function optimizeLater(work) {
  const [major] = process.versions.v8.split('.')
  const flag = FLAGS[work][major]
  if (flag) setFlagsFromString(flag)
}

module.exports = {optimizeLater}
