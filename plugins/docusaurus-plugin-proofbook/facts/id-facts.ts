import {frameworkName} from '../../../src/frameworks/index.ts'
import {onceFor} from '../../../src/model/once.ts'
import type {ControlId} from '../../../src/model/types.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'
import {idAddress} from '../routes/controls-path.ts'
import type {SiteContext} from '../routes/site-context.ts'

/** What is told of an id beside the control that cites it. */
export interface IdFacts extends ControlId {
  /** Name of its framework with its edition. */
  frameworkName: string
  /** Its own title; empty if it has none. */
  title: string
  /** Titles of its function and category, outermost first. */
  groups: string[]
  /** The wording; null if no catalogue and no playbook has the official one. */
  text: string | null
  /** What the next edition made of it; null if there is none. */
  later: {framework: string; ids: string[]; status: string} | null
  citing: Citing
  /** Address of the list of the controls that cite it; null if the framework does not list it. */
  address: string | null
}

/** Whose controls cite an id. */
export interface Citing {
  controls: number
  /** Titles of other playbooks than that of the page, in order, each once: the first of them. */
  others: string[]
  /** How many more there are. */
  more: number
}

/** Documents, and which ids they cite. */
type Cited = Pick<Shelf, 'corpus' | 'cited'>

/** How many other playbooks are named. */
const MOST = 8

/** The facts of an id on the page of a playbook. */
export function idFacts(
  {framework, id}: ControlId,
  shelf: Cited,
  {config, baseUrl, own}: SiteContext & {own: string},
): IdFacts {
  const {corpus, cited} = shelf
  const {frameworks, citations} = corpus
  const known = frameworks.get(framework)
  const category = frameworks.categoryOf(framework, id)
  const outer = known.functions.find((each) => each.id === category?.function)
  const fate = frameworks.fateOf(framework, id)
  return {
    framework,
    id,
    frameworkName: frameworkName(known),
    title: frameworks.control(framework, id)?.title ?? '',
    groups: [outer, category].flatMap((group) => group?.title ?? []),
    text: corpus.officialText(framework, id) ?? citations.textsOf(framework, id)[0]?.text ?? null,
    later: fate
      ? {framework: frameworkName(frameworks.get(fate.to)), ids: [...fate.successors], status: fate.status}
      : null,
    citing: citingOf({framework, id}, shelf, {config, own}),
    address: cited.has(`${framework} ${id}`) ? baseUrl + idAddress(framework, id, corpus) : null,
  }
}

/** The controls that cite an id, and the playbooks that they are in. */
interface CitedIn {
  controls: number
  /** Titles of playbooks in order, with the paths of those that have it. */
  titles: Map<string, Set<string>>
  /** How many of the titles are of one playbook only, by its path. */
  sole: Map<string, number>
}

/** What was asked of the ids of a shelf: every page that cites an id asks, and there are as many that do. */
const asked = onceFor((_: Cited) => new Map<string, CitedIn>())

function citingOf(
  each: ControlId,
  shelf: Cited,
  {config, own}: Pick<SiteContext, 'config'> & {own: string},
): Citing {
  const key = `${each.framework} ${each.id}`
  const known = asked(shelf).get(key) ?? citedIn(each, shelf, config)
  asked(shelf).set(key, known)
  const {controls, titles, sole} = known
  const others: string[] = []
  for (const [title, paths] of titles) {
    if (others.length === MOST) break
    if (paths.size > 1 || !paths.has(own)) others.push(title)
  }
  return {controls, others, more: titles.size - (sole.get(own) ?? 0) - others.length}
}

function citedIn({framework, id}: ControlId, {corpus}: Cited, config: SiteContext['config']): CitedIn {
  const found = corpus.citations.of(framework, id).flatMap(({playbook, variant, control}) => {
    return control ? [{path: playbook.path, control: control.id, title: variant.document.title}] : []
  })
  const titles = new Map<string, Set<string>>()
  for (const {path, title} of found) {
    const short = shortTitle(title, config)
    titles.set(short, (titles.get(short) ?? new Set()).add(path))
  }
  const sole = new Map<string, number>()
  for (const [path, ...others] of titles.values())
    if (path !== undefined && others.length === 0) sole.set(path, (sole.get(path) ?? 0) + 1)
  return {controls: new Set(found.map(({path, control}) => `${path} ${control}`)).size, titles, sole}
}
