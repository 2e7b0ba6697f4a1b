import type {Corpus} from '../model/corpus.ts'
import type {LinkStyle} from '../model/link-style.ts'
import {onceFor} from '../model/once.ts'
import {allVariants} from '../model/outline.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import {spellingsOf} from '../model/targets/closest-path.ts'
import type {Spellings} from '../sidecars/spelling.ts'
import {digestOf} from './digest.ts'
import type {Facts} from './facts.ts'

/** What judgements are about: the documents of a run, and what is around them. */
export interface World {
  corpus: Corpus
  /** ISO date. */
  today: string
  /** What the configuration and the folders of the run say, as a digest. */
  setting: string
  /** What a document's model is made from, as a digest; the path for one that is not remembered by anyone. */
  keyOf(playbook: Playbook): string
  /** What is known of a document without reading it. */
  factsOf(path: string): Facts
  /** The key of a mapping file, and of the documents beside it. */
  keyOfSidecar(sidecar: Sidecar): string
  /** What everything of a kind is by now, as a digest; the answers about it are the same while that is. */
  stateOf(subject: Subject): string
  /** The text of a document outside the run, and how it is read; undefined if it cannot be read. */
  neighbourOf(path: string): string | undefined
  /** The documents with the text of one, itself among them. */
  copiesOf(path: string): readonly string[]
  /** How mapping files and documents spell what they share. */
  spellings(): Spellings
  /** As much of that as rules can ask for, as data. */
  spellingsTold(): unknown
}

/** What many questions are about, whose state is known without asking them. */
export type Subject =
  | 'cited texts'
  | 'cited places'
  | 'titles'
  | 'slugs'
  | 'paths'
  | 'texts'
  | 'repository'
  | 'spellings'

/** A question that a judgement may ask of the world, named by its arguments. */
export interface Question<Args extends string[], Answer> {
  /** All that its answer follows from, where that has a name. */
  about?: Subject
  ask(world: World, ...args: Args): Answer
  /** All of an answer that a judgement can see, as a text: while it is the same, so is the judgement. */
  told(answer: Answer, world: World): string
  /**
   * Makes the answer of that text: where all documents make the answer together, who asks for one that is known is
   * answered without them.
   */
  restore?(told: string): Answer
}

/** @param told all of the answer that a judgement can see, as data */
function question<Args extends string[], Answer>(
  ask: Question<Args, Answer>['ask'],
  told: (answer: Answer, world: World) => unknown = (answer) => answer,
): Question<Args, Answer> {
  return {ask, told: (answer, world) => digestOf(told(answer, world))}
}

/** A question whose answer is data, and is kept. */
function keptQuestion<Args extends string[], Answer>(
  ask: Question<Args, Answer>['ask'],
): Question<Args, Answer> {
  return {
    ask,
    // As a list, since there may be no answer.
    told: (answer) => JSON.stringify(answer === undefined ? [] : [answer]),
    restore: (told) => JSON.parse(told)[0],
  }
}

function about<Args extends string[], Answer>(
  subject: Subject,
  asked: Question<Args, Answer>,
): Question<Args, Answer> {
  return {...asked, about: subject}
}

/** Which document it is, and which variants there are of it. */
const shapeOrNone = (playbook: Playbook | undefined, {factsOf}: World) => {
  if (!playbook) return undefined
  const {own, published} = factsOf(playbook.path)
  return [playbook.path, own, published]
}

const keyOrNone = (playbook: Playbook | undefined, {keyOf}: World) =>
  playbook && [playbook.path, keyOf(playbook)]

/** Few styles are those of many documents. */
const digestOfStyle = onceFor((style: LinkStyle) => digestOf(style))

/** A list may be the answer of each document in it. */
const digestOfList = onceFor((list: readonly string[]) => digestOf(list))

/** Every question there is. What has none of its own is asked as `everything`, which any change answers anew. */
const QUESTIONS = {
  setting: question(({setting}) => setting),
  today: question(({today}) => today),
  everything: question(
    ({corpus}) => corpus,
    (corpus, world) => [
      corpus.playbooks.map((playbook) => [playbook.path, world.keyOf(playbook)]),
      corpus.sidecars.map(world.keyOfSidecar),
      [corpus.flaws, corpus.resolutions, corpus.notChecked, corpus.linkStyles],
    ],
  ),
  has: question(({corpus}, path) => corpus.files.has(path)),
  list: question(({corpus}, folder) => corpus.files.list(folder)),
  nameSpellings: question(({corpus}, path) => spellingsOf(path, corpus.files)),
  follow: question(({corpus}, path) => corpus.files.follow(path)),
  publicRoots: question(({corpus}, path) => corpus.publicRootsOf(path)),
  linkStyle: question(({corpus}, path) => corpus.linkStyleOf(path), digestOfStyle),
  repository: about(
    'repository',
    question(({corpus}) => corpus.repository()),
  ),
  paths: about(
    'paths',
    question(({corpus}) => corpus.paths),
  ),
  document: question(({corpus}, path) => corpus.find(path), keyOrNone),
  found: question(({corpus}, path) => corpus.find(path), shapeOrNone),
  anchors: question(
    ({corpus, factsOf}, path, index) => ({
      index: () => corpus.anchorsOf(allVariants(corpus.find(path)!)[Number(index)]!.document),
      told: factsOf(path).anchors,
    }),
    ({told}) => told,
  ),
  slug: about(
    'slugs',
    question(
      ({corpus}, route) => corpus.findSlug(route),
      (found) => found?.path,
    ),
  ),
  joined: about(
    'paths',
    question(
      ({corpus}, path) => corpus.joinedWith(path),
      (found) => found.map(({path}) => path),
    ),
  ),
  neighbour: question(
    (world, path) => ({model: () => world.corpus.neighbour(path), key: world.neighbourOf(path)}),
    ({key}) => key,
  ),
  beside: question(
    ({corpus}, path) => corpus.sidecarsBeside(path),
    (found, {keyOfSidecar}) => found.map(keyOfSidecar),
  ),
  titled: about(
    'titles',
    question(
      ({corpus}, title) => corpus.titled(title),
      (found) => found.map(({path, slug}) => [path, slug]),
    ),
  ),
  titlePlace: question(({factsOf}, path) => factsOf(path).titlePlace),
  copies: about(
    'texts',
    question((world, path) => world.copiesOf(path), digestOfList),
  ),
  texts: about(
    'cited texts',
    keptQuestion(({corpus}, framework, id) => corpus.citations.textsOf(framework, id).map(({text}) => text)),
  ),
  textDocuments: about(
    'cited texts',
    keptQuestion(
      ({corpus}, framework, id, index) => corpus.citations.textsOf(framework, id)[Number(index)]?.documents,
    ),
  ),
  textExamples: about(
    'cited places',
    keptQuestion(
      ({corpus}, framework, id, index) => corpus.citations.textsOf(framework, id)[Number(index)]?.examples,
    ),
  ),
  usualIds: about(
    'cited texts',
    keptQuestion(({corpus}, framework, text) => [...corpus.citations.idsUsuallyWith(framework, text)]),
  ),
  officialText: about(
    'cited texts',
    keptQuestion(({corpus}, framework, id) => corpus.officialText(framework, id)),
  ),
  address: about(
    'paths',
    question(({corpus}, id) => corpus.addressOf(id)),
  ),
  addressLost: about(
    'paths',
    question(({corpus}, id) => corpus.addressLostTo(id)),
  ),
  onlyFile: question(({corpus}, path) => corpus.onlyFileNamed(path)),
  spellings: about(
    'spellings',
    question(
      (world) => world.spellings(),
      (_, world) => world.spellingsTold(),
    ),
  ),
}

export type Kind = keyof typeof QUESTIONS

type ArgsOf<K extends Kind> = (typeof QUESTIONS)[K] extends Question<infer Args, unknown> ? Args : never
type AnswerOf<K extends Kind> = ReturnType<(typeof QUESTIONS)[K]['ask']>

/** Whether a question is about the file at the path that is its argument. */
export function isAboutFile(kind: Kind): boolean {
  return ['has', 'follow', 'nameSpellings', 'neighbour'].includes(kind)
}

/** A question as it is asked of any arguments: those that it was noted with. */
export function questionOf(kind: Kind): Question<string[], unknown> {
  return QUESTIONS[kind] as Question<string[], unknown>
}

/** Asks a question, and takes note that it was asked. */
export type Ask = <K extends Kind>(kind: K, ...args: ArgsOf<K>) => AnswerOf<K>
