import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { checkReport, Problem, readSheets } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';

/** The first rows of the second part, and of the lines of the form. */
const [CUT, HEAD] = [17, 5];

/** A part of a sheet under a name, with its cells moved. */
function partOf(
  sheet: Sheet,
  name: string,
  isOwn: (cell: SheetCell) => boolean,
  move = (cell: SheetCell): SheetCell => cell,
): Sheet {
  return editSheet({ ...sheet, name }, (cell) => (isOwn(cell) ? move(cell) : undefined));
}

describe('a table in parts', () => {
  for (const [name, lines] of [
    ['suqian-2023', 13],
    ['xixia-civil-affairs-2020', 11],
  ] as const) {
    const report = sample(name);
    let sheets: readonly Sheet[];
    before(async () => {
      sheets = await drawnSheets(report);
    });
    const sheetNamed = (wanted: string) => {
      const found = sheets.find((sheet) => sheet.name === wanted);
      if (!found) throw new RangeError(wanted);
      return found;
    };
    const told = (table: string, ...parts: readonly Sheet[]) => {
      const read = readSheets(sheets.flatMap((sheet) => (sheet.name === table ? parts : [sheet])));
      assert.equal(read.report.edition, report.edition);
      read.report.readings.forEach((reading, at) => {
        if (reading !== null) assert.deepEqual(reading, report.readings[at]);
      });
      return checkReport(read).findings.map(({ level, message }) => `${level} ${message}`);
    };
    const more = (table: string, first: string, tail: string) =>
      `error ${table}的“${first}”${tail}合成一张完整的表`;

    it(`on two sheets is told once, with the sheet of the rest: ${name}`, () => {
      const [three, four] = [sheetNamed('表三'), sheetNamed('表四')];
      const rows = more(
        '表三',
        '1.本机关不掌握相关政府信息',
        `等 ${lines} 行写在工作表“表三续”里，没有读取，请并到工作表“表三”，`,
      );
      const upper = partOf(three, '表三', ({ row }) => row < CUT);
      for (const isHeaded of [true, false]) {
        const lower = partOf(
          three,
          '表三续',
          ({ row }) => row >= CUT || (isHeaded && row < HEAD),
          (cell) => (cell.row < CUT ? cell : { ...cell, row: cell.row - CUT + HEAD }),
        );
        assert.deepEqual(told('表三', upper, lower), [rows]);
      }
      const left = partOf(three, '表三', ({ column }) => column <= 6);
      const right = partOf(
        three,
        '表三续',
        ({ column }) => column <= 3 || column > 6,
        (cell) => (cell.column > 6 ? { ...cell, column: cell.column - 3 } : cell),
      );
      assert.deepEqual(told('表三', left, right), [
        more('表三', '社会公益组织', '等 4 列写在工作表“表三续”里，没有读取，请并到工作表“表三”，'),
      ]);
      const review = partOf(four, '表四', ({ column }) => column <= 5);
      const suits = partOf(
        four,
        '表四续',
        ({ column }) => column > 5,
        (cell) => ({ ...cell, column: cell.column - 5 }),
      );
      assert.deepEqual(told('表四', review, suits), [
        more('表四', '未经复议直接起诉', '等 2 部分写在工作表“表四续”里，没有读取，请并到工作表“表四”，'),
      ]);
    });
    it(`that lacks a column is not told to have it on the sheet of another table: ${name}`, () => {
      const three = sheetNamed('表三');
      for (const [last, missing] of [
        [9, ['总计']],
        [8, ['其他', '总计']],
      ] as const) {
        const cut = partOf(three, '表三', ({ column }) => column <= last);
        const found = told('表三', cut);
        for (const label of missing) assert.ok(found.includes(`error 表三缺少“${label}”，请按官方格式补上`));
        assert.doesNotMatch(found.join(), /写在工作表/);
      }
      // The rest of a table on the sheet of another one is told with it.
      const right = partOf(
        three,
        '表四',
        ({ column }) => column <= 3 || column > 6,
        (cell) => ({ ...cell, row: cell.row + 9, ...(cell.column > 6 ? { column: cell.column - 3 } : {}) }),
      );
      const four = sheetNamed('表四');
      const both = { ...four, cells: [...four.cells, ...right.cells] };
      const left = partOf(three, '表三', ({ column }) => column <= 6);
      const read = readSheets(sheets.map((each) => ({ 表三: left, 表四: both })[each.name] ?? each));
      const messages = checkReport(read).findings.map(({ message }) => message);
      assert.match(messages.join(), /等 4 列写在工作表“表四”里，没有读取，请并到工作表“表三”/);
    });
    it(`in two halves beside each other is told once: ${name}`, () => {
      const rows = more(
        '表三',
        '1.本机关不掌握相关政府信息',
        `等 ${lines} 行写在工作表“表三”的另一处，没有读取，请`,
      );
      for (const isHeaded of [true, false])
        for (const by of [10, 11]) {
          const upper = partOf(sheetNamed('表三'), '表三', ({ row }) => row < CUT);
          const right = partOf(
            sheetNamed('表三'),
            '表三',
            ({ row }) => row >= CUT || (isHeaded && row < HEAD),
            ({ row, column, ...cell }) => ({
              ...cell,
              row: row < CUT ? row : row - CUT + HEAD,
              column: column + by,
            }),
          );
          assert.deepEqual(told('表三', { ...upper, cells: [...upper.cells, ...right.cells] }), [rows]);
        }
    });
    it(`on one sheet is told once or refused: ${name}`, () => {
      const [three, four] = [sheetNamed('表三'), sheetNamed('表四')];
      const below = editSheet(four, (cell) =>
        cell.column > 5 ? { ...cell, column: cell.column - 5, row: cell.row + 6 } : cell,
      );
      assert.deepEqual(told('表四', below), [
        more('表四', '未经复议直接起诉', '等 2 部分写在工作表“表四”的另一处，没有读取，请'),
      ]);
      const lower = three.cells
        .filter(({ column }) => column <= 3 || column > 6)
        .map((cell) => ({
          ...cell,
          row: cell.row + 35,
          column: cell.column > 6 ? cell.column - 3 : cell.column,
        }));
      const twice = { ...three, cells: [...three.cells.filter(({ column }) => column <= 6), ...lower] };
      assert.throws(
        () => told('表三', twice),
        (error) => error instanceof Problem && error.code === 'twoReports',
      );
    });
    it(`with a whole copy beside it is told as a copy: ${name}`, () => {
      const three = sheetNamed('表三');
      const messages = told(
        '表三',
        partOf(three, '表三', ({ row }) => row !== 10),
        { ...three, name: '表三 (2)' },
      );
      assert.ok(messages.some((message) => message.includes('请确认不需要后删去')));
      assert.ok(messages.every((message) => !message.includes('合成一张')));
    });
  }
});
