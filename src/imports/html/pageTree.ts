/** How the nodes of a parsed page are looked at, whatever parsed it. */
export interface PageTree<Node> {
  /** The tag of an element in lower case; `#text` for text, another name with `#` for anything else. */
  readonly nameOf: (node: Node) => string;
  /** The characters of a text. */
  readonly textOf: (node: Node) => string;
  readonly childrenOf: (node: Node) => ArrayLike<Node>;
  /** undefined where the element has no such attribute. */
  readonly attributeOf: (node: Node, name: string) => string | undefined;
}

/** A node as `walkPage` comes to it, and as it leaves it once all its children were seen. */
export interface PageStep<Node> {
  readonly node: Node;
  readonly isEnd: boolean;
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
  const open = [{ node: root, children: childrenOf(root), next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.next >= top.children.length) {
      open.pop();
      if (open.length > 0) yield { node: top.node, isEnd: true };
      continue;
    }
    const node = top.children[top.next] as Node;
    top.next += 1;
    if (skips(node)) continue;
    yield { node, isEnd: false };
    open.push({ node, children: childrenOf(node), next: 0 });
  }
}
