import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../../src/core/draw/sheet.js';
import { formOf } from '../../../../src/core/form/form.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { drawnSheets } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';
import { oddReport } from '../../../oddReport.js';
import { readingsUnder } from '../sheetEdits.js';

const isFigure = ({ value }: SheetCell) => typeof value === 'number' || /^\d/.test(String(value ?? ''));
const less = ({ value }: SheetCell, by: number) =>
  typeof value === 'number'
    ? value - by
    : String(value).replace(/^\d+/, (digits) => String(Number(digits) - by));

/** How a row or a column is written again: its label and its figures, from the first one on. */
interface Again {
  readonly axis: 'row' | 'column';
  /** Its row or column on the sheet. */
  readonly at: number;
  readonly count: number;
  readonly isNamed: boolean;
  /** What stands in the others; 1 where nothing is said. */
  readonly value?: number;
  readonly isFormula?: boolean;
}

/** A sheet with a row or a column in several, whose figures add up to those that it had. */
function again(sheet: Sheet, { axis, at, count, isNamed, value = 1, isFormula }: Again): Sheet {
  const first = sheet.name === '表三' ? 4 : sheet.name === '表二' ? 2 : 1;
  const isIn = (cell: SheetCell) => isFigure(cell) && cell.column >= first;
  const rows = new Set(sheet.cells.filter(isIn).map(({ row }) => row));
  const cells = sheet.cells.flatMap((cell): readonly SheetCell[] => {
    const { row, column, value: own } = cell;
    const plain = { row, column, value: own };
    if (cell[axis] > at) return [{ ...plain, [axis]: cell[axis] + count - 1 }];
    if (cell[axis] < at || (axis === 'column' && !rows.has(row) && !isNamed)) return [plain];
    const others = Array.from({ length: count - 1 }, (_, next) => next + 1);
    if (!isIn(cell))
      return [plain, ...(isNamed ? others.map((next) => ({ ...plain, [axis]: at + next })) : [])];
    const unit = typeof own === 'string' ? own.replace(/^\d+/, '') : '';
    const part = unit === '' ? value : `${value}${unit}`;
    return [
      { ...plain, value: less(cell, (count - 1) * value) },
      ...others.map((next) => ({
        ...plain,
        [axis]: at + next,
        value: part,
        ...(isFormula ? { isFormula } : {}),
      })),
    ];
  });
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

const told = (label: string, table: string, line: string) =>
  `${table}的“${label}”一${line}有几${line}数字，分不清哪一${line}是全部的，没有读取，如果各是一部分，请合成一${line}，填总数，如果是重复的，请只留一${line}`;

describe('a line with figures in several rows or columns without names of parts', () => {
  const drawn = new Map<string, readonly Sheet[]>();
  before(async () => {
    for (const id of ['2019', '2021']) drawn.set(id, await drawnSheets(oddReport(id)));
  });
  const read = (id: string, name: string, edit: (sheet: Sheet) => Sheet) => {
    const found = readSheets(
      (drawn.get(id) ?? []).map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
    );
    const messages = checkReport(found)
      .findings.filter(({ rule }) => rule === 'label' || rule === 'blank')
      .map(({ message }) => message);
    return { found, messages };
  };
  const placeOf = (id: string, name: string, label: string) =>
    drawn
      .get(id)
      ?.find((sheet) => sheet.name === name)
      ?.cells.find(({ value }) => value === label);

  const lines = [
    ['表二', 'row', '行政许可', 'disclosure.permits.'],
    ['表二', 'row', '规章', 'disclosure.regulations.'],
    ['表二', 'row', '行政事业性收费', 'disclosure.fees.'],
    ['表三', 'row', '一、本年新收政府信息公开申请数量', 'requests.received.'],
    ['表三', 'row', '2.重复申请', 'requests.repeated.'],
    ['表三', 'row', '（七）总计', 'requests.processed.'],
    ['表三', 'column', '自然人', '.person'],
    ['表三', 'column', '科研机构', '.research'],
    ['表四', 'column', '结果维持', 'disputes.review.upheld'],
    ['表四', 'column', '尚未审结', 'disputes.review.pending'],
  ] as const;
  for (const id of ['2019', '2021'])
    it(`is not read, and nothing of it is told to be deleted: ${id} #slow`, () => {
      for (const [name, axis, label, part] of lines)
        for (const count of [2, 3])
          for (const isNamed of [true, false]) {
            const at = placeOf(id, name, label)?.[axis] ?? 0;
            const { found, messages } = read(id, name, (sheet) => again(sheet, { axis, at, count, isNamed }));
            const note = JSON.stringify([id, label, count, isNamed]);
            for (const { name: cell } of formOf(found.report.edition).cells) {
              const own = readingsUnder(found.report, cell);
              assert.deepEqual(
                own,
                cell.includes(part) ? [null] : readingsUnder(oddReport(id), cell),
                note + cell,
              );
            }
            assert.deepEqual(messages, [told(label, name, axis === 'row' ? '行' : '列')], note);
          }
    });
  it('is told once for all lines of which that is so', () => {
    const { messages } = read('2021', '表二', (sheet) =>
      [12, 11, 8].reduce((edited, at) => again(edited, { axis: 'row', at, count: 2, isNamed: false }), sheet),
    );
    assert.deepEqual(messages, [
      '表二的“行政许可”等 3 行各有几行数字，分不清哪一行是全部的，没有读取，如果各是一部分，请合成一行，填总数，如果是重复的，请只留一行',
    ]);
  });
  it('is read where what is there again has nothing but zeros or the user’s own formulas', () => {
    for (const more of [{ value: 0 }, { isFormula: true }]) {
      const { found, messages } = read('2021', '表三', (sheet) =>
        again(sheet, { axis: 'row', at: 9, count: 2, isNamed: false, ...more }),
      );
      assert.ok(readingsUnder(found.report, 'requests.stateSecret.').every((count) => count !== null));
      assert.doesNotMatch(messages.join('\n'), /分不清/);
    }
  });
  it('is read where it is there again with the same label and figures, but for a single figure', () => {
    const copied = (label: string) => (sheet: Sheet) => {
      const row = placeOf('2021', '表二', label)?.row ?? 0;
      const own = sheet.cells.filter((cell) => cell.row === row);
      const cells = sheet.cells.map((cell) => (cell.row > row ? { ...cell, row: cell.row + 1 } : cell));
      return { ...sheet, cells: [...cells, ...own.map((cell) => ({ ...cell, row: row + 1 }))] };
    };
    const three = read('2021', '表二', copied('规章'));
    assert.deepEqual(readingsUnder(three.found.report, 'disclosure.regulations.'), [5, 7, 9]);
    assert.match(three.messages.join('\n'), /^表二有两行“规章”，只读取了一行，如果各是一部分，/);
    const single = read('2021', '表二', copied('行政许可'));
    assert.deepEqual(readingsUnder(single.found.report, 'disclosure.permits.'), [null]);
  });
  it('is neither of two lines where the names stand at the last row of each', () => {
    const { found } = read('2021', '表二', (sheet) => ({
      ...sheet,
      cells: [
        ...sheet.cells.map((cell) => (cell.row > 10 ? { ...cell, row: cell.row * 2 - 10 } : cell)),
        { row: 11, column: 2, value: 3 },
        { row: 13, column: 2, value: 4 },
      ].sort((a, b) => a.row - b.row || a.column - b.column),
    }));
    assert.deepEqual(readingsUnder(found.report, 'disclosure.penalties.'), [null]);
    assert.deepEqual(readingsUnder(found.report, 'disclosure.coercions.'), [null]);
  });
  it('leaves alone a report as it is drawn', async () => {
    const report = sample('suqian-2023');
    assert.deepEqual(readSheets(await drawnSheets(report)).report.readings, report.readings);
  });
});
