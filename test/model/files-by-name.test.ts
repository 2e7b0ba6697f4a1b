import {expect, it} from 'vitest'
import type {FileTree} from '../../src/model/file-tree.ts'
import {indexByName} from '../../src/model/targets/files-by-name.ts'

const FOLDERS: Record<string, string[]> = {
  '.': ['docs', 'img', 'Flow.PNG', '.hidden', 'node_modules', 'there'],
  docs: ['flow.png', 'gone'],
  img: ['flow.png'],
  there: ['unseen.png'],
}

/** A tree that does not tell of links what they are. */
function tree(): {files: FileTree; followed: string[]} {
  const followed: string[] = []
  const files: FileTree = {
    has: () => true,
    list: (folder) => FOLDERS[folder] ?? [],
    kindOf: (path) =>
      /\.png$/i.test(path) ? 'file' : path in FOLDERS && path !== 'there' ? 'folder' : undefined,
    follow: (path) => {
      followed.push(path)
      return path === 'there' ? {path: 'docs', isFolder: true} : {refusal: {kind: 'outside'}}
    },
  }
  return {files, followed}
}

it('has every file by its name in lower case, and follows only what may be a link', () => {
  const {files, followed} = tree()
  const index = indexByName('.', files)
  expect([...index].map(([name, paths]) => [name, paths.sort()])).toEqual([
    ['flow.png', ['Flow.PNG', 'docs/flow.png', 'img/flow.png']],
  ])
  expect(followed.sort()).toEqual(['docs/gone', 'there'])
})
