import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { sizeInk } from './runLook.js';
import { wordNode, type WordNode } from './wordNode.js';
import { attributeValue } from './wordParts.js';

/** What marks a paragraph or a row in which no text is seen. */
export const FLAT = 'flat';

/** A line or a row that is lower, in twentieths of a point, shows no text: three points. */
const LOWEST = 60;

/** True for a height, in twentieths of a point, in which no text is seen; 0 is none that is set. */
export function isTooLow(height: number): boolean {
  return height > 0 && height < LOWEST;
}

/** What makes a text as good as unseen. */
export const TOO_SMALL = sizeInk(1);

/** Texts that are as good as unseen, since the line or the row they stand in is too low for them. */
export function madeTooSmall(nodes: readonly WordNode[]): WordNode[] {
  return nodes.map((node) =>
    node.name === '#text'
      ? Object.assign(wordNode('span', { style: TOO_SMALL }), { children: [node] })
      : Object.assign(node, { children: madeTooSmall(node.children) }),
  );
}

/** True for the spacing of lines, or the height of a row, that holds exactly and shows no text. */
export function isFlat(attributes: WrittenAttributes): boolean {
  const [height, rule] = [
    attributeValue(attributes, 'line') ?? attributeValue(attributes, 'val'),
    attributeValue(attributes, 'lineRule') ?? attributeValue(attributes, 'hRule'),
  ];
  return rule === 'exact' && isTooLow(Number(height));
}

/** True for a frame around a letter as high as several lines: the text goes on behind it. */
export function isDropCap(attributes: WrittenAttributes): boolean {
  return !['none', undefined].includes(attributeValue(attributes, 'dropCap'));
}
