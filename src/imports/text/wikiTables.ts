/** The first and the last line of a table of a wiki, the line above a row, and one with cells. */
const OPEN = /^\s*\{\|/;
const CLOSE = /^\s*\|\}/;
const ROW = /^\s*\|-/;
const CAPTION = /^\s*\|\+\s*(.*)/;
const CELLS = /^\s*([|!])(.*)/;
/** What parts cells on a line, and the attributes before the text of one. */
const BETWEEN = /\|\||!!/;
const [ROW_SPAN, COLUMN_SPAN] = [/\browspan\s*=\s*["']?(\d{1,3})/i, /\bcolspan\s*=\s*["']?(\d{1,3})/i];
const ATTRIBUTES = /^([^|=]*=[^|]*)\|(?!\|)/;
/** No cell of the form spans more places. */
const MOST_SPANNED = 60;
/** No row of the form has more places; those behind have no blanks. */
const MOST_PLACES = 200;

/** A cell of a table of a wiki, and the places it spans. */
interface WikiCell {
  text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * A text whose tables of a wiki (`{|`, `|-`, `| 12`) are rows with tabs between their cells, blank places
 * after cells that span several; all else as it is. The mark of a row is no figure there.
 */
export function withWikiRows(text: string): string {
  if (!text.includes('{|') || !text.includes('|}')) return text;
  const written: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const end = OPEN.test(lines[at] ?? '') ? endFrom(lines, at + 1) : -1;
    if (end < 0) written.push(lines[at] ?? '');
    else {
      written.push(...rowsIn(lines.slice(at + 1, end)));
      at = end;
    }
  }
  return written.join('\n');
}

/** Where the table ends that begins above a line; -1 where another begins before. */
function endFrom(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length && !OPEN.test(lines[at] ?? ''); at += 1)
    if (CLOSE.test(lines[at] ?? '')) return at;
  return -1;
}

function rowsIn(lines: readonly string[]): readonly string[] {
  const captions: string[] = [];
  const rows: WikiCell[][] = [[]];
  for (const line of lines) {
    const caption = CAPTION.exec(line)?.[1];
    const [, , cells] = CELLS.exec(line) ?? [];
    const last = rows.at(-1)?.at(-1);
    if (ROW.test(line)) rows.push([]);
    else if (caption !== undefined) captions.push(caption);
    else if (cells !== undefined) for (const cell of cells.split(BETWEEN)) rows.at(-1)?.push(cellOf(cell));
    else if (last) last.text = `${last.text} ${line.trim()}`.trim();
  }
  return [...captions, ...spread(rows.filter(({ length }) => length > 0))];
}

function cellOf(written: string): WikiCell {
  const attributes = ATTRIBUTES.exec(written)?.[1] ?? '';
  const text = written.slice(attributes === '' ? 0 : attributes.length + 1).replaceAll('\t', ' ');
  const spanOf = (pattern: RegExp) =>
    attributes === '' ? 1 : Math.min(Math.max(Number(pattern.exec(attributes)?.[1] ?? 1), 1), MOST_SPANNED);
  return { text: text.trim(), rowSpan: spanOf(ROW_SPAN), columnSpan: spanOf(COLUMN_SPAN) };
}

/** The rows of cells with tabs between them, and with blanks where a cell spans more places. */
function spread(rows: readonly (readonly WikiCell[])[]): readonly string[] {
  let taken: number[] = [];
  return rows.map((row) => {
    const texts: string[] = [];
    const next: number[] = [];
    const reach = (rowSpan: number) => next.push(rowSpan - 1);
    for (const { text, rowSpan, columnSpan } of row) {
      const places = texts.length < MOST_PLACES ? columnSpan : 1;
      while ((taken[texts.length] ?? 0) > 0) {
        reach(taken[texts.length] ?? 0);
        texts.push('');
      }
      for (let place = 0; place < places; place += 1) {
        reach(rowSpan);
        texts.push(place === 0 ? text : '');
      }
    }
    for (; texts.length < taken.length; texts.push('')) reach(Math.max(taken[texts.length] ?? 0, 1));
    taken = next.slice(0, MOST_PLACES);
    return texts.join('\t');
  });
}
