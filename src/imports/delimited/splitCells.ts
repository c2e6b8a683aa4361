import papaparse from 'papaparse';
import { Problem } from '../../core/report/problem.js';

/** What stands between the cells of a row. */
export type Separator = ',' | '\t' | ';' | '|';

/** Rows of texts; they may differ in length. */
export type DelimitedRows = readonly (readonly string[])[];

/** The most characters and cells of a file; a workbook of a report has a hundredth of them. */
const MOST_CHARACTERS = 2_000_000;
const MOST_CELLS = 200_000;

/**
 * The rows of a text with separators, cells in quotes as RFC 4180 has them. Throws a `Problem`: `tornQuotes`
 * with the row in which quotes do not match, `pasteTooLarge`.
 */
export function splitCells(text: string, separator: Separator): DelimitedRows {
  if (text.length > MOST_CHARACTERS) throw new Problem('pasteTooLarge');
  const { rows, torn } = splitBeginning(text, separator);
  if (torn !== undefined) throw new Problem('tornQuotes', { row: torn });
  if (rows.reduce((sum, { length }) => sum + length, 0) > MOST_CELLS) throw new Problem('pasteTooLarge');
  return rows;
}

/** The rows of a text that may be cut, and the first row, counting from 1, in which quotes do not match. */
export function splitBeginning(
  text: string,
  separator: Separator,
): { readonly rows: DelimitedRows; readonly torn?: number } {
  let torn: number | undefined;
  const rows: string[][] = [];
  // Reading goes on for long behind a quote that nothing ends, so it stops at the first fault.
  papaparse.parse<string[]>(withoutHint(text).replace(/\r\n?/g, '\n'), {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      rows.push(data);
      if (!errors.some(({ type }) => type === 'Quotes')) return;
      torn = rows.length;
      parser.abort();
    },
  });
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '') === true) rows.pop();
  return { rows, ...(torn === undefined ? {} : { torn }) };
}

/** The line by which a file tells Excel its separator. */
const HINT = /^\ufeff?"?sep=([,;\t|])"?(?:\r\n?|\n)/i;

/** The separator that a file states; undefined where it states none. */
export function statedSeparator(text: string): Separator | undefined {
  return HINT.exec(text)?.[1] as Separator | undefined;
}

/** A text without its byte order mark and the line that states its separator. */
function withoutHint(text: string): string {
  return text.replace(HINT, '').replace(/^\ufeff/, '');
}
