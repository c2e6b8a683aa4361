import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { tablesOf, type Band, type Table } from '../../../src/core/form/edition.js';
import { fold, stripNumber } from '../../../src/core/form/fold.js';
import { formOf } from '../../../src/core/form/form.js';
import { leaves, type Line } from '../../../src/core/form/outline.js';
import { withCells } from '../../../src/core/report/report.js';
import { checkReport, readSheets, repairOf, type Report } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';

/** A report in which every figure is another one. */
function distinct(report: Report): Report {
  const cells = formOf(report.edition).cells.map(({ name, kind }, at) => [
    name,
    kind === 'money' ? { value: String(1000 + at), unit: '万元' } : 1000 + at,
  ]);
  return withCells(report, Object.fromEntries(cells));
}

/** Two neighbouring lines of a table, and where each stands. */
interface Pair {
  readonly table: Table;
  readonly axis: 'row' | 'column';
  readonly lines: readonly [Line, Line];
  readonly ats: readonly [number, number];
  /** The rows that belong to their band, with its head. */
  readonly rows: readonly [number, number];
}

/** All neighbouring rows and columns of the tables. */
function pairsOf(report: Report, sheets: readonly Sheet[]): readonly Pair[] {
  const { addresses } = readSheets(sheets);
  const spot = (name: string) => {
    const [, letters = '', row] = /!([A-Z]+)(\d+)$/.exec(addresses.get(name) ?? '') ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(row), column };
  };
  return tablesOf(report.edition).flatMap((table) =>
    table.bands.flatMap((band) => pairsIn(table, band, spot)),
  );
}

function pairsIn(
  table: Table,
  band: Band,
  spot: (name: string) => { readonly row: number; readonly column: number },
): readonly Pair[] {
  const [rows, columns] = [leaves(band.rows), leaves(band.columns)];
  const at = (r: Line, c: Line) => spot(`${table.code}.${r.code}.${c.code}`);
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const span = [at(first, columns[0]!).row - 4, at(last, columns[0]!).row] as const;
  const head = [table.paper === 'bands' ? span[0] + 3 : Math.max(1, span[0]), span[1]] as const;
  const along = rows.slice(1).map((line, n): Pair => {
    const above = rows[n]!;
    const ats = [at(above, columns[0]!).row, at(line, columns[0]!).row] as const;
    return { table, axis: 'row', lines: [above, line], ats, rows: span };
  });
  const across = (table.paper === 'strip' ? rows : [first]).flatMap((row) =>
    columns.slice(1).map((line, n): Pair => {
      const ats = [at(row, columns[n]!).column, at(row, line).column] as const;
      return { table, axis: 'column', lines: [columns[n]!, line], ats, rows: head };
    }),
  );
  return table.paper === 'strip' ? across : [...along, ...across];
}

/** The sheets with the labels of two lines reworded, and these lines exchanged with their figures. */
function changed(
  sheets: readonly Sheet[],
  { table, axis, lines, ats, rows }: Pair,
  words: readonly [string, string],
  isExchanged: boolean,
): readonly Sheet[] {
  const isIn = ({ row, column }: SheetCell) =>
    axis === 'row' ? ats.includes(row) : ats.includes(column) && row >= rows[0] && row <= rows[1];
  return sheets.map((sheet) =>
    sheet.name !== table.name
      ? sheet
      : editSheet(sheet, (cell) => {
          if (!isIn(cell)) return cell;
          const line = lines.findIndex(({ label }) => label === cell.value);
          const isFigure = typeof cell.value === 'number' || /^\d+万元$/.test(String(cell.value));
          if (line < 0 && !isFigure && cell.isFormula !== true) return cell;
          const value = line < 0 ? cell.value : (words[line] ?? '');
          const other = (at: number) => (at === ats[0] ? ats[1] : ats[0]);
          const place = isExchanged ? { [axis]: other(cell[axis]) } : {};
          return { row: cell.row, column: cell.column, ...place, value };
        }),
  );
}

/** Numbers from 0 to 1 from a seed (Park and Miller 1988). */
function numbersFrom(seed: number): () => number {
  let state = (seed * 7919 + 1) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Other words for a label: some of its letters in their order, with strange ones among them. */
function reworded(label: string, other: string, next: () => number): string {
  const words = stripNumber(fold(label)).replace(/[^\p{L}]/gu, '');
  const own = [...words].filter((letter) => !other.includes(letter));
  const must = own[Math.floor(next() * own.length)] ?? '';
  const kept = [...words].filter((letter) => letter === must || next() < 0.6);
  const number = next() < 0.5 ? label.slice(0, label.length - stripNumber(label).length) : '';
  const [before, after] = [next() < 0.3 ? '甲' : '', next() < 0.3 ? '乙丙' : '丁'];
  return `${number}${before}${kept.join('')}${after}`;
}

describe('neighbouring lines in other words', () => {
  for (const name of ['suqian-2023', 'lingwu-civil-affairs-2020']) {
    const report = distinct(sample(name));
    const form = formOf(report.edition);
    /** The cells of a table read otherwise than they are, and what is told of labels at level error. */
    const readAs = (table: Table, sheets: readonly Sheet[]) => {
      const read = readSheets(sheets);
      const cells = form.cells.filter(({ index, ...cell }) => {
        const isRight =
          JSON.stringify(read.report.readings[index]) === JSON.stringify(report.readings[index]);
        return cell.table === table && !isRight;
      });
      const wrong = cells
        .filter(({ index }) => read.report.readings[index] !== null)
        .map((cell) => cell.name);
      const { findings } = checkReport(read);
      const errors = findings.filter(({ rule, level }) => rule === 'label' && level === 'error');
      return { wrong, isWhole: cells.length === 0, errors: errors.map(({ message }) => message) };
    };

    it(`are read right or told where they are exchanged, and not accused in their order: ${name} #slow`, async () => {
      const sheets = await drawnSheets(report);
      for (const [at, pair] of pairsOf(report, sheets).entries())
        for (const seed of [1, 2]) {
          const next = numbersFrom(at * 10 + seed);
          const [a, b] = [pair.lines[0].label, pair.lines[1].label];
          const words = [reworded(a, b, next), reworded(b, a, next)] as const;
          const about = `${pair.table.name} ${a} ${b} ${words.join(' ')} `;
          const exchanged = readAs(pair.table, changed(sheets, pair, words, true));
          assert.deepEqual(exchanged.wrong, [], about);
          assert.ok(exchanged.isWhole || exchanged.errors.length > 0, about);
          const inOrder = readAs(pair.table, changed(sheets, pair, words, false));
          assert.ok(inOrder.isWhole || inOrder.errors.length > 0, about);
          assert.ok(!inOrder.errors.some((message) => message.includes('分不清')), about);
        }
    });
  }

  describe('of a drawn report', () => {
    const report = distinct(sample('suqian-2023'));
    let sheets: readonly Sheet[];
    let pair: (first: string) => Pair;
    before(async () => {
      sheets = await drawnSheets(report);
      const pairs = pairsOf(report, sheets);
      pair = (first) => pairs.find(({ lines }) => lines[0].label === first)!;
    });
    const told = (all: readonly Sheet[]) =>
      checkReport(readSheets(all))
        .findings.filter(({ rule }) => rule === 'label')
        .map(({ level, addresses, message }) => `${level} ${addresses.join()} ${message}`);

    it('are read where their words stand, where these are clearly theirs', () => {
      const all = changed(sheets, pair('商业企业'), ['工商企业', '科研单位'], true);
      assert.deepEqual(readSheets(all).report.readings, report.readings);
      assert.deepEqual(told(all), [
        'warning 表三!F4 “工商企业”与官方格式不一致，应为“商业企业”',
        'warning 表三!F4 “工商企业”的位置与官方格式不一致，请按官方顺序排列',
        'warning 表三!E4 “科研单位”与官方格式不一致，应为“科研机构”',
        'warning 表三!E4 “科研单位”的位置与官方格式不一致，请按官方顺序排列',
      ]);
    });
    it('are not read where a word or two leave a doubt, and nothing else is told of them #slow', async () => {
      const all = changed(sheets, pair('商业企业'), ['公司', '研究所'], true);
      assert.deepEqual(told(all), [
        'error 表三!E4,表三!F4 表三的“研究所”、“公司”分不清哪一列是“商业企业”、哪一列是“科研机构”，没有读取，请把列名改为官方格式的写法',
      ]);
      const read = readSheets(all);
      assert.deepEqual(
        checkReport(read).findings.filter(({ rule }) => rule === 'blank'),
        [],
      );
      const proposed = (await repairOf(read)).parts.flatMap(({ solutions }) =>
        solutions.flatMap(({ changes }) => changes.map(({ cell }) => cell)),
      );
      assert.deepEqual(
        proposed.filter((cell) => /\.(?:company|research)$/.test(cell)),
        [],
      );
    });
    it('are not read where one has no label and the other has rather that of its neighbour', () => {
      const all = changed(sheets, pair('商业企业'), ['', '科研单位'], true);
      assert.match(told(all).join(), /“科研单位”、没有名称的列分不清哪一列是“商业企业”/);
    });
    it('are not told to be deleted where one has its label and the other may be the one missing', () => {
      const all = changed(sheets, pair('商业企业'), ['公司', '科研机构'], true);
      assert.deepEqual(told(all), [
        'error  表三缺少“商业企业”，请按官方格式补上',
        'warning 表三!F4 表三的“公司”一列不是官方格式的列，没有读取，如果就是缺少的“商业企业”，请改为官方格式的写法，否则请删去',
      ]);
    });
    it('are told at the edge of a table without advice to delete them', () => {
      const all = changed(sheets, pair('其他'), ['其余', '合计'], true);
      assert.match(told(all).join(), /分不清哪一列是“其他”、哪一列是“总计”/);
      assert.ok(!told(all).some((message) => message.includes('删去')));
    });
  });
});
