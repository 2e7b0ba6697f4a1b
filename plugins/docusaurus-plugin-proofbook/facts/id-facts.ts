import {frameworkName} from '../../../src/frameworks/index.ts'
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
  /** How many controls cite it, and titles of the other playbooks whose controls do, in order, each once. */
  citing: {controls: number; others: string[]}
  /** Address of the list of the controls that cite it; null if the framework does not list it. */
  address: string | null
}

/** The facts of an id on the page of a playbook. */
export function idFacts(
  {framework, id}: ControlId,
  {corpus, cited}: Shelf,
  {config, baseUrl, own}: SiteContext & {own: string},
): IdFacts {
  const {frameworks, citations} = corpus
  const known = frameworks.get(framework)
  const category = frameworks.categoryOf(framework, id)
  const outer = known.functions.find((each) => each.id === category?.function)
  const fate = frameworks.fateOf(framework, id)
  const found = citations.of(framework, id).filter(({control}) => control)
  const controls = new Set(found.map(({playbook, control}) => `${playbook.path} ${control?.id}`))
  const others = found.filter(({playbook}) => playbook.path !== own)
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
    citing: {
      controls: controls.size,
      others: [...new Set(others.map(({variant}) => shortTitle(variant.document.title, config)))],
    },
    address: cited.has(`${framework} ${id}`) ? baseUrl + idAddress(framework, id, corpus) : null,
  }
}
