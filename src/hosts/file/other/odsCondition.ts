import type { Area } from '../../../core/draw/address.js';
import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { formulaOf } from './odsFormula.js';
import { parsePlace } from '../reading/cellPlace.js';
import { OPERATORS } from '../reading/compareNumbers.js';
import { textTest, type FigureTest } from '../reading/figureTests.js';
import { isMet, takesMore, type PaintCondition } from '../reading/paintCondition.js';
import type { NumberAt, PlacedNumber } from '../reading/paintFormula.js';

/** A condition of a style or of a format of numbers, and what it puts in its place. */
export interface OdsCondition extends PaintCondition {
  /** The name of that style or format. */
  readonly applied: string;
}

const COMPARED = /^(?:cell-content|value)\(\)(=|!=|<=?|>=?)(.+)$/;
const BETWEEN = /^cell-content-is-(not-)?between\((.+),(.+)\)$/;
/** What LibreOffice asks of a figure among those of its areas, or of its digits. */
const RANKED = /^(top|bottom)-(elements|percent)\((\d{1,9})\)$/;
const AVERAGE = /^(above|below)-(equal-)?average$/;
const REPEATED = /^(?:duplicate|unique)$/;
const TEXT = /^(begins-with|ends-with|contains-text|not-contains-text)\("([^"]*)"\)$/;
/** The same kinds of conditions in an .xlsx file. */
const TYPES: Readonly<Record<string, string>> = {
  'begins-with': 'beginsWith',
  'ends-with': 'endsWith',
  'contains-text': 'containsText',
  'not-contains-text': 'notContainsText',
  'is-error': 'containsErrors',
  'is-no-error': 'notContainsErrors',
};
const FORMULA = /^is-true-formula\((.*)\)$/;

/** The condition that a `style:map` states; one that is not understood is never known to hold. */
export function conditionOf(attributes: NamedElement['attributes']): OdsCondition {
  const written = (attributes.get('style:condition') ?? '').trim();
  const areas = areaOf(attributes.get('style:base-cell-address'));
  return { areas, ...statedBy(written), applied: attributes.get('style:apply-style-name') ?? '' };
}

/** The condition of a format of LibreOffice, which states it without naming what it compares. */
export function laterConditionOf(
  attributes: NamedElement['attributes'],
  areas: readonly Area[] = [],
): OdsCondition {
  const written = (attributes.get('calcext:value') ?? '').trim();
  const test = testIn(written);
  return {
    areas: test ? areas : areaOf(attributes.get('calcext:base-cell-address')),
    ...statedBy(usualWords(written)),
    test,
    applied: attributes.get('calcext:apply-style-name') ?? '',
  };
}

/** The condition of a format of LibreOffice for the days of a period. */
export function periodConditionOf(attributes: NamedElement['attributes']): OdsCondition {
  const applied = attributes.get('calcext:style') ?? '';
  return { areas: [], type: '', operator: '', formulas: [], test: { kind: 'period' }, applied };
}

/** What a condition of LibreOffice asks of a figure; undefined for one that compares it, or by a formula. */
function testIn(written: string): FigureTest | undefined {
  const [, side, unit, rank] = RANKED.exec(written) ?? [];
  if (rank !== undefined)
    return { kind: 'rank', rank: Number(rank), isPercent: unit === 'percent', isBottom: side === 'bottom' };
  const [, where, isEqualToo] = AVERAGE.exec(written) ?? [];
  if (where !== undefined)
    return {
      kind: 'average',
      isBelow: where === 'below',
      isEqualToo: isEqualToo !== undefined,
      deviations: 0,
    };
  if (REPEATED.test(written)) return { kind: 'repeated', isOnce: written === 'unique' };
  const [, type = '', text] = TEXT.exec(written) ?? [];
  return textTest(TYPES[type] ?? '', text);
}

/** A condition of LibreOffice in the words of a `style:map`. */
function usualWords(written: string): string {
  if (/^[=!<>]/.test(written)) return `cell-content()${written}`;
  return written
    .replace(/^formula-is\(/, 'is-true-formula(')
    .replace(/^(not-)?between\(/, 'cell-content-is-$&');
}

/** The only cell of an address, as an area. */
function areaOf(address = ''): readonly Area[] {
  const place = parsePlace(address.replace(/^.*\./, '').replaceAll('$', ''));
  return place ? [{ top: place.row, left: place.column, bottom: place.row, right: place.column }] : [];
}

function statedBy(written: string): Pick<PaintCondition, 'type' | 'operator' | 'formulas'> {
  const [isCompared, sign = '', bound = ''] = COMPARED.exec(written) ?? [];
  if (isCompared !== undefined)
    return { type: 'cellIs', operator: OPERATORS[sign] ?? '', formulas: [formulaOf(bound)] };
  const [isBetween, not, low = '', high = ''] = BETWEEN.exec(written) ?? [];
  if (isBetween !== undefined)
    return { type: 'cellIs', operator: not ? 'notBetween' : 'between', formulas: [low, high].map(formulaOf) };
  const [, formula] = FORMULA.exec(written) ?? [];
  return {
    type: formula === undefined ? (TYPES[written] ?? '') : 'expression',
    operator: '',
    formulas: [formulaOf(formula ?? '')],
  };
}

/** What a condition puts in place of a cell's style; `null` where that is not known. */
type Applied = string | null | undefined;

/**
 * What the first condition that holds for a number puts in place; undefined where none holds, or where one
 * takes more than to compare a number before that.
 */
export function appliedTo(
  conditions: readonly OdsCondition[],
  cell: PlacedNumber,
  numberOf: NumberAt,
): string | undefined {
  return firstHolding(conditions, cell, numberOf) ?? undefined;
}

/** The styles that formats put in place of that of a cell. */
export interface AppliedStyles {
  /** The one that is shown, where that is known: of several formats the first counts. */
  readonly shown: string | undefined;
  /** Those of all formats that hold. */
  readonly held: readonly string[];
}

/** The conditions of formats that are not known to hold or not, as they take more than is worked out. */
export function unknownOf(
  formats: readonly (readonly OdsCondition[])[],
  cell: PlacedNumber,
  numberOf: NumberAt,
): readonly OdsCondition[] {
  const open = formats.flat().filter(takesMore);
  return open.filter((condition) => firstHolding([condition], cell, numberOf) === null);
}

/**
 * What several formats put in place for a number: of each the first condition that holds counts. Of those
 * that are not known to hold only one is taken to, where that is said.
 */
export function appliedBy(
  formats: readonly (readonly OdsCondition[])[],
  cell: PlacedNumber,
  numberOf: NumberAt,
  supposed?: OdsCondition | null,
): AppliedStyles {
  const applied = formats.map((conditions) => firstHolding(conditions, cell, numberOf, supposed));
  const shown = applied.find((each) => each !== undefined) ?? undefined;
  return { shown, held: applied.filter((each) => typeof each === 'string') };
}

function firstHolding(
  conditions: readonly OdsCondition[],
  cell: PlacedNumber,
  numberOf: NumberAt,
  supposed?: OdsCondition | null,
): Applied {
  const numberAt: NumberAt = ({ row, column }) => {
    const isOwn = row === cell.row && column === cell.column && !Number.isNaN(cell.value);
    return isOwn ? cell.value : numberOf({ row, column });
  };
  for (const condition of conditions) {
    // What is told of all figures of areas is found once for these.
    const isKnown = isMet(condition, cell, condition.test ? numberOf : numberAt);
    const isHolding = isKnown ?? (supposed === undefined ? undefined : condition === supposed);
    if (isHolding !== false) return isHolding ? condition.applied : null;
  }
  return undefined;
}
