import type { PageTree } from './pageTree.js';

/** Fields whose value nobody reads. */
const UNREAD = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|password|color|range)$/i;

/** What a field for typing or choosing shows; empty for every other element. */
export function shownInField<Node>(node: Node, tree: PageTree<Node>): string {
  const { nameOf, attributeOf } = tree;
  const name = nameOf(node);
  if (name === 'textarea') return textIn(node, tree);
  if (name === 'select') return chosenIn(node, tree);
  if (name !== 'input' || UNREAD.test(attributeOf(node, 'type') ?? '')) return '';
  return attributeOf(node, 'value') ?? '';
}

/** The option that a list shows: the last that is selected, or the first. */
function chosenIn<Node>(node: Node, tree: PageTree<Node>): string {
  const { nameOf, attributeOf, childrenOf } = tree;
  const options = Array.from(childrenOf(node))
    .flatMap((each) => (nameOf(each) === 'optgroup' ? Array.from(childrenOf(each)) : [each]))
    .filter((each) => nameOf(each) === 'option');
  const selected = options.filter((each) => attributeOf(each, 'selected') !== undefined);
  const shown = selected.at(-1) ?? options[0];
  return shown === undefined ? '' : textIn(shown, tree);
}

function textIn<Node>(node: Node, { childrenOf, textOf }: PageTree<Node>): string {
  return Array.from(childrenOf(node), textOf).join('');
}
