/** Rows of texts, as they come from a clipboard. */
export type TextBlock = readonly (readonly string[])[];

/** A cell in quotes up to the end of the cell. */
const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
const PLAIN = /[^\t\r\n]*/y;

/**
 * Reads text in cells as spreadsheets put it on the clipboard: tabs between cells, a line a row, a cell with
 * line ends in quotes. A text that only begins with a quote stays as it is.
 */
export function readCellText(text: string): TextBlock {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const [cell, next] = readCell(text, at);
    rows.at(-1)?.push(cell);
    if (next >= text.length) break;
    at = text.startsWith('\r\n', next) ? next + 2 : next + 1;
    if (text[next] !== '\t') rows.push([]);
    if (at === text.length && text[next] !== '\t') {
      rows.pop();
      break;
    }
  }
  return rows;
}

function readCell(text: string, at: number): readonly [string, number] {
  QUOTED.lastIndex = PLAIN.lastIndex = at;
  const inner = QUOTED.exec(text)?.[1];
  if (inner !== undefined && /[\t\r\n]|""/.test(inner))
    return [inner.replaceAll('""', '"').replace(/\r\n?/g, '\n'), QUOTED.lastIndex];
  return [PLAIN.exec(text)?.[0] ?? '', PLAIN.lastIndex];
}

/** Writes a block so that spreadsheets, and `readCellText`, read the same cells. */
export function writeCellText(block: TextBlock): string {
  return block
    .map(
      (row) =>
        `${row.map((cell) => (/^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')}\r\n`,
    )
    .join('');
}
