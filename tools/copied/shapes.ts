import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { showInTable } from '../../src/core/form/number.js';
import { leaves, type Line } from '../../src/core/form/outline.js';
import { readingOf, type Report } from '../../src/core/report/report.js';
import type { Chance } from '../damage/chance.js';
import type { PrintedCell, PrintedTable } from '../damage/printed.js';

type Row = readonly PrintedCell[];

/** A way in which offices draw a table of the form, other than the paper does. */
export interface Shape {
  readonly title: string;
  readonly table: 'requests' | 'disputes' | 'disclosure';
  readonly draw: (report: Report, chance: Chance) => readonly Row[];
}

const text = (value: string, rowSpan = 1, columnSpan = 1): PrintedCell => ({
  text: value,
  rowSpan,
  columnSpan,
});

/** The cell of a row and a column with its figure, as it is printed. */
function figureOf(report: Report, name: string): PrintedCell {
  const cell = formOf(report.edition).cells.find((each) => each.name === name);
  if (!cell) throw new RangeError(name);
  return { ...text(showInTable(readingOf(report, cell), cell)), cell: name };
}

function shuffled<Each>(list: readonly Each[], chance: Chance): readonly Each[] {
  const rest = [...list];
  return list.map(() => rest.splice(chance.below(rest.length), 1)[0] as Each);
}

function bandsOf(edition: Edition, code: string) {
  const table = edition.chapters.flatMap(({ tables = [] }) => tables).find((each) => each.code === code);
  if (!table) throw new RangeError(code);
  return table.bands;
}

function linesOf(edition: Edition, code: string): readonly (readonly Line[])[] {
  const [band] = bandsOf(edition, code);
  return band ? [leaves(band.rows), leaves(band.columns)] : [];
}

/** 表三 with one row of labels over its columns, in an order, and one label beside each row. */
function flatGrid(
  report: Report,
  orderOf: (columns: readonly Line[]) => readonly Line[],
  rowsOf: (rows: readonly Line[]) => readonly Line[] = (rows) => rows,
  beside: (row: Line, at: number) => readonly string[] = () => [],
  corner: readonly string[] = ['项目'],
): readonly Row[] {
  const [rows = [], columns = []] = linesOf(report.edition, 'requests');
  const order = orderOf(columns);
  return [
    [...corner.map((each) => text(each)), ...order.map(({ label }) => text(label))],
    ...rowsOf(rows).map((row, at) => [
      ...beside(row, at).map((each) => text(each)),
      text(row.label),
      ...order.map((column) => figureOf(report, `requests.${row.code}.${column.code}`)),
    ]),
  ];
}

const BLOCKS = ['行政复议', '未经复议直接起诉', '复议后起诉'];

/** 表四 with its blocks and results in orders; a column of labels, a row of years. */
function strip(
  report: Report,
  blocksOf: (blocks: readonly Line[]) => readonly Line[],
  resultsOf: (results: readonly Line[]) => readonly Line[] = (results) => results,
  labels: readonly [string, string, string] | undefined = undefined,
): readonly Row[] {
  const [blocks = [], results = []] = linesOf(report.edition, 'disputes');
  const [own, inTurn] = [blocksOf(blocks), resultsOf(results)];
  const isSuit = ({ code }: Line) => code !== 'review';
  const side = (at: number) => (labels ? [text(labels[at] ?? '')] : []);
  const top = own.flatMap((block, at): readonly PrintedCell[] => {
    if (!isSuit(block)) return [text('行政复议', 2, 5)];
    const before = own[at - 1];
    if (before && isSuit(before)) return [];
    const next = own[at + 1];
    return [text('行政诉讼', 1, next && isSuit(next) ? 10 : 5)];
  });
  return [
    [...side(0), ...top],
    [
      ...side(1).slice(labels && labels[1] === '' ? 1 : 0),
      ...own.filter(isSuit).map(({ code }) => text(BLOCKS[code === 'directSuit' ? 1 : 2] ?? '', 1, 5)),
    ],
    [...side(1), ...own.flatMap(() => inTurn.map(({ label }) => text(label)))],
    [
      ...side(2),
      ...own.flatMap(({ code }) =>
        inTurn.map((result) => figureOf(report, `disputes.${code}.${result.code}`)),
      ),
    ],
  ];
}

/** 表四 with its blocks as rows and its results as columns, or turned. */
function blocksAsRows(
  report: Report,
  blocksOf: (blocks: readonly Line[]) => readonly Line[],
  resultsOf: (results: readonly Line[]) => readonly Line[],
  isTurned: boolean,
  withSums = false,
): readonly Row[] {
  const [blocks = [], results = []] = linesOf(report.edition, 'disputes');
  const [own, inTurn] = [blocksOf(blocks), resultsOf(results)];
  const nameOf = ({ code }: Line) => text(BLOCKS[blocks.findIndex((each) => each.code === code)] ?? '');
  const sum = (codes: readonly string[]) =>
    text(String(codes.reduce((all, name) => all + Number(figureOf(report, name).text), 0)));
  const cellAt = (block: Line, result: Line) => figureOf(report, `disputes.${block.code}.${result.code}`);
  if (isTurned)
    return [
      [text('结果'), ...own.map(nameOf), ...(withSums ? [text('合计')] : [])],
      ...inTurn.map((result) => [
        text(result.label),
        ...own.map((block) => cellAt(block, result)),
        ...(withSums ? [sum(own.map((block) => `disputes.${block.code}.${result.code}`))] : []),
      ]),
    ];
  return [
    [text('类别'), ...inTurn.map(({ label }) => text(label))],
    ...own.map((block) => [nameOf(block), ...inTurn.map((result) => cellAt(block, result))]),
    ...(withSums
      ? [
          [
            text('合计'),
            ...inTurn.map((result) => sum(own.map((block) => `disputes.${block.code}.${result.code}`))),
          ],
        ]
      : []),
  ];
}

/** 表二 with its bands, rows and columns in orders. */
function bands(
  report: Report,
  orderOf: <Each>(list: readonly Each[]) => readonly Each[],
  isFlat: boolean,
  more: readonly string[] = [],
  beside = false,
): readonly Row[] {
  return orderOf(bandsOf(report.edition, 'disclosure')).flatMap((band, at) => {
    const columns = orderOf(leaves(band.columns));
    const rows = orderOf(leaves(band.rows));
    return [
      ...(isFlat ? [] : [[text(band.title ?? '', 1, 4)]]),
      [
        ...(beside ? [text('序号')] : []),
        text('信息内容'),
        ...columns.map(({ label }) => text(label, 1, columns.length === 1 ? 3 : 1)),
        ...more.map((each) => text(each)),
      ],
      ...rows.map((row, index) => [
        ...(beside ? [text(String(at * 3 + index + 1))] : []),
        text(row.label),
        ...columns.map(({ code }) => ({
          ...figureOf(report, `disclosure.${row.code}.${code}`),
          columnSpan: columns.length === 1 ? 3 : 1,
        })),
        ...more.map(() => text(String(7 + index))),
      ]),
    ];
  });
}

const same = <Each>(list: readonly Each[]) => list;
const totalFirst = (columns: readonly Line[]) => [...columns.slice(-1), ...columns.slice(0, -1)];

/** The shapes, each of one table. */
export const shapes: readonly Shape[] = [
  { title: 'flat', table: 'requests', draw: (report) => flatGrid(report, same) },
  { title: 'total first', table: 'requests', draw: (report) => flatGrid(report, totalFirst) },
  {
    title: 'columns shuffled',
    table: 'requests',
    draw: (report, chance) => flatGrid(report, (columns) => shuffled(columns, chance)),
  },
  {
    title: 'rows shuffled',
    table: 'requests',
    draw: (report, chance) => flatGrid(report, same, (rows) => shuffled(rows, chance)),
  },
  {
    title: 'two rows swapped',
    table: 'requests',
    draw: (report, chance) => {
      const at = chance.below(20);
      return flatGrid(report, same, (rows) => [
        ...rows.slice(0, at),
        ...rows.slice(at, at + 2).reverse(),
        ...rows.slice(at + 2),
      ]);
    },
  },
  {
    title: 'rows numbered',
    table: 'requests',
    draw: (report) => flatGrid(report, same, same, (_, at) => [String(at + 1)], ['序号', '项目']),
  },
  {
    title: 'total alone',
    table: 'requests',
    draw: (report) => flatGrid(report, (columns) => columns.slice(-1)),
  },
  {
    title: 'person and total',
    table: 'requests',
    draw: (report) => flatGrid(report, (columns) => [...columns.slice(0, 1), ...columns.slice(-1)]),
  },
  {
    title: 'a column left out',
    table: 'requests',
    draw: (report, chance) => {
      const at = chance.below(6);
      return flatGrid(report, (columns) => columns.filter((_, index) => index !== at));
    },
  },
  {
    title: 'this year and last',
    table: 'requests',
    draw: (report, chance) => withYears(flatGrid(report, same), chance, false),
  },
  {
    title: 'last year and this',
    table: 'requests',
    draw: (report, chance) => withYears(flatGrid(report, same), chance, true),
  },
  { title: 'strip', table: 'disputes', draw: (report) => strip(report, same) },
  {
    title: 'strip, label column',
    table: 'disputes',
    draw: (report, chance) => strip(report, same, same, sideOf(chance)),
  },
  {
    title: 'strip, suits first',
    table: 'disputes',
    draw: (report, chance) => strip(report, suitsFirst, same, chance.once(2) ? sideOf(chance) : undefined),
  },
  {
    title: 'strip, suits alone',
    table: 'disputes',
    draw: (report, chance) =>
      strip(report, (blocks) => blocks.slice(1), same, chance.once(2) ? sideOf(chance) : undefined),
  },
  {
    title: 'strip, suits swapped',
    table: 'disputes',
    draw: (report, chance) =>
      strip(
        report,
        ([a, b, c]) => [a, c, b].flatMap((each) => each ?? []),
        same,
        chance.once(2) ? sideOf(chance) : undefined,
      ),
  },
  {
    title: 'strip, results shuffled',
    table: 'disputes',
    draw: (report, chance) => {
      const order = shuffled([0, 1, 2, 3, 4], chance);
      return strip(
        report,
        same,
        (results) => order.flatMap((at) => results[at] ?? []),
        chance.once(2) ? sideOf(chance) : undefined,
      );
    },
  },
  {
    title: 'blocks as rows',
    table: 'disputes',
    draw: (report, chance) =>
      blocksAsRows(report, (list) => shuffled(list, chance), same, false, chance.once(2)),
  },
  {
    title: 'blocks as rows, total first',
    table: 'disputes',
    draw: (report, chance) => blocksAsRows(report, same, totalFirst, false, chance.once(2)),
  },
  {
    title: 'turned',
    table: 'disputes',
    draw: (report, chance) =>
      blocksAsRows(report, (list) => shuffled(list, chance), same, true, chance.once(2)),
  },
  {
    title: 'strip with last year',
    table: 'disputes',
    draw: (report, chance) => withLastRow(strip(report, same, same, ['年度', '', '2024年']), chance, true),
  },
  {
    title: 'strip with last year above',
    table: 'disputes',
    draw: (report, chance) => withLastRow(strip(report, same, same, ['年度', '', '2024年']), chance, false),
  },
  { title: 'bands', table: 'disclosure', draw: (report) => bands(report, same, false) },
  { title: 'bands without titles', table: 'disclosure', draw: (report) => bands(report, same, true) },
  {
    title: 'bands shuffled',
    table: 'disclosure',
    draw: (report, chance) => bands(report, (list) => shuffled(list, chance), chance.once(2)),
  },
  {
    title: 'bands with last year',
    table: 'disclosure',
    draw: (report, chance) =>
      bands(report, same, chance.once(2), [chance.pick(['上年数', '备注', '去年同期'])]),
  },
  {
    title: 'bands numbered',
    table: 'disclosure',
    draw: (report, chance) => bands(report, same, chance.once(2), [], true),
  },
];

function sideOf(chance: Chance): readonly [string, string, string] {
  return chance.pick([
    ['类别', '', '件数'],
    ['项目', '项目', '数量'],
    ['', '', '合计'],
    ['类型', '结果', '本年'],
  ] as const);
}

function suitsFirst(blocks: readonly Line[]): readonly Line[] {
  return [...blocks.slice(1), ...blocks.slice(0, 1)];
}

/** The columns twice, under the years. */
function withYears(rows: readonly Row[], chance: Chance, isLastFirst: boolean): readonly Row[] {
  const [head = [], ...data] = rows;
  const width = head.length - 1;
  const other = (row: Row) => row.slice(1).map(() => text(String(chance.below(9))));
  const heads = head.slice(1);
  const years = isLastFirst ? ['上年度', '本年度'] : ['本年度', '上年度'];
  return [
    [text('项目', 2, 1), ...years.map((year) => text(year, 1, width))],
    [...heads, ...heads],
    ...data.map((row) => {
      const [label = text(''), ...own] = row;
      return isLastFirst ? [label, ...other(row), ...own] : [label, ...own, ...other(row)];
    }),
  ];
}

/** A row of figures of the year before beside that of this. */
function withLastRow(rows: readonly Row[], chance: Chance, isBelow: boolean): readonly Row[] {
  const heads = rows.slice(0, -1);
  const own = rows.at(-1) ?? [];
  const last = own.map(({ cell }) => text(cell === undefined ? '2023年' : String(chance.below(9))));
  return isBelow ? [...heads, own, last] : [...heads, last, own];
}

/** A table as one of a printed report. */
export function drawShape(shape: Shape, report: Report, chance: Chance): PrintedTable {
  return { kind: 'table', code: shape.table, rows: shape.draw(report, chance) };
}
