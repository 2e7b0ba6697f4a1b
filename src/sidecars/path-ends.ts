/** Paths of which one is found by how it ends. */
export class PathEnds {
  readonly #root: Branch

  /** @param paths with forward slashes; of those that end alike the first one is found */
  constructor(paths: readonly string[]) {
    this.#root = {first: '', before: new Map()}
    for (const path of paths) {
      let branch = this.#root
      for (const part of path.split('/').reverse()) {
        const next = branch.before.get(part) ?? {first: path, before: new Map()}
        branch.before.set(part, next)
        branch = next
      }
    }
  }

  /** The first of the paths that have the most parts in common with the end of an address, and how many these are. */
  longest(parts: readonly string[]): {path: string; shared: number} | undefined {
    let branch = this.#root
    let shared = 0
    for (;;) {
      const next = branch.before.get(parts[parts.length - 1 - shared] ?? '')
      if (!next || shared === parts.length) break
      branch = next
      shared++
    }
    return shared === 0 ? undefined : {path: branch.first, shared}
  }
}

/** The paths that end in the same parts. */
interface Branch {
  first: string
  /** What is before these parts. */
  before: Map<string, Branch>
}
