import {configOf} from '../config/load.ts'
import {validatePlaybook} from '../pipeline/index.ts'
import {rules} from '../rules/index.ts'
import type {Finding} from '../rules/rule.ts'
import {byPlace, findFlawFaults} from '../rules/run.ts'
import {Project, projectFolder, type Reading} from './project.ts'

/** All that an editor has open. Work is done one after another: each project is read in its own folder. */
export class Session {
  readonly #projects = new Map<string, Project>()
  #last: Promise<unknown> = Promise.resolve()

  /**
   * @param folders absolute paths of the folders that are open
   * @param textOf the text of a document that is open, by its absolute path
   */
  constructor(
    readonly folders: readonly string[],
    readonly textOf: (file: string) => string | undefined,
  ) {}

  /** Does something with a document as it is now; undefined where it cannot be read as one. */
  within<Result>(file: string, work: (reading: Reading) => Promise<Result>): Promise<Result | undefined> {
    const folder = projectFolder(file, this.folders)
    const project = this.#projects.get(folder) ?? new Project(folder, this.textOf)
    this.#projects.set(folder, project)
    const done = this.#last.then(async () => {
      process.chdir(folder)
      const reading = await project.read(file)
      return reading && (await work(reading))
    })
    // What goes wrong is told to who asked; the next in line goes on.
    this.#last = done.catch(() => undefined)
    return done
  }

  /** The findings of a document as it is now. */
  async check(file: string): Promise<readonly Finding[]> {
    return (await this.within(file, findingsOf)) ?? []
  }
}

/** The findings of one document, in its corpus. */
export async function findingsOf({playbook, corpus, config: all, path}: Reading): Promise<Finding[]> {
  const {shapes, rules: settings, overrides} = configOf(all, path)
  const context = {corpus, shapes, rules, settings, overrides}
  const flaws = corpus.flaws.filter((flaw) => flaw.path === path)
  const ofFile = flaws.flatMap((flaw) => findFlawFaults(flaw, context))
  return [...(await validatePlaybook(playbook, context)).findings, ...ofFile].sort(byPlace)
}
