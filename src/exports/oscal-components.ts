import {frameworkName} from '../frameworks/index.ts'
import type {CitedPlace} from '../model/citation-index.ts'
import type {Corpus} from '../model/corpus.ts'
import {groupBy} from '../model/group-by.ts'
import {ledeOf} from '../model/lede.ts'
import type {Playbook, Variant} from '../model/playbook-type.ts'
import {controlToken, type UuidOf, uuidsOf} from './oscal-ids.ts'
import {
  leftOutOf,
  listed,
  type OscalExport,
  type OscalOptions,
  oscalDocument,
  oscalMetadata,
} from './oscal-metadata.ts'
import {frameworkResource, sourceOf} from './oscal-sources.ts'
import {markupLine, markupParagraph, phrase} from './oscal-text.ts'
import {anchorOf, type PermalinkOf} from './permalinks.ts'

/** OSCAL keeps names without a namespace for itself. */
const NAMESPACE = 'urn:proofbook:oscal'

/** What the parts of a document are made with. */
interface Making {
  corpus: Corpus
  uuidOf: UuidOf
  permalinkOf: PermalinkOf
}

/** A published playbook, a name of it that no other one has, and what it cites of ids that are known. */
interface Subject {
  playbook: Playbook
  variant: Variant
  name: string
  cited: CitedPlace[]
}

/**
 * The playbooks as an OSCAL component definition: a component for each playbook, in it a set of implemented controls a
 * framework, in it one requirement for each id. Ids that their framework lacks are left out.
 */
export function oscalComponents(corpus: Corpus, options: OscalOptions): OscalExport {
  const making: Making = {corpus, uuidOf: uuidsOf(options.site), permalinkOf: options.permalinkOf}
  const subjects = subjectsOf(corpus)
  const frameworks = frameworksOf(subjects.flatMap(({cited}) => cited))
  const resources = frameworks.map((id) => frameworkResource(corpus.frameworks.get(id), making.uuidOf))
  const content = {
    metadata: oscalMetadata(corpus, options),
    ...listed(
      'components',
      subjects.map((subject) => componentOf(subject, making)),
    ),
    ...(resources.length > 0 && {'back-matter': {resources}}),
  }
  return {
    text: oscalDocument('component-definition', content, making.uuidOf),
    leftOut: leftOutOf(corpus.citations.all, corpus.frameworks),
  }
}

/** Every published playbook, and every other published document that cites a control; templates are none. */
function subjectsOf({playbooks, citations, frameworks}: Corpus): Subject[] {
  const byPlaybook = groupBy(citations.all, ({playbook}) => playbook)
  const names = new Set<string>()
  return playbooks.flatMap((playbook) => {
    const {published: variant, id, path} = playbook
    const cited = (byPlaybook.get(playbook) ?? []).filter(
      ({citation}) => citation.id !== null && frameworks.has(citation.framework, citation.id),
    )
    if (!variant || variant.document.isTemplate) return []
    if (variant.document.kind !== 'playbook' && cited.length === 0) return []
    // Files of two folders that were asked for may have the same path below them.
    const name = names.has(id) ? `${id} ${path}` : id
    names.add(name)
    return {playbook, variant, name, cited}
  })
}

function frameworksOf(places: CitedPlace[]): string[] {
  return [...new Set(places.map(({citation}) => citation.framework))]
}

/** A playbook says how a cloud service is used, so its component is that service; other documents guide. */
function componentOf(subject: Subject, making: Making) {
  const {playbook, variant, name, cited} = subject
  const {title, kind} = variant.document
  const lede = ledeOf(variant.document, making.corpus)
  return {
    uuid: making.uuidOf('component', name),
    type: kind === 'playbook' ? 'service' : 'guidance',
    title: markupLine(title, playbook.id),
    description: markupParagraph(lede) || markupLine(title, playbook.id),
    links: [{href: making.permalinkOf(playbook), rel: 'reference'}],
    ...listed(
      'control-implementations',
      frameworksOf(cited).map((framework) => implementationOf(framework, subject, making)),
    ),
  }
}

function implementationOf(id: string, {name, cited}: Subject, making: Making) {
  const framework = making.corpus.frameworks.get(id)
  const own = cited.filter(({citation}) => citation.framework === id)
  const byToken = groupBy(own, ({citation}) => controlToken(id, citation.id ?? ''))
  return {
    uuid: making.uuidOf('implementation', name, id),
    source: sourceOf(framework, making.uuidOf),
    description: `What the playbook cites of ${markupLine(frameworkName(framework), id)}`,
    'implemented-requirements': [...byToken].map(([token, places]) => ({
      uuid: making.uuidOf('requirement', name, id, token),
      'control-id': token,
      ...requirementOf(places, making),
    })),
  }
}

/** Which controls of the playbook implement an id, in words and as links. */
function requirementOf(places: CitedPlace[], {permalinkOf}: Making) {
  const titles = places.flatMap(({control}) => (control ? markupLine(control.title, control.id) : []))
  const links = new Map(
    places.map((place) => {
      const href = permalinkOf(place.playbook, anchorOf(place))
      const {title} = place.control ?? place.variant.document
      return [href, {href, rel: 'reference', text: markupLine(title, place.playbook.id)}]
    }),
  )
  return {
    description:
      titles.length > 0
        ? `Implemented by ${[...new Set(titles)].join('; ')}`
        : 'Cited by the playbook outside its controls',
    props: [{name: 'label', ns: NAMESPACE, value: phrase(places[0]?.citation.id ?? '')}],
    links: [...links.values()],
  }
}
