import { textOf, wordNode, type WordNode } from './wordNode.js';

/** Marks a text of a run that stands from right to left. */
export const FROM_RIGHT = 'fromRight';

/** Makes a figure unreadable of which some digits stand in runs from right to left and others do not. */
export function tellMixed(children: WordNode[]): void {
  const digits = children.filter((node) => /\d/.test(textOf(node)));
  const fromRight = digits.filter(({ attributes }) => attributes[FROM_RIGHT] !== undefined);
  if (fromRight.length === 0 || fromRight.length === digits.length) return;
  for (const node of fromRight) children[children.indexOf(node)] = wordNode('img', { alt: '0' });
}
