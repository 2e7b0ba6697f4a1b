import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const folder = new WorkFolder({
  'starts.md': '<<<<<<< a\n```\n=======\n<<<<<<< HEAD\ny\n>>>>>>> master\n\n```\nz\n```\n',
  'ends.md': '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\nz\n>>>>>>> b\n',
  'longer.md': '<<<<<<<<< a\n<<<<<<< HEAD\n=========\nz\n>>>>>>>>> b\n',
})
afterAll(() => folder.remove())

describe('proofbook resolve, where a marker would be left', () => {
  it.each([
    [
      'starts.md',
      '1:1 Cannot find the end of the conflict that `<<<<<<< a` starts; add its `>>>>>>>` line, or delete the marker (unterminated-start)',
    ],
    [
      'ends.md',
      '7:1 Unexpected second end `>>>>>>> b` of a conflict; delete it, or indent or rewrite the line if it is part of the text (ambiguous-end)',
    ],
    [
      'longer.md',
      '2:1 Unexpected marker `<<<<<<< HEAD`, which would remain whichever side is taken; delete it, or indent or rewrite the line if it is part of the text (leftover-marker)',
    ],
  ])('refuses %s, and says why', (file, why) => {
    for (const side of ['ours', 'theirs'])
      expect(folder.run(['resolve', file, '--take', side])).toEqual({
        code: 1,
        stdout: '',
        stderr: `${file}:${why}\n`,
      })
    expect(folder.run(['check', file]).code).toBe(1)
  })
})
