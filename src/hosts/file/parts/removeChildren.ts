import { applyEdits, remove } from '../xml/edit.js';
import { childrenOf, rootOf, type Element } from '../xml/elements.js';
import { findPart, readPart, writePart, type Parts } from './parts.js';

/** Removes the children of a part's root element for which `isGone` is true. */
export function removeChildren(
  parts: Parts,
  name: string,
  isGone: (xml: string, element: Element) => boolean,
): void {
  const part = findPart(parts, name) ?? name;
  const xml = readPart(parts, part);
  const gone = childrenOf(xml, rootOf(xml)).filter((each) => isGone(xml, each));
  writePart(parts, part, applyEdits(xml, gone.map(remove)));
}
