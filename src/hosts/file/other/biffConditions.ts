import { columnLetters, type Area } from '../../../core/draw/address.js';
import type { PaintCondition } from '../reading/paintCondition.js';

/** The kinds of conditions, and how they compare, by their numbers. */
const [COMPARED, BY_FORMULA] = [1, 2];
const OPERATORS = [
  ...['', 'between', 'notBetween', 'equal', 'notEqual'],
  ...['greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual'],
] as const;
/** The tokens of formulas that are known: comparisons, truth values, whole numbers and others, references. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x09, '<'],
  [0x0a, '<='],
  [0x0b, '='],
  [0x0c, '>='],
  [0x0d, '>'],
  [0x0e, '<>'],
]);
const [TRUTH, WHOLE, NUMBER, REFERENCE, NEAR_REFERENCE] = [0x1d, 0x1e, 0x1f, 0x04, 0x0c];
/** The bits of a token that say which of several it is, where it is a reference. */
const KIND = 0x1f;
/** The flags of a column: its row moves with the cell, and it does itself. */
const [ROW_MOVES, COLUMN_MOVES, COLUMN] = [0x8000, 0x4000, 0x00ff];
/** Sizes of what comes behind a token. */
const [TRUTH_SIZE, WHOLE_SIZE, NUMBER_SIZE, REFERENCE_SIZE] = [1, 2, 8, 4];

/** When a rule of an .xls file holds; a formula that is not known is `?`, which never is known to hold. */
export function conditionsOf(
  contents: DataView,
  areas: readonly Area[],
): Pick<PaintCondition, 'type' | 'operator' | 'formulas'> {
  const kind = contents.getUint8(0);
  const [first, second] = [contents.getUint16(2, true), contents.getUint16(4, true)];
  const at = contents.byteLength - first - second;
  const formulas = [
    formulaAt(contents, at, at + first, areas[0]),
    formulaAt(contents, at + first, contents.byteLength, areas[0]),
  ];
  const type = kind === COMPARED ? 'cellIs' : kind === BY_FORMULA ? 'expression' : '';
  return { type, operator: OPERATORS[contents.getUint8(1)] ?? '', formulas };
}

/** The formula of some tokens: a number or a reference, or two of them compared. */
function formulaAt(contents: DataView, from: number, end: number, area: Area | undefined): string {
  const parts: string[] = [];
  for (let at = from; at < end && at >= 0;) {
    const token = contents.getUint8(at);
    const sign = SIGNS.get(token);
    const part = sign === undefined ? operandAt(contents, at, end, area) : undefined;
    if (sign !== undefined) parts.push([...parts.splice(-2)].join(sign));
    else if (part) parts.push(part.text);
    else return '?';
    at += 1 + (part?.size ?? 0);
  }
  return parts.length === 1 ? String(parts[0]) : '?';
}

function operandAt(
  contents: DataView,
  at: number,
  end: number,
  area: Area | undefined,
): { readonly text: string; readonly size: number } | undefined {
  const token = contents.getUint8(at);
  const has = (size: number) => at + size < end;
  if (token === TRUTH && has(TRUTH_SIZE))
    return { text: contents.getUint8(at + 1) === 0 ? 'FALSE' : 'TRUE', size: TRUTH_SIZE };
  if (token === WHOLE && has(WHOLE_SIZE))
    return { text: String(contents.getUint16(at + 1, true)), size: WHOLE_SIZE };
  if (token === NUMBER && has(NUMBER_SIZE))
    return { text: String(contents.getFloat64(at + 1, true)), size: NUMBER_SIZE };
  const isReference = token > 0x20 && [REFERENCE, NEAR_REFERENCE].includes(token & KIND);
  if (!isReference || !has(REFERENCE_SIZE)) return undefined;
  const [row, column] = [contents.getUint16(at + 1, true), contents.getUint16(at + 3, true)];
  const isNear = (token & KIND) === NEAR_REFERENCE;
  return { text: referenceOf(row, column, isNear ? area : undefined), size: REFERENCE_SIZE };
}

/** A reference as Excel writes it for the first cell of an area; the rest of a near one counts from there. */
function referenceOf(row: number, column: number, area: Area | undefined): string {
  const [rowMoves, columnMoves] = [(column & ROW_MOVES) > 0, (column & COLUMN_MOVES) > 0];
  const place = column & COLUMN;
  const atRow = area && rowMoves ? ((area.top - 1 + row) & 0xffff) + 1 : row + 1;
  const atColumn = area && columnMoves ? ((area.left - 1 + place) & COLUMN) + 1 : place + 1;
  return `${columnMoves ? '' : '$'}${columnLetters(atColumn)}${rowMoves ? '' : '$'}${atRow}`;
}
