import { Problem } from '../../../core/report/problem.js';
import { LAST_COLUMN, REFERENCE_LENGTH_LIMIT } from '../limits.js';

/** How far a reference reaches, as exceljs reads it. */
interface Reach {
  readonly cells: number;
  readonly lastRow: number;
}

interface Corner {
  row: number;
  column: number;
}

/**
 * How far `ref` reaches once exceljs has read it, undefined where exceljs refuses it: `'表'!$A$1:$B$3` has 6
 * cells.
 *
 * Whole rows and columns (`$A:$A`, `$1:$3`) have none, because exceljs drops them. Its reading is lax and
 * followed to the letter: in `SUM(S!$A$1:$Z$9)` it sees `$A$1:$Z$9`. Throws `damaged` for a text longer than
 * any formula.
 */
export function measureRange(ref: string): Reach | undefined {
  if (ref.length > REFERENCE_LENGTH_LIMIT) throw new Problem('damaged');
  const [first = '', second] = ref.slice(afterSheet(ref)).split(':', 2);
  const a = readCorner(first);
  const b = second === undefined ? a : readCorner(second);
  if (a === undefined || b === undefined) return undefined;
  const cells = (Math.abs(a.row - b.row) + 1) * (Math.abs(a.column - b.column) + 1);
  return { cells: cells || 0, lastRow: Math.max(a.row, b.row) || 0 };
}

/**
 * The references in the text of a name that exceljs expands: `"S!$A$1,'a,b'!$C$1,#REF!"` gives `["S!$A$1",
 * "'a,b'!$C$1"]`.
 *
 * Cut exactly as exceljs cuts: at each comma that it takes to be outside a quoted sheet name.
 */
export function splitName(text: string): string[] {
  const refs: string[] = [];
  let open = '';
  for (const item of text.split(',').filter(Boolean)) {
    const isEnd = open === '' ? isWhole(item) : !isPaired(item);
    if (isEnd) refs.push(open + item);
    open = isEnd ? '' : `${open}${item},`;
  }
  return refs.filter((ref) => /\$\w+\$\d/.test(ref.slice(ref.lastIndexOf('!') + 1)));
}

function isWhole(item: string): boolean {
  return !item.includes("'") || (isPaired(item) && measureRange(item) !== undefined);
}

/** True where a text has an even number of quotes. */
function isPaired(item: string): boolean {
  return item.split("'").length % 2 === 1;
}

/** The column of an address: 3 for `C7`, 0 without letters, infinite past XFD. */
export function readColumn(address: string): number {
  const corner = readCorner(address);
  return corner === undefined ? Infinity : corner.column || 0;
}

function afterSheet(ref: string): number {
  return /^(?:'(?:[^']|'')*'|[^'^ !]*)!/.exec(ref)?.[0].length ?? 0;
}

function readCorner(text: string): Corner | undefined {
  let column = NaN;
  let row = NaN;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (Number.isNaN(row) && code >= 65 && code <= 90) column = (column || 0) * 26 + code - 64;
    else if (code >= 48 && code <= 57) row = (row || 0) * 10 + code - 48;
    else if (row >= 0 && column >= 0 && character !== '$') break;
    if (column > LAST_COLUMN) return undefined;
  }
  return { row, column };
}
