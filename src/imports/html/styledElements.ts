import type { StyledElement } from './css/styledElement.js';
import { walkPage, type PageTree } from './pageTree.js';

/** An element whose parts are still being read. */
interface ElementToFill extends StyledElement {
  readonly children: StyledElement[];
  hasText: boolean;
}

/** The elements of a page. Old pages do not tell capital letters from small ones in classes and ids. */
export function styledElements<Node>(root: Node, tree: PageTree<Node>): ReadonlyMap<Node, StyledElement> {
  const elements = new Map<Node, StyledElement>();
  const outermost: StyledElement[] = [];
  const open: ElementToFill[] = [];
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    const name = tree.nameOf(node);
    const parent = open.at(-1);
    if (name.startsWith('#')) {
      if (parent && name === '#text' && tree.textOf(node) !== '') parent.hasText = true;
    } else if (isEnd) open.pop();
    else {
      const element = elementOf(node, name, tree, parent, parent?.children ?? outermost);
      elements.set(node, element);
      open.push(element);
    }
  }
  return elements;
}

/** An element as the next of its siblings. */
function elementOf<Node>(
  node: Node,
  tag: string,
  tree: PageTree<Node>,
  parent: StyledElement | undefined,
  siblings: StyledElement[],
): ElementToFill {
  const classes = nameIn(node, 'class', tree);
  const element: ElementToFill = {
    tag,
    parent,
    siblings,
    children: [],
    id: nameIn(node, 'id', tree),
    classes: classes === '' ? NO_CLASSES : new Set(classes.split(/\s+/)),
    attribute: (name) => tree.attributeOf(node, name),
    at: siblings.length,
    hasText: false,
  };
  siblings.push(element);
  return element;
}

const NO_CLASSES: ReadonlySet<string> = new Set();

/** The id of an element, or its classes. */
function nameIn<Node>(node: Node, name: string, { attributeOf, ignoresCase }: PageTree<Node>): string {
  const given = attributeOf(node, name) ?? '';
  return ignoresCase === true ? given.toLowerCase() : given;
}
