import type {Nodes, Parents, Root} from 'mdast'

/** A node, and where it is in its tree. */
export interface PlacedNode<Node extends Nodes = Nodes> {
  node: Node
  /** Undefined for the root. */
  parent: PlacedNode<Parents> | undefined
}

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, {type: Type}>

/** The nodes of a tree, found in one pass for all who read some of them; none may come or go afterwards. */
export class NodeIndex {
  /** In document order, parents before what is in them. */
  readonly #all: PlacedNode[] = []
  readonly #byType = new Map<string, PlacedNode[]>()

  constructor(readonly tree: Root) {
    this.#add(tree, undefined)
  }

  /** All nodes of some types, in document order, parents before what is in them. */
  of<Type extends Nodes['type']>(...types: Type[]): readonly PlacedNode<NodeOf<Type>>[] {
    const isAsked = ({node}: PlacedNode) => types.includes(node.type as Type)
    const found = types.length === 1 ? this.#byType.get(types[0]!) : this.#all.filter(isAsked)
    return (found ?? []) as PlacedNode<NodeOf<Type>>[]
  }

  #add(node: Nodes, parent: PlacedNode<Parents> | undefined): void {
    const placed = {node, parent}
    this.#all.push(placed)
    const known = this.#byType.get(node.type)
    if (known) known.push(placed)
    else this.#byType.set(node.type, [placed])
    if (!('children' in node)) return
    for (const child of node.children) this.#add(child, placed as PlacedNode<Parents>)
  }
}

/** What a node is in, the outermost first. */
export function ancestorsOf({parent}: PlacedNode): Parents[] {
  const ancestors: Parents[] = []
  for (let above = parent; above; above = above.parent) ancestors.push(above.node)
  return ancestors.reverse()
}
