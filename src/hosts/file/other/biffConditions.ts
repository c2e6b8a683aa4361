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
const [ROW_MOVES, COLUMN_MOVES] = [0x8000, 0x4000];
/** Sizes of what comes behind a token. */
const [TRUTH_SIZE, WHOLE_SIZE, NUMBER_SIZE] = [1, 2, 8];

/** How a kind of file writes references: the bytes of a row, and the bits of rows and columns. */
interface ReferenceForm {
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
}

/** References of .xls files. */
const BIFF_REFERENCES: ReferenceForm = { size: 2, rows: 0xffff, columns: 0x00ff };

/** References of .xlsb files. */
export const XLSB_REFERENCES: ReferenceForm = { size: 4, rows: 0xf_ffff, columns: 0x3fff };

/** When a rule of a binary workbook holds, by the number of its kind and of how it compares. */
export function conditionOfKind(
  kind: number,
  operator: number,
  formulas: readonly string[],
): Pick<PaintCondition, 'type' | 'operator' | 'formulas'> {
  const type = kind === COMPARED ? 'cellIs' : kind === BY_FORMULA ? 'expression' : '';
  return { type, operator: OPERATORS[operator] ?? '', formulas };
}

/** When a rule of an .xls file holds; its formulas have a size each and begin somewhere, or end with it. */
export function conditionsOf(
  contents: DataView,
  areas: readonly Area[],
  [first, second]: readonly [number, number],
  at = contents.byteLength - first - second,
): Pick<PaintCondition, 'type' | 'operator' | 'formulas'> {
  const formulas = [
    formulaAt(contents, [at, at + first], areas[0], BIFF_REFERENCES),
    formulaAt(contents, [at + first, at + first + second], areas[0], BIFF_REFERENCES),
  ];
  return conditionOfKind(contents.getUint8(0), contents.getUint8(1), formulas);
}

/**
 * The formula of some tokens: a number or a reference, or two of them compared. One that is not known is `?`,
 * which never is known to hold.
 */
export function formulaAt(
  contents: DataView,
  [from, end]: readonly [number, number],
  area: Area | undefined,
  form: ReferenceForm,
): string {
  const parts: string[] = [];
  for (let at = from; at < end && at >= 0 && end <= contents.byteLength;) {
    const token = contents.getUint8(at);
    const sign = SIGNS.get(token);
    const part = sign === undefined ? operandAt(contents, at, end, area, form) : undefined;
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
  form: ReferenceForm,
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
  const size = form.size + 2;
  if (!isReference || !has(size)) return undefined;
  const row = form.size === 2 ? contents.getUint16(at + 1, true) : contents.getUint32(at + 1, true);
  const column = contents.getUint16(at + 1 + form.size, true);
  const isNear = (token & KIND) === NEAR_REFERENCE;
  return { text: referenceOf(row, column, isNear ? area : undefined, form), size };
}

/** A reference as Excel writes it for the first cell of an area; the rest of a near one counts from there. */
function referenceOf(
  row: number,
  column: number,
  area: Area | undefined,
  { rows, columns }: ReferenceForm,
): string {
  const [rowMoves, columnMoves] = [(column & ROW_MOVES) > 0, (column & COLUMN_MOVES) > 0];
  const place = column & columns;
  const atRow = area && rowMoves ? ((area.top - 1 + row) & rows) + 1 : row + 1;
  const atColumn = area && columnMoves ? ((area.left - 1 + place) & columns) + 1 : place + 1;
  return `${columnMoves ? '' : '$'}${columnLetters(atColumn)}${rowMoves ? '' : '$'}${atRow}`;
}
