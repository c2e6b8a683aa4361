import { widthOf, wrap } from '../core/draw/width.js';
import type { Band, Table } from '../core/form/edition.js';
import { findCell, formOf } from '../core/form/form.js';
import { showInTable } from '../core/form/number.js';
import { leaves } from '../core/form/outline.js';
import { spansOf } from '../core/form/spans.js';
import { tellNotes } from '../core/publish/blocks.js';
import { DRAFT } from '../core/publish/compose.js';
import type { Export } from '../core/publish/export.js';
import { type Report, readingOf } from '../core/report/report.js';

/** Prose is broken at this width: 40 Chinese characters. */
const PAGE = 80;
/** The label column of a table, and the narrowest number column. */
const LABEL = 42;
const NUMBER = 8;

/** The finished report as a plain text file, its tables lined up for a Chinese fixed-pitch font. */
export const text: Export = {
  id: 'text',
  title: '纯文本',
  extension: '.txt',
  type: 'text/plain;charset=utf-8',
  render: ({ report, title, preface, chapters, isDraft }) => {
    const draft = isDraft ? [DRAFT, ''] : [];
    const notes = tellNotes(report);
    const body = chapters.flatMap(({ chapter, paragraphs }) => [
      '',
      chapter.title,
      '',
      ...(chapter.tables
        ? chapter.tables.flatMap((table) => tellTable(table, report))
        : paragraphs.flatMap(tellParagraph)),
      ...draft,
    ]);
    if (notes.length > 0)
      body.push('', report.edition.notes.title, '', ...notes.flatMap(tellParagraph), ...draft);
    return `${[...draft, ...wrap(title, PAGE).map(center), '', ...preface.flatMap(tellParagraph), ...body].map((line) => line.trimEnd()).join('\n')}\n`;
  },
};

function center(line: string): string {
  return ' '.repeat(Math.max(0, Math.floor((PAGE - widthOf(line)) / 2))) + line;
}

function tellParagraph(paragraph: string): readonly string[] {
  return wrap(`　　${paragraph}`, PAGE);
}

function tellTable(table: Table, report: Report): readonly string[] {
  return table.bands.flatMap((band, at) => [
    ...(at > 0 ? [''] : []),
    ...(table.paper === 'strip' ? tellStrip(table, band, report) : tellBand(table, band, report)),
  ]);
}

/** Rows below each other, labels indented by their headings. */
function tellBand(table: Table, band: Band, report: Report): readonly string[] {
  const columns = leaves(band.columns);
  const show = shower(report);
  const rows = spansOf(band.rows).map(({ line, level }) => {
    const label = '　'.repeat(level) + line.label;
    return {
      label,
      values:
        line.parts.length > 0
          ? []
          : columns.map((column) => show(`${table.code}.${line.code}.${column.code}`)),
    };
  });
  const widths = columns.map(({ label }, c) =>
    Math.max(NUMBER, widthOf(label), ...rows.map(({ values }) => widthOf(values[c] ?? ''))),
  );
  const rule = '-'.repeat(LABEL + widths.reduce((sum, width) => sum + width + 2, 0));
  const body = [
    rule,
    ...tellHeads(band, widths, table.paper === 'bands'),
    rule,
    ...rows.flatMap(({ label, values }) => tellRow(label, values, widths)),
    rule,
  ];
  if (table.paper === 'bands') return [band.title ?? '', ...body];
  return [...body, ...wrap(band.corner ?? '', PAGE)];
}

/**
 * The header, one text line a level: a heading stands in the middle above its columns, a leaf at the bottom.
 */
function tellHeads(
  { columns, corner }: Band,
  widths: readonly number[],
  withCorner: boolean,
): readonly string[] {
  const spans = spansOf(columns);
  const depth = Math.max(...spans.map(({ level, levels }) => level + levels));
  return Array.from({ length: depth }, (_, level) => {
    let line = '';
    for (const {
      line: { label },
      start,
      breadth,
    } of spans.filter((span) => span.level + span.levels - 1 === level).sort((a, b) => a.start - b.start)) {
      const before = LABEL + widths.slice(0, start).reduce((sum, width) => sum + width + 2, 0) + 2;
      const width = widths.slice(start, start + breadth).reduce((sum, each) => sum + each + 2, -2);
      const free = width - widthOf(label);
      const left = breadth > 1 ? Math.floor(free / 2) : free;
      line = line.padEnd(line.length + before - widthOf(line)) + ' '.repeat(Math.max(0, left)) + label;
    }
    const isLast = level === depth - 1;
    return isLast && withCorner && corner !== undefined ? corner + line.slice(widthOf(corner)) : line;
  });
}

/** Blocks side by side on paper stand below each other in text. */
function tellStrip(table: Table, band: Band, report: Report): readonly string[] {
  const columns = leaves(band.columns);
  const show = shower(report);
  const widths = columns.map(({ label }) => Math.max(NUMBER, widthOf(label)));
  const rule = '-'.repeat(LABEL + widths.reduce((sum, width) => sum + width + 2, 0));
  const rows = spansOf(band.rows).flatMap(({ line, level }) =>
    tellRow(
      '　'.repeat(level) + line.label,
      line.parts.length > 0 ? [] : columns.map(({ code }) => show(`${table.code}.${line.code}.${code}`)),
      widths,
    ),
  );
  return [
    rule,
    ...tellRow(
      '',
      columns.map(({ label }) => label),
      widths,
    ),
    rule,
    ...rows,
    rule,
  ];
}

function shower(report: Report): (name: string) => string {
  const form = formOf(report.edition);
  return (name) => {
    const cell = findCell(form, name);
    return cell ? showInTable(readingOf(report, cell), cell) : '';
  };
}

/** A label, wrapped in its column, with the values flush right on its first line. */
function tellRow(label: string, values: readonly string[], widths: readonly number[]): readonly string[] {
  const indent = /^\u3000*/.exec(label)?.[0] ?? '';
  const [first = '', ...more] = wrap(label.slice(indent.length), LABEL - widthOf(indent) - 2);
  const padded = indent + first + ' '.repeat(Math.max(0, LABEL - widthOf(indent + first)));
  const numbers = values
    .map((value, at) => '  ' + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(value))) + value)
    .join('');
  return [(padded + numbers).trimEnd(), ...more.map((line) => indent + line)];
}
