import type { PageTree } from './pageTree.js';

/** Fields whose value nobody reads. */
const UNREAD = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|password|color|range)$/i;

/** What a field for typing shows; empty for every other element. */
export function shownInField<Node>(
  node: Node,
  { nameOf, attributeOf, childrenOf, textOf }: PageTree<Node>,
): string {
  const name = nameOf(node);
  if (name === 'textarea') return Array.from(childrenOf(node), textOf).join('');
  if (name !== 'input' || UNREAD.test(attributeOf(node, 'type') ?? '')) return '';
  return attributeOf(node, 'value') ?? '';
}
