import type { StyledElement } from './css/styledElement.js';
import { walkPage, type PageTree } from './pageTree.js';

const NO_CLASSES: ReadonlySet<string> = new Set();
const NO_ELEMENTS: readonly StyledElement[] = [];

/** What elements are in: another element, or the page. */
class ElementHolder {
  children: readonly StyledElement[] = NO_ELEMENTS;

  /** Adds a child behind the others. A list is made at the first one, as most elements hold none. */
  add(child: StyledElement): void {
    if (this.children === NO_ELEMENTS) this.children = [child];
    else (this.children as StyledElement[]).push(child);
  }
}

/** An element of a parsed page. Pages have many: one takes little memory until a rule asks for its parts. */
class PageElement<Node> extends ElementHolder implements StyledElement {
  readonly id: string;
  readonly classes: ReadonlySet<string>;
  readonly at: number;
  hasText = false;

  constructor(
    private readonly node: Node,
    readonly tag: string,
    readonly parent: PageElement<Node> | undefined,
    private readonly holder: ElementHolder,
    private readonly tree: PageTree<Node>,
  ) {
    super();
    const classes = nameIn(node, 'class', tree);
    this.id = nameIn(node, 'id', tree);
    this.classes = classes === '' ? NO_CLASSES : new Set(classes.split(/\s+/));
    this.at = holder.children.length;
    holder.add(this);
  }

  get siblings(): readonly StyledElement[] {
    return this.holder.children;
  }

  get attribute(): StyledElement['attribute'] {
    return (name) => this.tree.attributeOf(this.node, name);
  }
}

/** The elements of a page. Old pages do not tell capital letters from small ones in classes and ids. */
export function styledElements<Node>(root: Node, tree: PageTree<Node>): ReadonlyMap<Node, StyledElement> {
  const elements = new Map<Node, StyledElement>();
  const page = new ElementHolder();
  const open: PageElement<Node>[] = [];
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    const name = tree.nameOf(node);
    const parent = open.at(-1);
    if (name.startsWith('#')) {
      if (parent && name === '#text' && tree.textOf(node) !== '') parent.hasText = true;
    } else if (isEnd) open.pop();
    else {
      const element = new PageElement(node, name, parent, parent ?? page, tree);
      elements.set(node, element);
      open.push(element);
    }
  }
  return elements;
}

/** The id of an element, or its classes. */
function nameIn<Node>(node: Node, name: string, { attributeOf, ignoresCase }: PageTree<Node>): string {
  const given = attributeOf(node, name) ?? '';
  return ignoresCase === true ? given.toLowerCase() : given;
}
