import {type JsonText, readJson} from '../../text/json-reader.ts'
import type {JsonMember, JsonNode, JsonScalar} from '../../text/json-tree.ts'
import {type DecodedText, placeIn} from './decoded-text.ts'

/**
 * Reads JSON that another text holds; all places are those of that text. A reference outside quotes stands for any
 * value: what is not JSON yet is once it is filled in.
 */
export function readDecodedJson(decoded: DecodedText): JsonText {
  const {roots, faults} = readJson(decoded.text)
  return {
    roots: roots.map((root) => moveNode(root, decoded)),
    faults: faults
      .filter(({kind, offset}) => kind !== 'placeholder' || !decoded.text.startsWith('${', offset))
      .map((fault) => ({...fault, ...placeIn(decoded, fault)})),
  }
}

function moveNode(node: JsonNode, decoded: DecodedText): JsonNode {
  const span = placeIn(decoded, node)
  if (node.type === 'array') {
    return {type: 'array', ...span, items: node.items.map((item) => moveNode(item, decoded))}
  }
  if (node.type === 'object') {
    return {type: 'object', ...span, members: node.members.map((member) => moveMember(member, decoded))}
  }
  return moveScalar(node, decoded)
}

function moveMember({key, value}: JsonMember, decoded: DecodedText): JsonMember {
  return {key: moveScalar(key, decoded), value: value && moveNode(value, decoded)}
}

function moveScalar(scalar: JsonScalar, decoded: DecodedText): JsonScalar {
  return {type: scalar.type, value: scalar.value, ...placeIn(decoded, scalar)}
}
