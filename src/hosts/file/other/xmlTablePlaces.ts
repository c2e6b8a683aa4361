import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';

/** The lines that an element stands for: rows, or columns. */
export interface XmlTableSpan {
  readonly from: number;
  readonly to: number;
}

/** A whole number of an attribute; `usual` without one, and a `Problem` `damaged` for what is none. */
export function wholeOf(attributes: NamedElement['attributes'], name: string, usual: number): number {
  // Excel opens no file in which these stand without their prefix.
  if (attributes.has(`bare:${name}`)) throw new Problem('damaged', { attribute: name });
  const written = attributes.get(`ss:${name}`);
  if (written === undefined) return usual;
  if (!/^\s*\d{1,9}\s*$/.test(written)) throw new Problem('damaged', { attribute: name });
  return Number(written);
}

/**
 * Where an element stands that says so itself, or else comes next, and how far it reaches by `span`;
 * `columnAt` is the column of a place, where they differ. Throws a `Problem` `damaged` for a place before the
 * next one, or behind the last.
 */
export function spanAt(
  attributes: NamedElement['attributes'],
  next: number,
  span: string,
  last: number,
  columnAt = (place: number) => place,
): XmlTableSpan {
  const place = wholeOf(attributes, 'Index', next);
  if (place < next || place > last) throw new Problem('damaged', { place });
  const from = columnAt(place);
  const to = from + wholeOf(attributes, span, 0);
  if (to > last) throw new Problem('damaged', { place });
  return { from, to };
}
