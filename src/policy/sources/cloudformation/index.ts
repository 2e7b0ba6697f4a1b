import {type JsonText, readJson} from '../../text/json-reader.ts'
import {toPolicy} from '../../tree/parse.ts'
import type {FoundPolicy, PolicySource} from '../source.ts'
import {boundariesIn} from './boundaries.ts'
import {blockExtent, type Extent, extentOf, sharedOut} from './extent.ts'
import {type PolicyValue, policiesIn, toPolicyValue} from './policy-values.ts'
import {withoutFrameworkVariables} from './serverless.ts'
import {NOWHERE} from './template.ts'
import {readYaml} from './yaml-text.ts'

/** Whole documents are not examples; templates of this length are tools' output. */
const LONGEST = 200_000
const STATEMENTS = /Statement|^[ \t]*(?:-[ \t]+)?["']?Effect["']?:/m
/** The first line that says something, after comments: a bracket, or a name in quotes before one. */
const JSON_START = /^(?:\s|(?:\/\/|#)[^\n]*\n)*(?:[{[]|"[^"\n]*"\s*:\s*[{["])/
/** A name, an item, or a mark of YAML's own. */
const YAML_START = /^(?:\s|#[^\n]*\n)*(?:---|%|-[ \t]|["']?[\w:.<>-]+["']?[ \t]*:(?:\s|$)|\.{3}|…)/

/** Policies in templates of CloudFormation and SAM, and parts of them, in JSON and YAML; and policies written in YAML. */
export const cloudformation: PolicySource = {
  find(text, json) {
    if (text.length > LONGEST || !STATEMENTS.test(text)) return []
    if (JSON_START.test(text)) return findInJson(text, json ?? readJson(text))
    return YAML_START.test(text) ? findInYaml(text) : []
  },
}

function findInJson(text: string, read: JsonText): FoundPolicy[] {
  const place = {...NOWHERE, managed: boundariesIn(text, read.roots)}
  const values = read.roots.flatMap((node) => [...policiesIn(text, {node, place})])
  return toFound(text, values, read, ([root]) => extentOf(root!))
}

function findInYaml(text: string): FoundPolicy[] {
  const read = readYaml(text)
  const place = {...NOWHERE, managed: boundariesIn(text, read.roots)}
  const values = read.roots.flatMap((root) => {
    const node = withoutFrameworkVariables(text, root)
    // A document may be nothing but a policy, or statements of one.
    const whole = toPolicyValue(node, NOWHERE)
    return whole ? [whole] : [...policiesIn(text, {node, place})]
  })
  return toFound(text, values, read, ([root]) => blockExtent(text, root!))
}

function toFound(
  text: string,
  values: PolicyValue[],
  read: JsonText,
  extent: (roots: PolicyValue['roots']) => Extent,
): FoundPolicy[] {
  const ordered = values.sort((a, b) => a.roots[0]!.offset - b.roots[0]!.offset)
  const shares = sharedOut(
    read.faults,
    ordered.map(({roots}) => extent(roots)),
  )
  return ordered.map(({roots, held, faults, conditional, isStated}, index) => {
    const own = faults ?? shares[index]!
    const policy = toPolicy(text, roots, {
      format: 'cloudformation',
      strict: own.length === 0,
      faults: own,
      isStated,
      hasAlternatives: conditional,
    })
    return {policy: {...policy, certain: policy.certain && !conditional}, held}
  })
}
