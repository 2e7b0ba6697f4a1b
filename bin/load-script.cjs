const {createHash} = require('node:crypto')
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs')
const {createRequire} = require('node:module')
const {dirname, join} = require('node:path')
const {cachedDataVersionTag} = require('node:v8')
const {constants, Script} = require('node:vm')

/** As many as there are versions of Node, and sets of its flags, that one installation runs with; each is about 2 MB. */
const MOST_KEPT = 8

/** Bytes of a SHA-256. */
const DIGEST_SIZE = 32

/**
 * Loads a CommonJS script with the code that V8 made of it in an earlier run: making it takes longer than a small check.
 * The code is kept beside the script, because it runs as the script does: only those who may change one may change the
 * other. Code of another version of Node, of other flags or of another script is not found.
 * @template Exports
 * @param {string} path absolute path of a script in ASCII: `// `, a digest of its content, and the function around a module
 * @returns {{exports: Exports, keepCode: () => void}} `keepCode` keeps what was made until then, unless it was kept before
 */
function loadScript(path) {
  const text = readFileSync(path, 'latin1')
  const digest = text.slice(3, text.indexOf('\n'))
  const kept = join(dirname(path), 'code', `${digest.slice(0, 32)}-${cachedDataVersionTag()}`)
  const cachedData = readSealed(kept)
  const script = new Script(text, {
    filename: path,
    ...(cachedData && {cachedData}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const loaded = {exports: {}}
  script.runInThisContext()(loaded.exports, createRequire(path), loaded, path, dirname(path))
  return {
    exports: loaded.exports,
    keepCode() {
      if (!cachedData || script.cachedDataRejected) keep(kept, sealed(script.createCachedData()))
    },
  }
}

/** Writes a file whole or not at all; where the package cannot be written, as for one that root installed, keeps nothing. */
function keep(path, bytes) {
  const folder = dirname(path)
  const draft = `${path}.${process.pid}`
  try {
    mkdirSync(folder, {recursive: true})
    if (readdirSync(folder).length >= MOST_KEPT) rmSync(folder, {recursive: true})
    mkdirSync(folder, {recursive: true})
    writeFileSync(draft, bytes)
    renameSync(draft, path)
  } catch (error) {
    if (error.code === undefined) throw error
  } finally {
    if (existsSync(draft)) rmSync(draft, {force: true})
  }
}

/** V8 takes what it reads on trust, and crashes on bytes that a disk has changed. */
function sealed(bytes) {
  return Buffer.concat([digestOf(bytes), bytes])
}

/** The bytes of a file that `sealed` made; undefined where it is not there, or not as it was written. */
function readSealed(path) {
  const file = readIfThere(path)
  const bytes = file?.subarray(DIGEST_SIZE)
  return bytes && digestOf(bytes).equals(file.subarray(0, DIGEST_SIZE)) ? bytes : undefined
}

const digestOf = (bytes) => createHash('sha256').update(bytes).digest()

function readIfThere(path) {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error.code === undefined) throw error
    return undefined
  }
}

module.exports = {loadScript}
