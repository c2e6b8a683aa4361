import { columnNumber, type Area, type Spot } from '../../../core/draw/address.js';
import { compareNumbers, OPERATORS } from './compareNumbers.js';

/** A figure with its place; not a number where it is a text. */
export interface PlacedNumber extends Spot {
  readonly value: number;
}

/** The figure of a place; not a number for a formula without a result, undefined where there is none. */
export type NumberAt = (place: Spot) => number | undefined;

/** Whether a formula holds for a cell; undefined where that is not known. */
export type Judge = (cell: PlacedNumber, numberAt: NumberAt) => boolean | undefined;

const ALWAYS = /^(?:TRUE(?:\(\))?|1|1=1)$/i;
const NEVER = /^(?:FALSE(?:\(\))?|0)$/i;
const PLACE = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const COMPARISON = new RegExp(String.raw`^(${PLACE})(=|<>|<=?|>=?)(${PLACE}|[+-]?\d+(?:\.\d+)?)$`, 'i');
/** Any number has some characters and is a number. */
const FILLED = new RegExp(
  String.raw`^(?:ISNUMBER\((${PLACE})\)|(${PLACE})<>""|LEN\((${PLACE})\)>0|LEN\(TRIM\((${PLACE})\)\)>0)$`,
  'i',
);
const BLANK = new RegExp(String.raw`^(?:ISBLANK\((${PLACE})\)|(${PLACE})="")$`, 'i');
/** What the same is said of every number by. */
const OF_NUMBERS = [
  [FILLED, true],
  [BLANK, false],
] as const;
/** What the alarms of the form consist of: as many figures as there should be, and sums that differ. */
const LIST = String.raw`([$A-Z\d:,]{1,200})`;
const COUNTED = new RegExp(String.raw`^COUNT\(${LIST}\)=(\d{1,4})$`, 'i');
const DIFFERING = new RegExp(String.raw`^SUM\(${LIST}\)<>SUM\(${LIST}\)$`, 'i');
/** How many figures of a range are the same as one. */
const REPEATED = new RegExp(
  String.raw`^COUNTIF\(([$A-Z\d:]{1,40}),(${PLACE})\)(=|<>|<=?|>=?)(\d{1,4})$`,
  'i',
);
const OF_TERMS = /^(AND|OR|NOT)\((.*)\)$/i;
const PARTS = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
/** Sums of more cells are not worked out. */
const MOST_ADDED = 1000;
/** Formulas of more terms, within each other or not, are not worked out. */
const MOST_TERMS = 20;

/**
 * What a formula without blanks says of cells, written for the first of the areas: always, by a comparison of
 * figures, by several of these (`AND`, `OR`, `NOT`), or as the alarms of the form do.
 */
export function judgeOfFormula(areas: readonly Area[], formula: string): Judge {
  return judgeWithin(areas, formula, { terms: MOST_TERMS });
}

/** The same of a formula or a term of it; `left` is how many more terms are worked out. */
function judgeWithin(areas: readonly Area[], formula: string, left: { terms: number }): Judge {
  const [, name = '', inner] = OF_TERMS.exec(formula) ?? [];
  if (inner === undefined) return judgeOfTerm(areas, formula);
  const terms = termsIn(inner);
  left.terms -= terms.length;
  if (terms.length === 0 || left.terms < 0) return () => undefined;
  const judges = terms.map((term) => judgeOfSums(areas, term) ?? judgeWithin(areas, term, left));
  const [first = () => undefined] = judges;
  if (/^NOT$/i.test(name)) return negated(first);
  /** What one term alone makes of all. */
  const deciding = /^OR$/i.test(name);
  return (cell, numberAt) => {
    let isKnown = true;
    for (const judge of judges) {
      const isHolding = judge(cell, numberAt);
      if (isHolding === deciding) return deciding;
      isKnown &&= isHolding !== undefined;
    }
    return isKnown ? !deciding : undefined;
  };
}

function negated(judge: Judge): Judge {
  return (cell, numberAt) => {
    const isHolding = judge(cell, numberAt);
    return isHolding === undefined ? undefined : !isHolding;
  };
}

/** The arguments of a function, parted by commas that stand in no brackets; none of several functions. */
function termsIn(written: string): readonly string[] {
  const terms: string[] = [];
  let [depth, term] = [0, ''];
  for (const sign of written) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth < 0) return [];
    if (sign === ',' && depth === 0) {
      terms.push(term);
      term = '';
    } else term += sign;
  }
  return [...terms, term];
}

function judgeOfTerm(areas: readonly Area[], term: string): Judge {
  if (ALWAYS.test(term)) return () => true;
  if (NEVER.test(term)) return () => false;
  for (const [pattern, isHolding] of OF_NUMBERS) {
    const place = pattern.exec(term)?.slice(1).join('');
    if (place === undefined) continue;
    const number = numberOf(areas, place);
    return (cell, numberAt) => (Number.isNaN(number(cell, numberAt)) ? undefined : isHolding);
  }
  const [, one, sign = '', other = ''] = COMPARISON.exec(term) ?? [];
  if (one === undefined) return judgeOfRepeated(areas, term);
  const first = numberOf(areas, one);
  const second = PARTS.test(other) ? numberOf(areas, other) : () => Number(other);
  return (cell, numberAt) =>
    compareNumbers(first(cell, numberAt), OPERATORS[sign] ?? '', second(cell, numberAt));
}

/** Whether a figure stands so many times in a range. */
function judgeOfRepeated(areas: readonly Area[], term: string): Judge {
  const [, range = '', place, sign = '', count] = REPEATED.exec(term) ?? [];
  if (place === undefined) return () => undefined;
  const [number, numbers] = [numberOf(areas, place), numbersOf(areas, range)];
  return (cell, numberAt) => {
    const wanted = number(cell, numberAt);
    const found = numbers(cell, numberAt)?.filter((each) => each === wanted);
    if (!found || Number.isNaN(wanted)) return undefined;
    return compareNumbers(found.length, OPERATORS[sign] ?? '', Number(count));
  };
}

/** The figure that a reference leads to from a cell; not a number where there is none. */
function numberOf(areas: readonly Area[], reference: string): (cell: Spot, numberAt: NumberAt) => number {
  const placeOf = placeFinder(areas, reference);
  return (cell, numberAt) => {
    const place = placeOf(cell);
    return (place && numberAt(place)) ?? Number.NaN;
  };
}

/** What a term of an alarm says; undefined for another term. */
function judgeOfSums(areas: readonly Area[], term: string): Judge | undefined {
  const [, counted, count] = COUNTED.exec(term) ?? [];
  const [, one, other] = DIFFERING.exec(term) ?? [];
  if (counted !== undefined) {
    const numbers = numbersOf(areas, counted);
    return (cell, numberAt) => {
      const found = numbers(cell, numberAt);
      return found && found.length === Number(count);
    };
  }
  if (one === undefined || other === undefined) return undefined;
  const [first, second] = [numbersOf(areas, one), numbersOf(areas, other)];
  return (cell, numberAt) => {
    const sums = [first, second].map((each) => each(cell, numberAt)?.reduce((sum, more) => sum + more, 0));
    return sums.includes(undefined) ? undefined : sums[0] !== sums[1];
  };
}

/** The figures that a list of references leads to from a cell; undefined where a formula has no result. */
function numbersOf(
  areas: readonly Area[],
  list: string,
): (cell: Spot, numberAt: NumberAt) => readonly number[] | undefined {
  const ranges = list.split(',').map((reference) => {
    const [from = '', to = from] = reference.split(':');
    return [placeFinder(areas, from), placeFinder(areas, to)] as const;
  });
  return (cell, numberAt) => {
    const numbers: number[] = [];
    let size = 0;
    for (const [from, to] of ranges) {
      const [one, other] = [from(cell), to(cell)];
      if (!one || !other) return undefined;
      const area = areaBetween(one, other);
      size += (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (size > MOST_ADDED) return undefined;
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) {
          const number = numberAt({ row, column });
          if (Number.isNaN(number)) return undefined;
          if (number !== undefined) numbers.push(number);
        }
    }
    return numbers;
  };
}

/** The area between two corners, whichever of them is written first. */
function areaBetween(one: Spot, other: Spot): Area {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Finds the place that a reference, written for the first cell of some areas, means for another of them. */
function placeFinder(areas: readonly Area[], reference: string): (cell: Spot) => Spot | undefined {
  const [area] = areas;
  const [, fixedColumn, letters, fixedRow, row] = PARTS.exec(reference) ?? [];
  // Programs differ in which cell is the first where another area reaches further up or left.
  const isFirst = area && areas.every(({ top, left }) => top >= area.top && left >= area.left);
  if (!isFirst || letters === undefined) return () => undefined;
  const column = columnNumber(letters.toUpperCase());
  return (cell) => ({
    row: Number(row) + (fixedRow === '$' ? 0 : cell.row - area.top),
    column: column + (fixedColumn === '$' ? 0 : cell.column - area.left),
  });
}
