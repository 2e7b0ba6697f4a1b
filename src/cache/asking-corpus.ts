import type {Citations, CitedText} from '../model/citation-index.ts'
import type {Corpus, CorpusFiles} from '../model/corpus.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {TitledDocument} from '../model/titles.ts'
import {countSpellings} from '../sidecars/facts.ts'
import {OtherDocuments} from './other-documents.ts'
import type {Ask} from './questions.ts'

/**
 * A corpus that answers through questions, so that all that a judgement learns from it is known. It is written out, so
 * that the compiler asks of every new member which question it is.
 * @param own the documents that are judged
 */
export function askingCorpus(corpus: Corpus, own: readonly Playbook[], ask: Ask): Corpus {
  const {find, findSlug, joinedWith, anchorsOf} = new OtherDocuments(own, corpus, ask)
  const everything = <K extends keyof Corpus>(key: K): Corpus[K] => ask('everything')[key]
  return {
    // What the setting says, which every judgement asks.
    frameworks: corpus.frameworks,
    boundary: corpus.boundary,
    root: corpus.root,
    isTopKnown: corpus.isTopKnown,
    nameOf: corpus.nameOf,
    isPartial: corpus.isPartial,
    ...{find, findSlug, joinedWith, anchorsOf},
    files: {
      has: (path) => ask('has', path),
      list: (folder) => ask('list', folder),
      spellings: (path) => ask('nameSpellings', path),
      follow: (path) => ask('follow', path),
    },
    publicRootsOf: (path) => ask('publicRoots', path),
    linkStyleOf: (path) => ask('linkStyle', path),
    repository: () => ask('repository'),
    neighbour: (path) => ask('neighbour', path).model(),
    sidecarsBeside: (path) => ask('beside', path),
    titled: (title) => ask('titled', title).map((titled) => askingTitled(titled, ask)),
    citations: askingCitations(ask),
    officialText: (framework, id) => ask('officialText', framework, id),
    addressOf: (id) => ask('address', id),
    addressLostTo: (id) => ask('addressLost', id),
    onlyFileNamed: (path) => ask('onlyFile', path),
    derived<Value>(make: (files: CorpusFiles) => Value) {
      if (make === (countSpellings as unknown)) return ask('spellings') as Value
      return ask('everything').derived(make)
    },
    isAsked() {
      // What is found in a document is kept whatever else is asked for.
      throw new Error('Unexpected question: a judgement cannot depend on which others are asked for')
    },
    get paths() {
      return ask('paths')
    },
    get playbooks() {
      return everything('playbooks')
    },
    get sidecars() {
      return everything('sidecars')
    },
    get resolutions() {
      return everything('resolutions')
    },
    get flaws() {
      return everything('flaws')
    },
    get linkStyles() {
      return everything('linkStyles')
    },
    get notChecked() {
      return everything('notChecked')
    },
  }
}

function askingTitled({path, slug}: TitledDocument, ask: Ask): TitledDocument {
  return {
    path,
    slug,
    isCopyOf: (other) => ask('copies', other.path).includes(path),
    get place() {
      return ask('titlePlace', path)
    },
  }
}

function askingCitations(ask: Ask): Citations {
  const everything = () => ask('everything').citations
  return {
    textsOf: (framework, id) =>
      ask('texts', framework, id).map((text, index): CitedText => {
        const place = [framework, id, String(index)] as const
        return {
          text,
          get documents() {
            return ask('textDocuments', ...place)!
          },
          get examples() {
            return ask('textExamples', ...place)!
          },
        }
      }),
    idsUsuallyWith: (framework, text) => new Set(ask('usualIds', framework, text)),
    of: (framework, id) => everything().of(framework, id),
    get all() {
      return everything().all
    },
    get frameworks() {
      return everything().frameworks
    },
  }
}
