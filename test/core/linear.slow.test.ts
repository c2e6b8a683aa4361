import assert from 'node:assert/strict';
import { areasBySheet } from '../../src/core/draw/joinAreas.js';
import type { Sheet, SheetCell } from '../../src/core/draw/sheet.js';
import { checkReport, readSheets, renderClip, type Report } from '../../src/index.js';
import { drawnSheets } from '../drawnSheets.js';
import { sample } from '../samples.js';
import { assertGrowth } from '../time.js';

/** Four times the input takes about four times as long; sixteen times would be quadratic. */
const MOST_GROWTH = 10;

/** Expects that the time of some work grows with its size and not with the square of it. */
const growsLinearly = (size: number, workOf: (size: number) => () => void): Promise<void> =>
  assertGrowth({ short: workOf(size), long: workOf(4 * size), most: MOST_GROWTH });

const report = sample('suqian-2023');
const check = (each: Report) => void checkReport({ report: each, addresses: new Map(), remarks: [] });
const read = (sheets: readonly Sheet[]) => void checkReport(readSheets(sheets));
const fill = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const block = (rows: number, columns: number, value: (row: number, column: number) => string | number) =>
  Array.from({ length: rows * columns }, (_, at): SheetCell => {
    const [row, column] = [Math.floor(at / columns) + 1, (at % columns) + 1];
    return { row, column, value: value(row, column) };
  });

describe('the time that a text takes', () => {
  const pieces = [
    '【请',
    '<a',
    '<a‹a',
    '&#1',
    '{',
    '{甲',
    '{甲}',
    '.',
    '¥ ',
    ' ',
    '（一',
    '〔{',
    '\n甲',
    '一、',
    '：',
  ];
  for (const piece of pieces)
    it(`grows with its length: ${JSON.stringify(piece)}`, () =>
      growsLinearly(30_000, (size) => {
        const text = fill(piece, size);
        const all = [text, `{${text}}`, `¥${text}x`, `一、${text}`];
        const full: Report = {
          ...report,
          org: text,
          contact: { address: text },
          chapters: { ...report.chapters, overview: all, other: all },
          notes: all.map((each) => ({ finding: '', about: each, text: each })),
        };
        return () => {
          check(full);
          renderClip(full, true);
        };
      }));
  it('grows with the number of names that it uses', () =>
    growsLinearly(2000, (size) => {
      const text = Array.from({ length: size }, (_, at) => `{甲${at}.乙}`).join('');
      return () => check({ ...report, chapters: { ...report.chapters, overview: [text] } });
    }));
  it('grows with the number of notes and warnings', () =>
    growsLinearly(2000, (size) => {
      const notes = Array.from({ length: size }, (_, at) => ({ finding: '', about: `甲${at}`, text: '乙' }));
      const overview = Array.from({ length: size }, (_, at) => `甲\t${at}`);
      return () => check({ ...report, notes, chapters: { ...report.chapters, overview } });
    }));
});

describe('the time that a sheet takes', () => {
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  const beside = (cells: readonly SheetCell[]) => [...sheets, { name: '台账', hidden: false, cells }];
  const onTable = (edit: (cell: SheetCell) => SheetCell, more: readonly SheetCell[]) =>
    sheets.map((sheet) => {
      if (sheet.name !== '表三') return sheet;
      const cells = [...sheet.cells.map(edit), ...more];
      return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
    });
  const reworded = (cell: SheetCell) =>
    cell.value === '2.重复申请' ? { ...cell, value: '2.反复申请' } : cell;
  const letter = (at: number) => String.fromCharCode(0x4e00 + (at % 9000));
  const right = (cells: readonly SheetCell[]) => cells.map((cell) => ({ ...cell, column: cell.column + 11 }));
  const below = (cells: readonly SheetCell[], rows: number) =>
    cells.map((cell) => ({ ...cell, row: cell.row + rows }));

  for (const [name, size, cells] of [
    ['headings of the log, one a row', 4000, (n: number) => block(n, 1, () => '修改时间')],
    ['headings of the log in one row', 4000, (n: number) => block(1, n, () => '修改时间')],
    ['headings of the notes, one a row', 4000, (n: number) => block(n, 1, () => '说明')],
    ['headings of the notes in one row', 4000, (n: number) => block(1, n, () => '说明')],
    [
      'headings of chapters, one a row',
      4000,
      (n: number) => block(n, 1, (row) => (row % 2 ? '六、其他需要报告的事项' : '甲。')),
    ],
    ['headings of chapters in one row', 4000, (n: number) => block(1, n, () => '六、其他需要报告的事项')],
    ['headings in other words', 4000, (n: number) => block(n, 1, (row) => `三、依申请公开情况${row}`)],
    ['labels, one a row', 4000, (n: number) => block(n, 1, () => '2.重复申请')],
    ['labels of the cover', 4000, (n: number) => block(n, 1, () => '机关名称')],
    ['sentences', 4000, (n: number) => block(n, 1, (row) => `第${row}项工作已经完成。`)],
    [
      'labels without numbers beside figures',
      1000,
      (n: number) => block(8, n, (_, column) => (column % 2 ? '重复申请' : 1)),
    ],
    [
      'headings of parts beside figures',
      1000,
      (n: number) => block(8, n, (_, column) => (column % 2 ? '（三）不予公开' : 1)),
    ],
    ['labels before blanks, one a row', 4000, (n: number) => block(n, 1, () => '其他处理')],
    [
      'pieces of sentences in one row',
      4000,
      (n: number) => block(1, n, (_, column) => (column % 2 ? '件，全年受理' : 1)),
    ],
    [
      'numbers, headings and texts',
      2000,
      (n: number) => block(n, 3, (row, column) => [row, '主动公开', '全年公开信息3条。'][column - 1] ?? ''),
    ],
    ['words in one row', 4000, (n: number) => block(1, n, (_, column) => `甲${column}`)],
  ] as const)
    it(`grows with the ${name}`, () =>
      growsLinearly(size, (n) => {
        const all = beside(cells(n));
        return () => read(all);
      }));

  for (const [name, size, more] of [
    [
      'labels without numbers and figures right of it',
      500,
      (n: number) => right(block(28, n, (_, column) => (column % 2 ? '重复申请' : 1))),
    ],
    [
      'words right of a reworded label',
      500,
      (n: number) => right(block(28, n, (row, column) => `备注${row}.${column}`)),
    ],
    [
      'near labels right of a reworded label',
      500,
      (n: number) => right(block(28, n, (_, column) => `2.重复申${letter(column)}`)),
    ],
    [
      'near labels below a reworded label',
      4000,
      (n: number) =>
        below(
          block(n, 1, (row) => `2.重复申${letter(row)}`),
          40,
        ),
    ],
    [
      'near labels between far labels',
      4000,
      (n: number) =>
        below(
          [...block(n, 1, (row) => `2.重复申${letter(row)}`), { row: n + 9, column: 1, value: '2.重复申请' }],
          40,
        ),
    ],
    ['numbers right of a reworded label', 500, (n: number) => right(block(28, n, (_, column) => column))],
    [
      'years right of a reworded label',
      500,
      (n: number) => right(block(28, n, (row, column) => 2022 + ((row + column) % 2))),
    ],
    [
      'years and numbers right of a reworded label',
      500,
      (n: number) => right(block(28, n, (row, column) => (column % 3 ? 2022 + (row % 2) : column))),
    ],
  ] as const)
    it(`grows with the ${name}`, () =>
      growsLinearly(size, (n) => {
        const all = onTable(reworded, more(n));
        return () => read(all);
      }));

  it('grows with the headings in a few words, where chapters begin nowhere', async () => {
    const withoutProse = beside([]).filter(({ name }) => /^表|^封面/.test(name));
    for (const text of ['存在问题', '其他事项'])
      await growsLinearly(8000, (n) => {
        const all = [...withoutProse, { name: '正文', hidden: false, cells: block(n, 1, () => text) }];
        return () => read(all);
      });
  });

  it('grows with the paragraphs of a chapter, in one column and in many', async () => {
    for (const shape of [(n: number) => block(n, 1, () => '甲。'), (n: number) => block(1, n, () => '甲。')])
      await growsLinearly(8000, (n) => {
        const all = sheets.map((sheet) =>
          sheet.name === '总体情况' ? { ...sheet, cells: [...sheet.cells, ...below(shape(n), 20)] } : sheet,
        );
        return () => read(all);
      });
  });
});

describe('400,000 cells beside a report', () => {
  /** The sample has about 600 cells; a cell of a foreign sheet takes no longer than one of its own. */
  const MOST_TIMES = 1000;
  /** So often is the sample read for one measure: once is too short to be measured. */
  const TIMES = 20;

  const staysInTime = async (cells: readonly SheetCell[]) => {
    const sheets = await drawnSheets(report);
    const all = [...sheets, { name: '台账', hidden: false, cells }];
    const short = () => Array.from({ length: TIMES }, () => read(sheets));
    await assertGrowth({ short, long: () => read(all), most: MOST_TIMES / TIMES });
  };

  for (const [name, value] of [
    ['numbers', (row: number, column: number) => row * column],
    ['words', (row: number) => `内容${row}`],
    ['headings', () => '五、存在的主要问题及改进情况'],
    ['labels', () => '2.重复申请'],
  ] as const)
    it(`take no longer than as many of its own: ${name}`, () =>
      staysInTime(block(40_000, 10, value))).timeout(60_000);
  it('with texts of 32,767 characters take seconds, not minutes', () =>
    staysInTime(block(100, 10, () => '【请'.repeat(16_383)))).timeout(60_000);
});

describe('the time that addresses take', () => {
  it('grows with their number', () =>
    growsLinearly(4000, (size) => {
      const addresses = Array.from({ length: size }, (_, at) => `表!A${at * 2 + 1}`);
      return () => assert.equal(areasBySheet(addresses)[0]?.areas.length, size);
    }));
});
