import type { StyledElement } from './css/styledElement.js';
import { walkPage, type PageTree } from './pageTree.js';

/** An element whose parts are still being read. */
interface ElementToFill {
  readonly element: StyledElement | undefined;
  readonly children: StyledElement[];
}

/** The elements of a page. Old pages do not tell capital letters from small ones in classes and ids. */
export function styledElements<Node>(root: Node, tree: PageTree<Node>): ReadonlyMap<Node, StyledElement> {
  const elements = new Map<Node, StyledElement>();
  const open: ElementToFill[] = [{ element: undefined, children: [] }];
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    const name = tree.nameOf(node);
    if (name.startsWith('#')) {
      const { element } = open.at(-1) as ElementToFill;
      if (element && name === '#text' && tree.textOf(node) !== '') Object.assign(element, { hasText: true });
    } else if (isEnd) open.pop();
    else {
      const inside = openElement(node, tree, open.at(-1) as ElementToFill);
      elements.set(node, inside.element);
      open.push(inside);
    }
  }
  return elements;
}

function openElement<Node>(
  node: Node,
  tree: PageTree<Node>,
  { element: parent, children: siblings }: ElementToFill,
): ElementToFill & { readonly element: StyledElement } {
  const tag = tree.nameOf(node);
  const named = (name: string) => {
    const given = tree.attributeOf(node, name) ?? '';
    return tree.ignoresCase === true ? given.toLowerCase() : given;
  };
  const classes = named('class');
  const children: StyledElement[] = [];
  const element: StyledElement = {
    tag,
    parent,
    siblings,
    children,
    id: named('id'),
    classes: classes === '' ? NO_CLASSES : new Set(classes.split(/\s+/)),
    attribute: (name) => tree.attributeOf(node, name),
    at: siblings.length,
    hasText: false,
  };
  siblings.push(element);
  return { element, children };
}

const NO_CLASSES: ReadonlySet<string> = new Set();
