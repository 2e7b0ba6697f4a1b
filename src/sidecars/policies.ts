import {letters} from '../likeness/letters.ts'
import {AnchorIndex} from '../model/anchors.ts'
import {isSameDocument, type Playbook} from '../model/playbook-type.ts'
import type {Sidecar, SidecarEntry} from '../model/sidecar.ts'
import type {DocumentModel} from '../model/types.ts'
import {DocumentIndex} from './documents.ts'
import {type PolicyUrl, parsePolicyUrl, rebase, withAnchor} from './policy-url.ts'
import {controlsOf, type FoundControl, findRequirement, type RequirementMatch} from './requirements.ts'

/** Where the address of an entry leads. */
export type PolicyVerdict =
  /** To what it should, or nothing can be said of it. */
  | {kind: 'fine'}
  /** To no document. */
  | {kind: 'missing-document'; path: string; close: string | undefined; url: string | undefined}
  /** To a document without such an anchor. */
  | {kind: 'dead-anchor'; anchor: string; path: string; close: string | undefined; url: string | undefined}
  /** To another control than the one that the requirement names. */
  | {kind: 'other-control'; anchor: string; control: string; close: string; url: string | undefined}

/** What addresses are judged against. */
export interface PolicyContext {
  /** Of all documents. */
  paths: readonly string[]
  find(path: string): Playbook | undefined
  hasFile?: (path: string) => boolean
  anchorsOf?: (document: DocumentModel) => AnchorIndex
}

/** Judges the addresses of one mapping file. `close` is what is meant, and `url` the whole address to write for it. */
export class PolicyJudge {
  readonly #sidecar: Sidecar
  readonly #documents: DocumentIndex
  readonly #find: (path: string) => Playbook
  readonly #anchorsOf: (document: DocumentModel) => AnchorIndex

  constructor(sidecar: Sidecar, {paths, find, hasFile, anchorsOf}: PolicyContext) {
    this.#sidecar = sidecar
    this.#find = (path) => find(path)!
    this.#documents = new DocumentIndex(sidecar, paths, hasFile ?? (() => false))
    this.#anchorsOf = anchorsOf ?? ((document) => new AnchorIndex(document))
  }

  /** Where the address of an entry leads. */
  judge({policy, requirement}: SidecarEntry): PolicyVerdict {
    const url = policy && parsePolicyUrl(policy.value, this.#sidecar)
    const match = url && this.#documents.find(url)
    if (!match || match.kind === 'elsewhere') return {kind: 'fine'}
    const meant = requirement && findRequirement(requirement.value, this.#sidecar.playbooks)
    if (match.kind === 'document') return this.#judgeAnchor(url, this.#find(match.path), match.shared, meant)
    const {path, shared} = match
    const target =
      ownControl(meant)?.playbook ?? (match.close === undefined ? undefined : this.#find(match.close))
    const base = target && rebase(url, path, shared, target.path)
    const slug = target && (url.anchor === '' ? '' : this.#slugFor(url, target, meant))
    const instead = base === undefined || slug === undefined ? undefined : withAnchor(base, slug)
    return {kind: 'missing-document', path, close: target?.path, url: instead}
  }

  #judgeAnchor(
    url: PolicyUrl,
    playbook: Playbook,
    shared: number,
    meant: RequirementMatch | undefined,
  ): PolicyVerdict {
    const {anchor} = url
    // A line anchor of a source view is GitHub's own, not a heading's.
    if (anchor === '' || !playbook.published || /^L\d+(-L\d+)?$/.test(anchor)) return {kind: 'fine'}
    const own = ownControl(meant)
    const alive = this.#alive(url, playbook)
    if (alive !== undefined) return judgeControl(url, alive, playbook, own)
    const target = own?.playbook ?? playbook
    const slug = this.#slugFor(url, target, meant)
    const {path} = playbook
    if (slug === undefined) return {kind: 'dead-anchor', anchor, path, close: undefined, url: undefined}
    const base = rebase(url, path, shared, target.path)
    const close = `${isSameDocument(target, playbook) ? '' : target.path}#${slug}`
    const instead = base === undefined ? undefined : withAnchor(base, slug)
    return {kind: 'dead-anchor', anchor, path, close, url: instead}
  }

  /** The anchor that should be there: that of the named control, else the one that anchor and name do not dispute. */
  #slugFor(url: PolicyUrl, target: Playbook, meant: RequirementMatch | undefined): string | undefined {
    const own = ownControl(meant)
    if (own) return own.control.heading.slug
    const nearest = this.#alive(url, target) ?? this.#nearest(url.anchor, target)
    const close = meant?.kind === 'unknown' ? meant.close : undefined
    const named = close && isSameDocument(close.playbook, target) ? close.control.heading.slug : undefined
    return nearest !== undefined && named !== undefined && nearest !== named ? undefined : (nearest ?? named)
  }

  /** The anchor that an address leads to, in any variant; GitHub looks an anchor up in small letters too. */
  #alive({anchor, host}: PolicyUrl, {variants}: Playbook): string | undefined {
    for (const {document} of variants) {
      const match = this.#anchorsOf(document).resolve(anchor)
      if (match.kind === 'alive') return anchor
      const isForgiven = host === 'github.com' && match.kind === 'corrected' && match.by === 'case'
      if (isForgiven && match.anchor === anchor.toLowerCase()) return match.anchor
    }
    return undefined
  }

  #nearest(anchor: string, {published}: Playbook): string | undefined {
    if (!published) return undefined
    const match = this.#anchorsOf(published.document).resolve(anchor)
    return match.kind === 'corrected' ? match.anchor : match.kind === 'dead' ? match.closest : undefined
  }
}

/** The control that a requirement names, where it is one alone. */
function ownControl(meant: RequirementMatch | undefined): FoundControl | undefined {
  return meant?.kind === 'control' && meant.isOnly ? meant.found : undefined
}

/** Whether an anchor that is alive is the right control's: only one that is another control's surely is not. */
function judgeControl(
  {anchor, base}: PolicyUrl,
  alive: string,
  playbook: Playbook,
  own: FoundControl | undefined,
): PolicyVerdict {
  if (!own || !isSameDocument(own.playbook, playbook)) return {kind: 'fine'}
  const led = controlsOf([playbook]).find(({control}) => control.heading.slug === alive)?.control
  if (!led) return {kind: 'fine'}
  if (letters(led.name) === letters(own.control.name)) return {kind: 'fine'}
  const {slug} = own.control.heading
  return {kind: 'other-control', anchor, control: led.title, close: `#${slug}`, url: withAnchor(base, slug)}
}
