import type { Spot } from '../../../core/draw/address.js';
import { contains } from '../../../core/draw/address.js';
import { parseArea } from '../reading/cellPlace.js';
import { shiftFormula } from '../reading/shiftFormula.js';
import { attributeOf } from '../xml/attributes.js';
import { childrenNamed, openingsNamed, type Element } from '../xml/elements.js';
import { escapeXml, unescapeXml } from '../xml/escapeXml.js';
import { cellsOf, type NumberedElement } from './sheetRows.js';

/** A formula that other cells share, in a cell whose formula goes. */
interface LeavingFormula {
  readonly at: Spot;
  readonly shared: string;
  readonly text: string;
}

/** A cell with a formula of its own in place of one that it shared: its place, its element and the markup. */
export interface OwnFormula {
  readonly cell: Element;
  readonly formula: Element;
  readonly text: string;
}

/**
 * Throws a RangeError where one of these places is part of an area that one formula fills (an array formula
 * or a data table): Excel works it out as a whole and forgets what stands there.
 */
export function refuseArrays(xml: string, data: Element, places: readonly Spot[]): void {
  if (!/\st\s*=\s*["'](?:array|dataTable)["']/.test(xml)) return;
  for (const opening of openingsNamed(xml, data, 'f')) {
    if (!['array', 'dataTable'].includes(attributeOf(xml, opening, 't') ?? '')) continue;
    const area = parseArea(attributeOf(xml, opening, 'ref') ?? '');
    const isSingle = area && area.top === area.bottom && area.left === area.right;
    if (!isSingle && places.some((place) => !area || contains(area, place)))
      throw new RangeError('part of an array formula');
  }
}

/**
 * The cells that shared a formula which is overwritten: each gets the formula as it reads in its own place.
 * Throws a RangeError where that cannot be told.
 */
export function ownFormulas(
  xml: string,
  rows: readonly NumberedElement[],
  overwritten: readonly { readonly at: Spot; readonly cell: Element }[],
): readonly OwnFormula[] {
  const leaving = overwritten.flatMap(({ at, cell }) => leavingIn(xml, cell, at) ?? []);
  if (leaving.length === 0) return [];
  const gone = new Set(overwritten.map(({ cell }) => cell));
  return rows.flatMap((row) =>
    cellsOf(xml, row).flatMap(({ number: column, element: cell }): readonly OwnFormula[] => {
      const [formula] = childrenNamed(xml, cell, 'f');
      if (!formula || gone.has(cell) || attributeOf(xml, formula, 't') !== 'shared') return [];
      const first = leaving.find(({ shared }) => shared === attributeOf(xml, formula, 'si'));
      if (!first || textIn(xml, formula) !== '') return [];
      const text = shiftFormula(first.text, row.number - first.at.row, column - first.at.column);
      if (text === undefined) throw new RangeError('a shared formula that cannot be moved');
      return [{ cell, formula, text: `<${formula.name}>${escapeXml(text)}</${formula.name}>` }];
    }),
  );
}

function leavingIn(xml: string, cell: Element, at: Spot): LeavingFormula | undefined {
  const [formula] = childrenNamed(xml, cell, 'f');
  const shared = formula && attributeOf(xml, formula, 'si');
  if (!formula || shared === undefined || attributeOf(xml, formula, 't') !== 'shared') return undefined;
  const text = textIn(xml, formula);
  return text === '' ? undefined : { at, shared, text };
}

function textIn(xml: string, { openEnd, closeStart }: Element): string {
  const inside = xml.slice(openEnd, closeStart);
  if (inside.includes('<')) throw new RangeError('a formula with markup in it');
  return unescapeXml(inside);
}
