import {fingerprint, foldedFingerprint} from '../../frameworks/fingerprint.ts'
import type {Framework} from '../../frameworks/framework.ts'
import type {ExampleReading} from '../rule.ts'

/*
 * A framework of our own for the examples of rules: the sentences of published ones are their publishers'. It has two
 * editions, as they have.
 */

function edition(version: string, texts: Record<string, string>): Framework {
  return {
    id: `handbook-${version}`,
    title: 'Example handbook',
    version,
    source: 'the examples of rules',
    idShape: /^[A-Z]{3}-\d+$/i,
    closed: true,
    family: 'handbook',
    functions: [],
    categories: [],
    controls: Object.keys(texts).map((id) => ({id})),
    wordings: Object.entries(texts).map(([id, text]) => ({
      id,
      edition: version,
      exact: fingerprint(text),
      folded: foldedFingerprint(text),
    })),
  }
}

const first = () =>
  edition('1', {
    'KEY-1': 'Keys are turned once a year',
    'KEY-2': 'Nobody lends a key to a stranger',
    'LOG-1': "The porter's book lists who came and who left",
  })

const second = () =>
  edition('2', {
    'KEY-1': 'Keys are turned once a year, and after every loss',
    'KEY-2': 'Nobody lends a key to a stranger',
    'LOG-1': "The porter's book lists who came and who left",
  })

/** Tables headed `Handbook` cite its first edition. Fingerprints are made late: a run reads no examples. */
export const handbook: ExampleReading = {
  get frameworks() {
    return [first(), second()]
  },
  tables: [{header: '^handbook$', framework: 'handbook-1', idColumn: 1}],
}
