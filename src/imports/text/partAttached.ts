import { namedCaption } from '../pieces/captions.js';
import type { PageTable } from '../pieces/pieces.js';
import { tableOf } from '../pieces/tableOf.js';

type TextRows = readonly (readonly string[])[];

/** A row of an attachment in the text of a report: bars around and between its cells. */
const BARRED = /^\| .* \|$/;
/** What stands between two bars; a bar within a cell has a backslash before it. */
const CELLS = /(?:\\\||[^|])+/g;

/**
 * Parts the attachments, as our own text has them, from the other rows: below the number of each, rows with
 * the same number of cells between bars. So their blank cells are kept.
 */
export function partAttached(rows: TextRows): readonly (TextRows | PageTable)[] {
  const parts: (TextRows | PageTable)[] = [];
  let from = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if (namedCaption(lineOf(rows[at])) === undefined) continue;
    const cells = barredRows(rows, at + 1);
    if (cells.length === 0) continue;
    parts.push(rows.slice(from, at + 1), tableOf(cells));
    at += cells.length;
    from = at + 1;
  }
  return from < rows.length ? [...parts, rows.slice(from)] : parts;
}

/** The rows from one on that have bars, as long as they have the same number of cells. */
function barredRows(rows: TextRows, from: number): TextRows {
  const found: (readonly string[])[] = [];
  for (let at = from; at < rows.length; at += 1) {
    const line = lineOf(rows[at]);
    if (!BARRED.test(line)) break;
    const cells = (line.slice(1, -1).match(CELLS) ?? []).map((text) => text.replaceAll('\\|', '|').trim());
    if (found[0] && cells.length !== found[0].length) break;
    found.push(cells);
  }
  return found;
}

function lineOf(row: readonly string[] | undefined): string {
  return row?.length === 1 ? (row[0] ?? '').trim() : '';
}
