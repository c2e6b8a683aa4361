import { columnLetters, type Area } from '../../../core/draw/address.js';
import { FUNCTION_NAMES } from './binaryFunctions.js';

/** How a kind of file writes references and texts: the bytes of a row, and the bits of rows and columns. */
export interface FormulaForm {
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
}

/** Formulas of .xls files. */
export const BIFF_FORMULAS: FormulaForm = { size: 2, rows: 0xffff, columns: 0x00ff };
/** Formulas of .xlsb files. */
export const XLSB_FORMULAS: FormulaForm = { size: 4, rows: 0xf_ffff, columns: 0x3fff };

/** The signs between two operands, by their tokens. */
const BETWEEN: ReadonlyMap<number, string> = new Map([
  ...['+', '-', '*', '/', '^', '&'].map((sign, at) => [0x03 + at, sign] as const),
  ...['<', '<=', '=', '>=', '>', '<>'].map((sign, at) => [0x09 + at, sign] as const),
]);
/** Signs of one operand: plus, minus, brackets. */
const [PLUS, MINUS, BRACKETS] = [0x12, 0x13, 0x15];
/** Constants: a text, an error, a truth value, a whole number and another one. */
const [TEXT, FAULT, TRUTH, WHOLE, NUMBER] = [0x17, 0x1c, 0x1d, 0x1e, 0x1f];
/** What only tells how to go on, with flags; of these that of a choice, which is longer, and of a sum. */
const [ATTRIBUTE, IS_CHOICE, IS_SUM] = [0x19, 0x04, 0x10];
/** Functions of as many arguments as they have and of any, and references, by the low bits of tokens. */
const KIND = 0x1f;
const [FUNCTION, ANY_FUNCTION] = [0x01, 0x02];
const [REFERENCE, RANGE, NEAR_REFERENCE, NEAR_RANGE] = [0x04, 0x05, 0x0c, 0x0d];
/** Names, here and elsewhere, and references to other sheets: what they lead to is not known. */
const [NAME, FAR_NAME, FAR_REFERENCE, FAR_RANGE] = [0x03, 0x19, 0x1a, 0x1b];
/** References to what is gone. */
const [GONE, GONE_RANGE, FAR_GONE, FAR_GONE_RANGE] = [0x0a, 0x0b, 0x1c, 0x1d];
const [UNKNOWN, ERROR] = ['?', '#REF!'];
/** The flags of a column: its row moves with the cell, and it does itself. */
const [ROW_MOVES, COLUMN_MOVES] = [0x8000, 0x4000];

/** Where the tokens of a formula stand, and what they are read with. */
interface FormulaTokens {
  readonly contents: DataView;
  readonly area: Area | undefined;
  readonly form: FormulaForm;
}

/** What a token does: it takes operands from the end, puts one there, and has so many bytes behind it. */
interface FormulaStep {
  readonly takes: number;
  readonly make: (...operands: readonly string[]) => string;
  readonly size: number;
}

/** The formula of some tokens as Excel writes it; one with a token that is not known is `?`. */
export function formulaAt(
  contents: DataView,
  [from, end]: readonly [number, number],
  area: Area | undefined,
  form: FormulaForm,
): string {
  const operands: string[] = [];
  for (let at = from; at < end && at >= 0 && end <= contents.byteLength;) {
    const step = stepAt({ contents, area, form }, at, end);
    if (!step || step.takes > operands.length || at + 1 + step.size > end) return '?';
    operands.push(step.make(...operands.splice(operands.length - step.takes)));
    at += 1 + step.size;
  }
  return operands.length === 1 ? String(operands[0]) : '?';
}

function stepAt(tokens: FormulaTokens, at: number, end: number): FormulaStep | undefined {
  const token = tokens.contents.getUint8(at);
  const sign = BETWEEN.get(token);
  if (sign !== undefined) return { takes: 2, make: (one, other) => `${one}${sign}${other}`, size: 0 };
  if (token === PLUS || token === MINUS)
    return { takes: 1, make: (one) => `${token === PLUS ? '+' : '-'}${one}`, size: 0 };
  if (token === BRACKETS) return { takes: 1, make: (one) => `(${one})`, size: 0 };
  return constantAt(tokens, at, end) ?? (token > 0x20 ? classedAt(tokens, at, end) : undefined);
}

function constantAt({ contents, form }: FormulaTokens, at: number, end: number): FormulaStep | undefined {
  const token = contents.getUint8(at);
  const has = (size: number) => at + size < end;
  const constant = (text: string, size: number): FormulaStep => ({ takes: 0, make: () => text, size });
  if (token === TRUTH && has(1)) return constant(contents.getUint8(at + 1) === 0 ? 'FALSE' : 'TRUE', 1);
  if (token === FAULT && has(1)) return constant(ERROR, 1);
  if (token === WHOLE && has(2)) return constant(String(contents.getUint16(at + 1, true)), 2);
  if (token === NUMBER && has(8)) return constant(String(contents.getFloat64(at + 1, true)), 8);
  if (token === TEXT && has(2)) return textAt(contents, at + 1, end, form);
  if (token !== ATTRIBUTE || !has(3)) return undefined;
  const flags = contents.getUint8(at + 1);
  if ((flags & IS_SUM) > 0) return { takes: 1, make: (one) => `SUM(${one})`, size: 3 };
  return (flags & IS_CHOICE) > 0 ? undefined : { takes: 1, make: (one) => String(one), size: 3 };
}

/** A text: its length, in .xls files a flag whether its characters have two bytes, and these. */
function textAt(contents: DataView, at: number, end: number, { size }: FormulaForm): FormulaStep | undefined {
  const isOld = size === 2;
  const count = isOld ? contents.getUint8(at) : contents.getUint16(at, true);
  const width = isOld && (contents.getUint8(at + 1) & 1) === 0 ? 1 : 2;
  if (at + 2 + count * width > end) return undefined;
  const codes = Array.from({ length: count }, (_, index) =>
    width === 1 ? contents.getUint8(at + 2 + index) : contents.getUint16(at + 2 + index * 2, true),
  );
  const text = String.fromCharCode(...codes).replaceAll('"', '""');
  return { takes: 0, make: () => `"${text}"`, size: 2 + count * width };
}

/** Functions and references, whose tokens say in their high bits what is made of them. */
function classedAt(
  { contents, area, form }: FormulaTokens,
  at: number,
  end: number,
): FormulaStep | undefined {
  const kind = contents.getUint8(at) & KIND;
  const has = (size: number) => at + size < end;
  if (kind === FUNCTION && has(2)) {
    const [name, takes] = FUNCTION_NAMES.get(contents.getUint16(at + 1, true)) ?? [];
    return name === undefined || takes === undefined ? undefined : call(name, takes, 2);
  }
  if (kind === ANY_FUNCTION && has(3)) {
    const [name = 'OTHER'] = FUNCTION_NAMES.get(contents.getUint16(at + 2, true) & 0x7fff) ?? [];
    return call(name, contents.getUint8(at + 1) & 0x7f, 3);
  }
  const beyond = beyondAt(kind, form);
  if (beyond) return has(beyond.size) ? beyond : undefined;
  const isRange = kind === RANGE || kind === NEAR_RANGE;
  const size = (form.size + 2) * (isRange ? 2 : 1);
  if ((!isRange && kind !== REFERENCE && kind !== NEAR_REFERENCE) || !has(size)) return undefined;
  const near = kind === NEAR_REFERENCE || kind === NEAR_RANGE ? area : undefined;
  const columns = at + 1 + form.size * (isRange ? 2 : 1);
  const corner = (which: number) => {
    const row = at + 1 + form.size * which;
    return referenceOf(
      form.size === 2 ? contents.getUint16(row, true) : contents.getUint32(row, true),
      contents.getUint16(columns + 2 * which, true),
      near,
      form,
    );
  };
  const text = isRange ? `${corner(0)}:${corner(1)}` : corner(0);
  return { takes: 0, make: () => text, size };
}

/** What leads to other sheets, to names, or to what is gone, by the sizes of their tokens. */
function beyondAt(kind: number, { size }: FormulaForm): FormulaStep | undefined {
  const place = size + 2;
  const sizes: ReadonlyMap<number, readonly [number, string]> = new Map([
    [NAME, [4, UNKNOWN]],
    [FAR_NAME, [6, UNKNOWN]],
    [FAR_REFERENCE, [2 + place, UNKNOWN]],
    [FAR_RANGE, [2 + 2 * place, UNKNOWN]],
    [GONE, [place, ERROR]],
    [GONE_RANGE, [2 * place, ERROR]],
    [FAR_GONE, [2 + place, ERROR]],
    [FAR_GONE_RANGE, [2 + 2 * place, ERROR]],
  ]);
  const [bytes, text] = sizes.get(kind) ?? [];
  return bytes === undefined ? undefined : { takes: 0, make: () => String(text), size: bytes };
}

function call(name: string, takes: number, size: number): FormulaStep {
  return { takes, make: (...operands) => `${name}(${operands.join()})`, size };
}

/** A reference as Excel writes it for the first cell of an area; the rest of a near one counts from there. */
function referenceOf(
  row: number,
  column: number,
  area: Area | undefined,
  { rows, columns }: FormulaForm,
): string {
  const [rowMoves, columnMoves] = [(column & ROW_MOVES) > 0, (column & COLUMN_MOVES) > 0];
  const place = column & columns;
  const atRow = area && rowMoves ? ((area.top - 1 + row) & rows) + 1 : row + 1;
  const atColumn = area && columnMoves ? ((area.left - 1 + place) & columns) + 1 : place + 1;
  return `${columnMoves ? '' : '$'}${columnLetters(atColumn)}${rowMoves ? '' : '$'}${atRow}`;
}
