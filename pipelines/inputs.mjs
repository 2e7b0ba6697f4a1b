/** A mistake of the workflow, told as one annotation. */
export class ActionError extends Error {}

const FAIL_ON = ['error', 'warning', 'info', 'never']

/** The inputs of action.yml, from the environment that it sets. Nothing of them ever becomes text of a shell. */
export function readInputs(env) {
  const text = (name) => {
    const value = (env[`INPUT_${name.replaceAll('-', '_').toUpperCase()}`] ?? '').trim()
    if (value.includes('\0')) throw new ActionError(`Unexpected NUL in the input ${name}`)
    return value
  }
  return {
    paths: text('paths')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
    workingDirectory: text('working-directory') || '.',
    version: oneOf(
      'version',
      text('version'),
      /^(?:|\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?|.+\.tgz)$/,
      'a version such as 0.2.0, or a .tgz file',
    ),
    config: text('config'),
    baseline: text('baseline'),
    failOn: oneOf(
      'fail-on',
      text('fail-on') || 'error',
      new RegExp(`^(?:${FAIL_ON.join('|')})$`),
      FAIL_ON.join(', '),
    ),
    maxWarnings: oneOf('max-warnings', text('max-warnings'), /^\d{0,9}$/, 'a whole number'),
    changed: refOf(text('changed')),
    annotations: flag('annotations', text('annotations') || 'true'),
    sarif: text('sarif'),
    comment: text('comment'),
    diff: flag('diff', text('diff') || 'false'),
  }
}

function flag(name, value) {
  return oneOf(name, value, /^(?:true|false)$/, 'true or false') === 'true'
}

/** `false`, `true`, or a ref. */
function refOf(value) {
  if (value === '' || value === 'false') return false
  return value === 'true' || oneOf('changed', value, /^[^-\s]\S*$/, 'true, false or a ref')
}

function oneOf(name, value, pattern, expected) {
  if (pattern.test(value)) return value
  throw new ActionError(`Unexpected ${JSON.stringify(value)} for the input ${name}, expected ${expected}`)
}
