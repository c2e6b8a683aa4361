import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { checkReport, readSheets } from '../../../src/index.js';
import { drawnSheets } from '../../drawnSheets.js';
import { sample } from '../../samples.js';

/** The first and the last row of figures of 表三 of 2021, and the row of 1.属于国家秘密. */
const [FIRST, LAST, SECRET] = [5, 29, 9];

describe('rows beside those of the form', () => {
  const report = sample('suqian-2023');
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  const readWith = (change: (cell: SheetCell) => SheetCell) => {
    const changed = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.name === '表三' ? sheet.cells.map(plain).map(change) : sheet.cells,
    }));
    const read = readSheets(changed);
    return { read, errors: checkReport(read).findings.map(({ message }) => message) };
  };
  const plain = ({ row, column, value }: SheetCell): SheetCell => ({ row, column, value });
  const figures = (read: ReturnType<typeof readSheets>, code: string) =>
    read.report.edition === report.edition
      ? [...read.addresses].filter(([name]) => name.startsWith(`requests.${code}.`)).map(([name]) => name)
      : undefined;
  const relabel = (row: number, text: string) => (cell: SheetCell) =>
    cell.row === row && typeof cell.value === 'string' && cell.column <= 3 ? { ...cell, value: text } : cell;

  for (const text of ['上年1.属于国家秘密', '2022年度属于国家秘密', '其中：网络申请', '局机关', '本类小计'])
    it(`are not read in the place of one that is missing: ${text}`, () => {
      const { read, errors } = readWith((cell) => (cell.column === 3 ? relabel(SECRET, text)(cell) : cell));
      assert.deepEqual(figures(read, 'stateSecret'), []);
      assert.ok(
        errors.some((message) => message.includes('1.属于国家秘密')),
        errors.join('\n'),
      );
    });
  for (const [how, reword] of [
    ['without numbers', (label: string) => label.replace(/^(?:\d\.|（.）|.、)/, '')],
    ['in other words', (label: string) => `${label.slice(0, -1)}的`],
  ] as const)
    it(`are not read where all are parts without a total, and the labels are ${how}`, () => {
      const parted = sheets.map((sheet): Sheet => {
        if (sheet.name !== '表三') return sheet;
        const cells = sheet.cells.map(plain).flatMap((cell): readonly SheetCell[] => {
          const { row, column, value } = cell;
          const [at, aside] = [row < FIRST ? row : 2 * row - FIRST, column > 3 ? column + 1 : column];
          if (row < FIRST || row > LAST) return [{ row: at, column: aside, value }];
          if (column > 3)
            return [at, at + 1].map((own) => ({ row: own, column: aside, value: 1 + (own % 3) }));
          return [{ row: at, column, value: reword(String(value)) }];
        });
        const names = Array.from({ length: 2 * (LAST - FIRST + 1) }, (_, at): SheetCell => {
          return { row: FIRST + at, column: 4, value: at % 2 === 0 ? '局机关' : '下属单位' };
        });
        const all = [...cells, ...names].sort((a, b) => a.row - b.row || a.column - b.column);
        return { ...sheet, cells: all };
      });
      const read = readSheets(parted);
      const numbers = read.report.readings.filter((reading, at) => at > 9 && typeof reading === 'number');
      assert.equal(numbers.length, report.readings.filter((_, at) => at > 184).length, 'but 表四');
    });
  it('are not read where one line is in parts without a total, and its label has no number', () => {
    const parted = sheets.map((sheet): Sheet => {
      if (sheet.name !== '表三') return sheet;
      const cells = sheet.cells.map(plain).flatMap((cell): readonly SheetCell[] => {
        const { row, column, value } = cell;
        const own = { row: row > SECRET ? row + 1 : row, column: column > 3 ? column + 1 : column };
        if (row !== SECRET || column <= 2) return [{ ...own, value }];
        if (column === 3) return [{ ...own, value: '属于国家秘密' }];
        return [
          { ...own, value: 3 },
          { ...own, row: SECRET + 1, value: 4 },
        ];
      });
      const names = ['局机关', '下属单位'].map((value, at) => ({ row: SECRET + at, column: 4, value }));
      const all = [...cells, ...names].sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...sheet, cells: all };
    });
    const read = readSheets(parted);
    const told = checkReport(read).findings.map(({ level, message }) => `${level} ${message}`);
    assert.deepEqual(new Set(read.report.readings.slice(10 + 4 * 7, 10 + 5 * 7)), new Set([null]));
    assert.ok(
      told.some(
        (message) => message.startsWith('error 表三的“1.属于国家秘密”') || message.includes('分成了'),
      ),
      told.join('\n'),
    );
  });
  it('are not read below a text under the table', () => {
    const { read } = readWith((cell) => {
      if (cell.row !== LAST) return cell;
      return cell.column === 1
        ? { ...cell, value: '五、存在的主要问题及改进情况' }
        : { ...cell, row: LAST + 1 };
    });
    assert.deepEqual(figures(read, 'carriedOut'), []);
  });
  it('are not read where they number the columns, also where a row is missing', () => {
    const numbered = sheets.map((sheet): Sheet => {
      if (sheet.name !== '表三') return sheet;
      const others = sheet.cells.map(plain).filter(({ row }) => row !== FIRST);
      const numbers = Array.from({ length: 10 }, (_, at) => ({ row: FIRST, column: at + 1, value: at + 1 }));
      return {
        ...sheet,
        cells: [...others, ...numbers].sort((a, b) => a.row - b.row || a.column - b.column),
      };
    });
    assert.deepEqual(figures(readSheets(numbered), 'received'), []);
  });
});
