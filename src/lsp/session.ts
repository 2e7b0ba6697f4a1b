import type {Host} from './host.ts'
import {Project, projectFolder, type Reading, type SidecarReading} from './project.ts'

/** All that an editor has open. Work is done one after another: each project is read in its own folder. */
export class Session {
  readonly #projects = new Map<string, Project>()
  #last: Promise<unknown> = Promise.resolve()

  /**
   * @param folders absolute paths of the folders that are open
   */
  constructor(
    readonly folders: readonly string[],
    readonly host: Host,
  ) {}

  /** Does something with a document as it is now; undefined where it cannot be read as one. */
  within<Result>(file: string, work: (reading: Reading) => Promise<Result>): Promise<Result | undefined> {
    return this.#inProject(file, async (project) => {
      const reading = await project.read(file)
      return reading && (await work(reading))
    })
  }

  /** Does something with a mapping file as it is saved; undefined if no document is beside it. */
  withinSidecar<Result>(
    file: string,
    work: (reading: SidecarReading) => Result,
  ): Promise<Result | undefined> {
    return this.#inProject(file, async (project) => {
      const reading = await project.readSidecar(file)
      return reading && work(reading)
    })
  }

  #inProject<Result>(file: string, work: (project: Project) => Promise<Result>): Promise<Result> {
    const folder = projectFolder(file, this.folders)
    const project = this.#projects.get(folder) ?? new Project(folder, this.host)
    this.#projects.set(folder, project)
    const done = this.#last.then(() => {
      process.chdir(folder)
      return work(project)
    })
    // What goes wrong is told to who asked; the next in line goes on.
    this.#last = done.catch(() => undefined)
    return done
  }
}
