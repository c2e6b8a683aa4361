import type { Spot } from '../../../core/draw/address.js';
import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { formulaOf } from './odsFormula.js';
import { parsePlace } from '../reading/cellPlace.js';
import { isMet, OPERATORS, type PaintCondition, type PlacedNumber } from '../reading/paintCondition.js';

/** A condition of a style or of a format of numbers, and what it puts in its place. */
export interface OdsCondition extends PaintCondition {
  /** The name of that style or format. */
  readonly applied: string;
}

const COMPARED = /^(?:cell-content|value)\(\)(=|!=|<=?|>=?)(.+)$/;
const BETWEEN = /^cell-content-is-(not-)?between\((.+),(.+)\)$/;
const FORMULA = /^is-true-formula\((.*)\)$/;

/** The condition that a `style:map` states; one that is not understood is never known to hold. */
export function conditionOf(attributes: NamedElement['attributes']): OdsCondition {
  const written = (attributes.get('style:condition') ?? '').trim();
  const base = (attributes.get('style:base-cell-address') ?? '').replace(/^.*\./, '').replaceAll('$', '');
  const place = parsePlace(base);
  const areas = place ? [{ top: place.row, left: place.column, bottom: place.row, right: place.column }] : [];
  return { areas, ...statedBy(written), applied: attributes.get('style:apply-style-name') ?? '' };
}

function statedBy(written: string): Pick<PaintCondition, 'type' | 'operator' | 'formulas'> {
  const [isCompared, sign = '', bound = ''] = COMPARED.exec(written) ?? [];
  if (isCompared !== undefined) return { type: 'cellIs', operator: OPERATORS[sign] ?? '', formulas: [bound] };
  const [isBetween, not, low = '', high = ''] = BETWEEN.exec(written) ?? [];
  if (isBetween !== undefined)
    return { type: 'cellIs', operator: not ? 'notBetween' : 'between', formulas: [low, high] };
  const [, formula] = FORMULA.exec(written) ?? [];
  return {
    type: formula === undefined ? '' : 'expression',
    operator: '',
    formulas: [formulaOf(formula ?? '')],
  };
}

/** The number in another cell of the sheet; undefined where none is known there. */
export type NumberAt = (place: Spot) => number | undefined;

/**
 * What the first condition that holds for a number puts in place; undefined where none holds, or where one
 * takes more than to compare a number before that.
 */
export function appliedTo(
  conditions: readonly OdsCondition[],
  cell: PlacedNumber,
  numberOf: NumberAt,
): string | undefined {
  const numberAt: NumberAt = ({ row, column }) =>
    row === cell.row && column === cell.column ? cell.value : numberOf({ row, column });
  for (const condition of conditions) {
    const isHolding = isMet(condition, cell, numberAt);
    if (isHolding !== false) return isHolding ? condition.applied : undefined;
  }
  return undefined;
}
