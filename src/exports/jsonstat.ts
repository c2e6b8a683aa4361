import type { Table } from '../core/form/edition.js';
import { findCell, formOf, type Cell } from '../core/form/form.js';
import { isMoney, isUnread, type Reading } from '../core/form/number.js';
import { leaves, pathTo, type Line } from '../core/form/outline.js';
import { DRAFT, type Composed } from '../core/publish/compose.js';
import type { Export } from '../core/publish/export.js';
import { contactFields, readingOf, type Report } from '../core/report/report.js';

/**
 * The figures of the report as a JSON-stat 2.0 collection: a dataset for each table. A blank is null; what is
 * no number is null with its text as the status.
 */
export const jsonStat: Export = {
  id: 'jsonstat',
  title: 'JSON-stat 数据',
  extension: '.jsonstat',
  type: 'application/json',
  isForPrograms: true,
  render: (composed) => `${JSON.stringify(toCollection(composed), null, 2)}\n`,
};

/** A dimension of a dataset: its categories by code, and the units of those that measure something. */
interface Dimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly unit?: Readonly<Record<string, Unit>>;
  };
}

interface Unit {
  readonly decimals: number;
  readonly label?: string;
}

/** The cells of a table in the order of its dimensions. */
interface Cube {
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly metric: string;
  readonly cells: readonly (Cell | undefined)[];
}

function toCollection({ report, title, isDraft, chapters }: Composed) {
  const { edition, org, contact } = report;
  return {
    version: '2.0',
    class: 'collection',
    label: title,
    ...(isDraft ? { note: [`${DRAFT}，不能公布`] } : {}),
    source: org,
    extension: {
      edition: edition.id,
      ...(isDraft ? { draft: true } : {}),
      contact: Object.fromEntries(contactFields(edition).map(({ code }) => [code, contact[code] ?? ''])),
    },
    link: {
      item: chapters.flatMap(({ chapter }) =>
        (chapter.tables ?? []).map((table) => toDataset(table, `${title} ${table.name}`, report)),
      ),
    },
  };
}

function toDataset(table: Table, label: string, report: Report) {
  const { org, year, edition } = report;
  const cube = cubeOf(table, report);
  const dimensions: Readonly<Record<string, Dimension>> = {
    body: dimension('机关', [['body', org]]),
    year: dimension('年度', [[String(year ?? ''), year === null ? '' : `${year}年`]]),
    ...cube.dimensions,
  };
  const id = Object.keys(dimensions);
  const readings = cube.cells.map((cell) => (cell ? readingOf(report, cell) : null));
  const unread = readings.flatMap((reading, at) =>
    reading !== null && isUnread(reading) ? [[String(at), reading.text]] : [],
  );
  return {
    version: '2.0',
    class: 'dataset',
    label,
    source: org,
    extension: { edition: edition.id, table: table.code },
    id,
    size: id.map((each) => dimensions[each]?.category.index.length ?? 0),
    role: { time: ['year'], metric: [cube.metric] },
    dimension: dimensions,
    value: readings.map(valueOf),
    ...(unread.length > 0 ? { status: Object.fromEntries(unread) } : {}),
  };
}

/** A table of one band has rows and columns; of several, every cell is an item with its own unit. */
function cubeOf(table: Table, report: Report): Cube {
  const form = formOf(report.edition);
  const [band, ...others] = table.bands;
  if (!band || others.length > 0)
    return cubeOfItems(
      form.cells.filter((cell) => cell.table === table),
      report,
    );
  const [rows, columns] = [leaves(band.rows), leaves(band.columns)];
  return {
    metric: 'measure',
    dimensions: {
      measure: dimension('指标', [['count', '件数']], { count: { decimals: 0, label: '件' } }),
      row: dimension('行', labelled(rows, band.rows)),
      column: dimension('列', labelled(columns, band.columns)),
    },
    cells: rows.flatMap((row) =>
      columns.map((column) => findCell(form, `${table.code}.${row.code}.${column.code}`)),
    ),
  };
}

function cubeOfItems(cells: readonly Cell[], report: Report): Cube {
  const codeOf = ({ row, column }: Cell) => `${row.code}.${column.code}`;
  const items = cells.map((cell): readonly [string, string] => [
    codeOf(cell),
    [
      cell.band.title ?? '',
      ...[pathTo(cell.band.rows, cell.row.code), [cell.column]].flat().map(({ label }) => label),
    ]
      .filter((label) => label !== '')
      .join(' '),
  ]);
  const units = cells.map((cell): readonly [string, Unit] => [
    codeOf(cell),
    unitOf(cell, readingOf(report, cell)),
  ]);
  return {
    metric: 'item',
    dimensions: { item: dimension('项目', items, Object.fromEntries(units)) },
    cells,
  };
}

function labelled(lines: readonly Line[], whole: readonly Line[]): readonly (readonly [string, string])[] {
  return lines.map(({ code }) => [
    code,
    pathTo(whole, code)
      .map(({ label }) => label)
      .join(' '),
  ]);
}

function dimension(
  label: string,
  categories: readonly (readonly [code: string, label: string])[],
  unit?: Readonly<Record<string, Unit>>,
): Dimension {
  const index = categories.map(([code]) => code);
  return { label, category: { index, label: Object.fromEntries(categories), ...(unit ? { unit } : {}) } };
}

/** The unit that stands in the cell, or else the one that the paper declares. */
function unitOf({ kind, unit }: Cell, reading: Reading): Unit {
  const money = reading !== null && isMoney(reading) ? reading : undefined;
  const label = kind === 'money' ? (money ? money.unit : unit) : undefined;
  const decimals = money?.value.split('.')[1]?.length ?? 0;
  return { decimals, ...(label == null ? {} : { label }) };
}

function valueOf(reading: Reading): number | null {
  if (reading === null || isUnread(reading)) return null;
  return isMoney(reading) ? Number(reading.value) : reading;
}
