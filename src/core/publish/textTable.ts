import { widthOf, wrap } from '../draw/width.js';
import type { Band, Table } from '../form/edition.js';
import { findCell, formOf } from '../form/form.js';
import { showInTable } from '../form/number.js';
import { leaves } from '../form/outline.js';
import { spansOf } from '../form/spans.js';
import { readingOf, type Report } from '../report/report.js';

/** The width of the label column, the narrowest number column, and the space before each number column. */
const LABEL = 42;
const NUMBER = 8;
const GAP = 2;

/** A row of a table in text; a heading has no values. */
interface TextRow {
  readonly label: string;
  readonly values: readonly string[];
}

/**
 * A table in lines of text for a Chinese fixed-pitch font, with rules between its parts. The blocks of a
 * strip stand below each other. `page` is the width at which the note below a table is wrapped.
 */
export function tellTable(table: Table, report: Report, page?: number): readonly string[] {
  return table.bands.flatMap((band, at) => [...(at > 0 ? [''] : []), ...tellBand(table, band, report, page)]);
}

function tellBand(table: Table, band: Band, report: Report, page?: number): readonly string[] {
  const rows = rowsOf(table, band, report);
  const widths = widthsOf(band, rows);
  const rule = '-'.repeat(LABEL + spaceOf(widths));
  const body = [rule, ...tellHeads(table, band, widths), rule];
  for (const row of rows) body.push(...tellRow(row, widths));
  body.push(rule);
  if (table.paper === 'bands') return [band.title ?? '', ...body];
  const { corner } = band;
  if (corner === undefined) return body;
  return [...body, ...(page === undefined ? [corner] : wrap(corner, page))];
}

/** The rows of a band, their labels indented by the headings above them. */
function rowsOf({ code }: Table, { rows, columns }: Band, report: Report): readonly TextRow[] {
  const form = formOf(report.edition);
  const show = (name: string) => {
    const cell = findCell(form, name);
    return cell ? showInTable(readingOf(report, cell), cell) : '';
  };
  return spansOf(rows).map(({ line, level }) => ({
    label: '　'.repeat(level) + line.label,
    values:
      line.parts.length > 0
        ? []
        : leaves(columns).map((column) => show(`${code}.${line.code}.${column.code}`)),
  }));
}

/** The widths of the number columns: as wide as their label and their values need. */
function widthsOf({ columns }: Band, rows: readonly TextRow[]): readonly number[] {
  return leaves(columns).map(({ label }, c) =>
    Math.max(NUMBER, widthOf(label), ...rows.map(({ values }) => widthOf(values[c] ?? ''))),
  );
}

/** The space that number columns take, with the gap before each. */
function spaceOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + GAP + width, 0);
}

/** The header, one text line a level; in bands, the corner stands in the last of them. */
function tellHeads({ paper }: Table, band: Band, widths: readonly number[]): readonly string[] {
  const spans = spansOf(band.columns);
  const depth = Math.max(...spans.map(({ level, levels }) => level + levels));
  const lines = Array.from({ length: depth }, (_, level) => tellHeadLine(band, widths, level));
  const { corner } = band;
  if (paper !== 'bands' || corner === undefined) return lines;
  return lines.map((line, level) => (level === depth - 1 ? corner + line.slice(widthOf(corner)) : line));
}

/** One level of a header: a heading in the middle above its columns, a leaf flush right at the bottom. */
function tellHeadLine({ columns }: Band, widths: readonly number[], wanted: number): string {
  let text = '';
  const spans = spansOf(columns).filter(({ level, levels }) => level + levels - 1 === wanted);
  for (const { line, start, breadth } of [...spans].sort((a, b) => a.start - b.start)) {
    const before = LABEL + spaceOf(widths.slice(0, start)) + GAP;
    const free = spaceOf(widths.slice(start, start + breadth)) - GAP - widthOf(line.label);
    const left = breadth > 1 ? Math.floor(free / 2) : free;
    text = pad(text, before) + ' '.repeat(Math.max(0, left)) + line.label;
  }
  return text;
}

/** A row with its label wrapped in its column and the values flush right on its first line. */
function tellRow({ label, values }: TextRow, widths: readonly number[]): readonly string[] {
  const indent = /^\u3000*/.exec(label)?.[0] ?? '';
  const [first = '', ...more] = wrap(label.slice(indent.length), LABEL - widthOf(indent) - GAP);
  const numbers = values
    .map((value, at) => ' '.repeat(GAP + Math.max(0, (widths[at] ?? 0) - widthOf(value))) + value)
    .join('');
  return [(pad(indent + first, LABEL) + numbers).trimEnd(), ...more.map((line) => indent + line)];
}

/** A text with spaces after it up to a width. */
function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
