import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, posix, relative, resolve, sep} from 'node:path'
import {DEFAULT_MARKER_SIZE} from '../parse/marker.ts'

/**
 * The `conflict-marker-size` that `.gitattributes` gives to paths, as git itself reads it; paths without one are left
 * out. A folder that is no repository counts as the top of one.
 * @param folder the repository's top folder, or the folder that was asked for
 */
export function readMarkerSizes(files: string[], folder: string): Map<string, number> {
  const isRepository = existsSync(join(folder, '.git'))
  if (!isRepository && !hasAttributes(files, folder)) return new Map()
  if (isRepository) return askGit(files, folder, ['-C', folder])
  const scratch = mkdtempSync(join(tmpdir(), 'proofbook-git-'))
  try {
    spawnSync('git', ['init', '--quiet', '--bare', scratch])
    return askGit(files, folder, [`--git-dir=${scratch}`, `--work-tree=${resolve(folder)}`, '-C', folder])
  } finally {
    rmSync(scratch, {recursive: true, force: true})
  }
}

function askGit(files: string[], folder: string, options: string[]): Map<string, number> {
  const byName = new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), file]))
  const input = [...byName.keys()].join('\0')
  const asked = spawnSync('git', [...options, 'check-attr', '-z', '--stdin', 'conflict-marker-size'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const sizes = new Map<string, number>()
  const fields = (asked.stdout ?? '').split('\0')
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const file = byName.get(fields[at]!)
    const size = Number(fields[at + 2])
    if (file !== undefined && Number.isInteger(size) && size >= DEFAULT_MARKER_SIZE) sizes.set(file, size)
  }
  return sizes
}

/** Whether an attributes file lies in the folder of some file, or above it up to a folder. */
function hasAttributes(files: string[], folder: string): boolean {
  const folders = new Set<string>([folder])
  for (const file of files) {
    for (let at = posix.dirname(file); !folders.has(at) && at.length > 1; at = posix.dirname(at))
      folders.add(at)
  }
  return [...folders].some((each) => existsSync(join(each, '.gitattributes')))
}
