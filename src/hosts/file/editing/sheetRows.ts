import type { Spot } from '../../../core/draw/address.js';
import { parsePlace, parseRow } from '../reading/cellPlace.js';
import { attributeOf } from '../xml/attributes.js';
import { childrenNamed, rootOf, type Element } from '../xml/elements.js';

/** A row or a cell of a sheet's part, and its number among its kind, as a reader counts. */
export interface NumberedElement {
  readonly number: number;
  readonly element: Element;
}

/** The list of rows of a worksheet; throws a RangeError where it has none, or two. */
export function sheetDataOf(xml: string): Element {
  const [data, second] = childrenNamed(xml, rootOf(xml), 'sheetData');
  if (!data || second) throw new RangeError('a worksheet with one list of rows is needed');
  return data;
}

/** The rows of a list with their numbers; a row without one follows the row before it. */
export function rowsOf(xml: string, data: Element): readonly NumberedElement[] {
  return numbered(childrenNamed(xml, data, 'row'), (row) => {
    const reference = attributeOf(xml, row, 'r');
    return reference === undefined ? undefined : (parseRow(reference) ?? refuse(reference));
  });
}

/** The cells of a row with their columns; a cell without a reference follows the cell before it. */
export function cellsOf(xml: string, { number: row, element }: NumberedElement): readonly NumberedElement[] {
  return numbered(childrenNamed(xml, element, 'c'), (cell) => {
    const reference = attributeOf(xml, cell, 'r');
    if (reference === undefined) return undefined;
    const place: Spot = parsePlace(reference) ?? refuse(reference);
    return place.row === row ? place.column : refuse(reference);
  });
}

/** The one of that number; throws a RangeError where there are two, of which a reader may take either. */
export function theOne(all: readonly NumberedElement[], number: number): NumberedElement | undefined {
  const [found, second] = all.filter((each) => each.number === number);
  if (second) throw new RangeError(`${number} is there twice`);
  return found;
}

function numbered(
  elements: readonly Element[],
  numberOf: (element: Element) => number | undefined,
): readonly NumberedElement[] {
  let before = 0;
  return elements.map((element) => {
    before = numberOf(element) ?? before + 1;
    return { number: before, element };
  });
}

function refuse(reference: string): never {
  throw new RangeError(`not a place: ${reference}`);
}
