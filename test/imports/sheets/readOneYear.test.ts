import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { checkReport, editions, Problem, type Report } from '../../../src/index.js';
import { readFileSheets } from '../../../src/opening/readFileSheets.js';
import { tablesOf } from '../../../src/core/form/edition.js';
import { yearBlocks } from '../../../src/imports/sheets/yearBlocks.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { randomReport } from '../../../tools/damage/randomReport.js';
import { drawnSheets } from '../../drawnSheets.js';

const TITLES = new Map([
  ['表二', '主动公开政府信息情况'],
  ['表三', '收到和处理政府信息公开申请情况'],
  ['表四', '政府信息公开行政复议、行政诉讼情况'],
]);

type Move = (cell: SheetCell) => SheetCell;

/** The table of a drawn sheet with its figures one more, as last year's might be. */
const oneMore: Move = (cell) => (typeof cell.value === 'number' ? { ...cell, value: cell.value + 1 } : cell);

/** A drawn sheet as typed, without formulas and notes, under a caption in the place of its title. */
function typed({ cells }: Sheet, caption: string | undefined): readonly SheetCell[] {
  const own = cells.filter(({ value }) => !/^白色/.test(String(value)));
  const plain = own.map(({ row, column, value }): SheetCell => ({ row, column, value }));
  return plain.flatMap((cell) => {
    if (cell.row > 1) return [cell];
    return caption === undefined ? [] : [{ ...cell, value: caption }];
  });
}

function moved(cells: readonly SheetCell[], rows: number, columns = 0): readonly SheetCell[] {
  return cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns }));
}

/** A sheet on which a table stands twice, with these captions; the one of them whose figures are one more. */
function twoYears(sheet: Sheet, captions: readonly [string, string], last: 0 | 1): Sheet {
  const below = Math.max(...typed(sheet, 'x').map(({ row }) => row)) + 1;
  const blocks = captions.map((caption, at) => {
    const cells = typed(sheet, caption);
    return moved(at === last ? cells.map(oneMore) : cells, at * below);
  });
  return { name: sheet.name, hidden: false, cells: blocks.flat() };
}

function read(sheets: readonly Sheet[], changed: Sheet) {
  return readFileSheets(sheets.map((each) => (each.name === changed.name ? changed : each)));
}

function told(sheets: readonly Sheet[], changed: Sheet): readonly string[] {
  const { findings } = checkReport(read(sheets, changed));
  return findings.flatMap(({ message, addresses }) =>
    message.includes('不是本年度的') ? [`${addresses.join()} ${message}`] : [],
  );
}

const year = 2023;
const of = (text: string, name: string) => `${text}${TITLES.get(name)}`;

for (const [at, edition] of editions.entries())
  describe(`A table that stands on a sheet for two years (${edition.id})`, () => {
    const report: Report = { ...randomReport(edition, chanceOf(61 + at)), year };
    for (const name of TITLES.keys()) {
      const own = async () => {
        const sheets = await drawnSheets(report);
        return { sheets, sheet: sheets.find((each) => each.name === name)!, plain: readFileSheets(sheets) };
      };
      it(`is read for the year of the report, wherever it stands: ${name} #slow`, async () => {
        const { sheets, sheet, plain } = await own();
        const captions: readonly [string, string, 0 | 1][] = [
          [of('2022年', name), of('2023年', name), 0],
          [of('2023年度', name), of('2022年度', name), 1],
          [of('三、', name) + '（上年度）', of('三、', name) + '（本年度）', 0],
          [`${name}（2022年）`, `${name}（2023年）`, 0],
          ['2022年', of('三、', name), 0],
          [of('三、', name), of('附：2022年', name), 1],
        ];
        for (const [first, second, last] of captions) {
          const both = twoYears(sheet, [first, second], last);
          assert.deepEqual(read(sheets, both).report.readings, plain.report.readings, `${first} ${second}`);
          const [said, ...more] = told(sheets, both);
          assert.match(
            said ?? '',
            new RegExp(`^${name}!A\\d+ “${[first, second][last]}”下面的${name}不是本年度的`),
          );
          assert.deepEqual(more, []);
        }
      });
      it(`is refused where no caption tells, or one tells of the wrong years: ${name}`, async () => {
        const { sheets, sheet } = await own();
        const captions: readonly (readonly [string, string])[] = [
          [of('三、', name), of('三、', name)],
          [of('2021年', name), of('2022年', name)],
          [of('2023年', name), of('2023年', name)],
          [of('二〇二一年', name), of('2022年', name)],
        ];
        for (const [first, second] of captions)
          assert.throws(
            () => read(sheets, twoYears(sheet, [first, second], 0)),
            (error) => error instanceof Problem && error.code === 'twoReports',
            `${first} ${second}`,
          );
      });
      it(`is refused where captions stand below their tables: ${name}`, async () => {
        const { sheets, sheet } = await own();
        const plain = typed(sheet, undefined);
        const end = Math.max(...plain.map(({ row }) => row)) + 1;
        const block = (caption: string) => [...plain, { row: end, column: 1, value: caption }];
        const cells = [...block('2022年度').map(oneMore), ...moved(block('2023年度'), end)];
        assert.throws(
          () => read(sheets, { name, hidden: false, cells }),
          (error) => error instanceof Problem && error.code === 'twoReports',
        );
      });
    }
    it('is read where the columns of two years stand beside each other', async () => {
      const sheets = await drawnSheets(report);
      const sheet = sheets.find((each) => each.name === '表三')!;
      const head = (text: string) => (cell: SheetCell) =>
        cell.value === '申请人情况' ? { ...cell, value: text } : cell;
      const all = typed(sheet, undefined);
      const figures = all.filter(({ column }) => column > 3);
      for (const [first, second] of [
        ['2022年', '2023年'],
        ['申请人情况（2023年）', '上年申请人情况'],
      ] as const) {
        const isLast = (text: string) => text !== '2023年' && !text.includes('（2023');
        const mark = (text: string) =>
          figures.map(head(text)).map((cell) => (isLast(text) ? oneMore(cell) : cell));
        const cells = [
          ...all.filter(({ column }) => column <= 3),
          ...mark(first),
          ...moved(mark(second), 0, 7),
        ];
        const both = {
          name: '表三',
          hidden: false,
          cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
        };
        assert.deepEqual(read(sheets, both).report.readings, readFileSheets(sheets).report.readings, first);
        assert.equal(told(sheets, both).length, 1);
      }
    });
  });

describe('two years of a table beside each other over a long list #slow', () => {
  it('are looked at all the same', () => {
    const table = editions.flatMap(tablesOf).find(({ name }) => name === '表三')!;
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const both = [...heads, ...heads].map((value, at): SheetCell => ({ row: 2, column: at + 1, value }));
    const captions = ['2022年', '2023年'].map((value, at): SheetCell => ({
      row: 1,
      column: at * 7 + 1,
      value,
    }));
    const list = Array.from({ length: 140_000 }, (_, at): SheetCell => {
      return { row: 3 + Math.floor(at / 7), column: (at % 7) + 1, value: at };
    });
    const found = yearBlocks({ name: '表三', hidden: false, cells: [...captions, ...both, ...list] }, table);
    assert.deepEqual(
      found?.map(({ said, from, to }) => [said, from, to]),
      [
        [2022, 1, 7],
        [2023, 8, 14],
      ],
    );
  });
});
