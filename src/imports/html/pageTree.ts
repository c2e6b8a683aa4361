/** How the nodes of a parsed page are looked at, whatever parsed it. */
export interface PageTree<Node> {
  /** The tag of an element in lower case; `#text` for text, another name with `#` for anything else. */
  readonly nameOf: (node: Node) => string;
  /** The characters of a text. */
  readonly textOf: (node: Node) => string;
  readonly childrenOf: (node: Node) => ArrayLike<Node>;
  /** undefined where the element has no such attribute. */
  readonly attributeOf: (node: Node, name: string) => string | undefined;
  /** True for an old page, whose classes and ids are told apart without capital letters. */
  readonly ignoresCase?: boolean;
}

/** A node as `walkPage` comes to it, and as it leaves it once all its children were seen. */
export interface PageStep<Node> {
  readonly node: Node;
  readonly isEnd: boolean;
}

/** Where the walk is among the children of a node. */
interface WalkPlace<Node> {
  readonly node: Node;
  readonly children: ArrayLike<Node>;
  next: number;
}

/**
 * Walks the nodes of a page in reading order, however deep they are nested; nodes for which `skips` is true
 * are left out with all that they hold.
 */
export function* walkPage<Node>(
  root: Node,
  { childrenOf }: Pick<PageTree<Node>, 'childrenOf'>,
  skips: (node: Node) => boolean,
): Generator<PageStep<Node>> {
  const around: WalkPlace<Node>[] = [];
  let place: WalkPlace<Node> | undefined = { node: root, children: childrenOf(root), next: 0 };
  while (place) {
    if (place.next < place.children.length) {
      const node = place.children[place.next] as Node;
      place.next += 1;
      if (skips(node)) continue;
      yield { node, isEnd: false };
      around.push(place);
      place = { node, children: childrenOf(node), next: 0 };
    } else {
      const { node }: WalkPlace<Node> = place;
      place = around.pop();
      if (place) yield { node, isEnd: true };
    }
  }
}
