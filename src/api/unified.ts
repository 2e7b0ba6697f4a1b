/**
 * The stages of `proofbook check` as plugins for a unified pipeline of one's own. Each leaves what it read on the file;
 * `proofbookData` gives it.
 */
import {posix} from 'node:path'
import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {fromHere} from '../check/check-files.ts'
import {readMarkerSizes} from '../check/marker-sizes.ts'
import {configOf, loadConfig} from '../config/load.ts'
import {findBoundary} from '../files/boundary.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {ScanOptions} from '../parse/conflict.ts'
import {ExcessError} from '../parse/excess-error.ts'
import {findExcess} from '../parse/limits.ts'
import {
  addMessages,
  leave,
  type ProofbookData,
  parsePlaybook,
  validatePlaybook,
  remarkPlaybookModel as withShapes,
} from '../pipeline/index.ts'
import {loadPolicySources} from '../policy/index.ts'
import {rules} from '../rules/index.ts'
import {type DocumentOptions, loadDocument, pathOf} from './document.ts'

export type {Config} from '../config/config.ts'
export type {Corpus} from '../model/corpus.ts'
export type {Playbook} from '../model/playbook-type.ts'
export type {ScanOptions} from '../parse/conflict.ts'
export type {ProofbookData} from '../pipeline/index.ts'
export {remarkPlaybookVariants} from '../pipeline/index.ts'
export type {Finding} from '../rules/rule.ts'
export type {DocumentOptions} from './document.ts'

/**
 * The parser: finds conflicts on the source lines, and gives the tree of the first variant. Takes the place of
 * `remark-parse`. Throws for a text that would cost more to read than any may.
 */
export const remarkPlaybookParse: Plugin<[options?: ScanOptions], string, Root> = function (options = {}) {
  this.parser = (text, file) => {
    const markerSize = options.markerSize ?? markerSizeOf(file)
    const excess = findExcess(text, {markerSize})
    if (excess) throw new ExcessError(excess)
    return parsePlaybook(text, file, {markerSize})
  }
}

/** The size of markers that `.gitattributes` gives the file's path; undefined if nothing does. */
function markerSizeOf(file: VFile): number | undefined {
  if (file.path === undefined) return undefined
  const path = fromHere(pathOf(file))
  return readMarkerSizes([path], findBoundary(posix.dirname(path))).sizes.get(path)
}

/** How the model of a file is read. */
export interface ModelOptions extends DocumentOptions {
  /** ISO date against which a last update is in the future; today's where left out. */
  today?: string
  /** Folder below which a file's path names its service. */
  root?: string
}

/** Reads the model, after `remarkPlaybookVariants`, and passes on the tree of the published variant. */
export const remarkPlaybookModel: Plugin<[options?: ModelOptions], Root, Root> = ({
  config: given,
  today = new Date().toISOString().slice(0, 10),
  root = '',
} = {}) => {
  return async (tree, file) => {
    const {shapes, frameworks} = configFor(given, file)
    const policySources = await loadPolicySources(String(file))
    return withShapes({shapes, frameworks, today, root, policySources})(tree, file)
  }
}

/** What a file is checked against. */
export interface ValidateOptions extends DocumentOptions {
  /** The documents among which the file is, where they were loaded; else those that it links to, read from the disk. */
  corpus?: Corpus
}

/**
 * Runs the rules: findings become messages of the file, and data. Needs no other stage, so that it can also follow
 * `remark-parse`.
 */
export const remarkPlaybookValidate: Plugin<[options?: ValidateOptions], Root, Root> = ({
  corpus: given,
  ...options
} = {}) => {
  return async (_tree, file) => {
    const {config, corpus} = given
      ? {config: configFor(options.config, file), corpus: given}
      : await loadDocument(file, options)
    const playbook = playbookOf(file, corpus)
    const {shapes, overrides, rules: settings} = configOf(config, playbook.path)
    const {findings, suppressed} = await validatePlaybook(playbook, {
      corpus,
      shapes,
      rules,
      settings,
      overrides,
    })
    leave(file, {playbook, findings, suppressed})
    addMessages(file, findings)
  }
}

/** A file without a path has the configuration of its working folder. */
function configFor(config: DocumentOptions['config'], file: VFile) {
  if (typeof config === 'object') return config
  return loadConfig(config, [file.path === undefined ? file.cwd : pathOf(file)])
}

function playbookOf(file: VFile, corpus: Corpus): Playbook {
  const path = fromHere(pathOf(file))
  const playbook = corpus.find(path)
  if (playbook) return playbook
  const flaw = corpus.flaws.find((each) => each.path === path)
  throw new Error(
    flaw
      ? `Cannot check \`${path}\`: ${flaw.reason}`
      : `Cannot find \`${path}\` in the corpus, expected a file of it`,
  )
}

/** What the stages left on a file; undefined if none has run. */
export function proofbookData(file: {data: object}): ProofbookData | undefined {
  return (file.data as {proofbook?: ProofbookData}).proofbook
}
