import {each} from './repeat.mts'
import type {TextMakers} from './shape.mts'

const HEADER = '|NIST Subcategory Controls|Description|\n|-|-|\n'
const OPEN = '## Preventative Controls\n\n'

const controls = (count: number, text: string) =>
  each((index) => `### ${index + 1}. Keys ${index}\n\n${text} ${index}\n\n`)(count)

/** Documents with conflicts, whole and broken. */
export const hunks: TextMakers = {
  conflicts: (count) => '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'.repeat(count),
  'conflicts of twelve labels': each(
    (index) => `<<<<<<< a${index % 6}\nx ${index}\n=======\ny ${index}\n>>>>>>> b${index % 6}\n`,
  ),
  'conflicts of many labels': each(
    (index) => `<<<<<<< a${index}\nx ${index}\n=======\ny ${index}\n>>>>>>> b${index}\n`,
  ),
  'conflicts within one another': (count) =>
    '<<<<<<< a\nx\n=======\n'.repeat(count) + '>>>>>>> b\n'.repeat(count),
  'conflicts with differing rows': (count) =>
    `${OPEN}${HEADER}${each((index) => `<<<<<<< a\n|PR.AC-1|one ${index}|\n=======\n|PR.AC-1|other ${index}|\n>>>>>>> b\n`)(count)}`,
  'conflicts around paragraphs': (count) =>
    '<<<<<<< a\nsome words of a paragraph\n\n=======\nother words of it\n\n>>>>>>> b\n'.repeat(count),
  'starts of conflicts': (count) => '<<<<<<< a\n'.repeat(count),
  'mangled markers': (count) => '> > > > > > > a\n\n'.repeat(count),
  'conflicts in fences': (count) => '```\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n```\n'.repeat(count),
  'starts in fences': (count) => '```\n<<<<<<< a\n```\n'.repeat(count),
  'large sides': (count) =>
    `<<<<<<< a\n${each((index) => `x ${index}\n\n`)(count)}=======\n${each((index) => `y ${index}\n\n`)(count)}>>>>>>> b\n`,
  'large sides of one text': (count) =>
    `<<<<<<< a\n${'x\n\n'.repeat(count)}=======\n${'x\n\n'.repeat(count)}>>>>>>> b\n`,
  'large sides of controls': (count) =>
    `${OPEN}<<<<<<< a\n${controls(count, 'words')}=======\n${controls(count, 'other words')}>>>>>>> b\n`,
  'one conflict in a large document': (count) =>
    `${each((index) => `## heading ${index}\n\nwords\n\n`)(count)}<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n`,
  'conflicts with a base': each(
    (index) => `<<<<<<< a\nx ${index}\n||||||| base\nz ${index}\n=======\ny ${index}\n>>>>>>> b\n`,
  ),
  'a large base': (count) => `<<<<<<< a\nx\n||||||| base\n${'words\n'.repeat(count)}=======\ny\n>>>>>>> b\n`,
  'conflicts of Jujutsu': (count) =>
    '<<<<<<< conflict 1 of 1\n%%%%%%% diff\n-x\n+y\n+++++++ side\nz\n>>>>>>> conflict 1 of 1 ends\n'.repeat(
      count,
    ),
  'sections of one conflict of Jujutsu': (count) =>
    `<<<<<<< conflict 1 of 1\n${'+++++++ side\nz\n'.repeat(count)}>>>>>>> conflict 1 of 1 ends\n`,
  'separators of one conflict': (count) => `<<<<<<< a\n${'=======\nx\n'.repeat(count)}>>>>>>> b\n`,
  'ends of conflicts': (count) => '>>>>>>> b\n'.repeat(count),
  'ends of conflicts after one start': (count) => `<<<<<<< a\n=======\n${'>>>>>>> b\n'.repeat(count)}`,
}
