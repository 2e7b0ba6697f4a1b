import {setFlagsFromString} from 'node:v8'

/**
 * How much a function has to run until V8 optimizes it, by V8's major version: four to six times as much as V8 has it.
 * Other versions keep what is theirs, since an unknown flag is an error on the terminal.
 */
const FLAGS = {
  11: '--interrupt-budget=400000',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
}

/**
 * Has V8 optimize only what runs very often. Most commands are over before optimized code has saved what making it took,
 * a third of the time of a check. To be called before the code of a program is loaded: code that was kept is of the same
 * flags.
 */
export function optimizeLater() {
  const [major] = process.versions.v8.split('.')
  const flag = FLAGS[major]
  if (flag) setFlagsFromString(flag)
}
