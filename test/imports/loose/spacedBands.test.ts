import assert from 'node:assert/strict';
import { tablesOf } from '../../../src/core/form/edition.js';
import { readSpacedBands } from '../../../src/imports/loose/spacedBands.js';
import { spacedFigures } from '../../../src/imports/loose/spacedFigures.js';
import { editionNamed, editions, readText } from '../../../src/index.js';

/** The rows that are read from lines: the label, then the figures. */
function rowsOf(id: string, ...lines: readonly string[]): readonly string[] {
  const table = tablesOf(editionNamed(id)).find(({ code }) => code === 'disclosure')!;
  const read = readSpacedBands(table, lines.map(spacedFigures), false, editions);
  const rows = new Map<number, string[]>();
  for (const { row, value } of read?.table.cells ?? []) rows.set(row, [...(rows.get(row) ?? []), value]);
  return [...rows.values()].map((row) => row.join(' ')).filter((row) => /\d$/.test(row));
}

/** A text of a report with these lines as its table of chapter 二. */
const report = (...lines: readonly string[]) =>
  readText(
    ['青山县林业局2021年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines].join('\n'),
    '报告.txt',
  ).report;

const fees = '行政事业性收费 0 +3';

describe('bands of a text', () => {
  const own = '信息内容 本年制发件数 本年废止件数 现行有效件数';
  const old = '信息内容 本年新制作数量 本年新公开数量 对外公开总数量';
  it('have rows whose label has a note, or is that of another edition', () => {
    assert.deepEqual(rowsOf('2021', own, '规章（本级） 2 0 11', '规范性文件 5 1 8'), [
      '规章（本级） 2 0 11',
      '规范性文件 5 1 8',
    ]);
    assert.deepEqual(rowsOf('2019', old, '规章 2 0 11', '行政规范性文件 5 1 8'), [
      '规章 2 0 11',
      '行政规范性文件 5 1 8',
    ]);
  });
  it('have none under the headings of another edition', () => {
    assert.deepEqual(rowsOf('2021', old, '规章 2 0 11', '行政许可 5'), ['行政许可 5']);
    assert.deepEqual(rowsOf('2019', own, '规章 2 0 11', '行政许可 5 0 1'), ['行政许可 5 0 1']);
  });
  it('have rows with blank cells, where as many stand behind the label as the row has columns', () => {
    const rows = (...lines: readonly string[]) => {
      const table = tablesOf(editionNamed('2021')).find(({ code }) => code === 'disclosure')!;
      const spaced = lines.map((line) => ({
        ...spacedFigures(line.replace(/\t/g, ' ')),
        cells: line.split('\t'),
      }));
      const read = readSpacedBands(table, spaced, false, editions);
      return (read?.table.cells ?? []).flatMap(({ row, column, value }) =>
        /^\d*$/.test(value) ? [`${row}/${column} ${value}`] : [],
      );
    };
    const heads = own.replace(/ /g, '\t');
    assert.deepEqual(rows(heads, '规章\t2\t\t11'), ['4/2 2', '4/3 ', '4/4 11']);
    assert.deepEqual(rows(heads, '规章\t\t\t11'), ['4/2 ', '4/3 ', '4/4 11']);
    assert.deepEqual(rows(heads, '规章\t\t\t', '行政规范性文件\t1\t2\t3'), [
      ...['4/2 ', '4/3 ', '4/4 '],
      ...['5/2 1', '5/3 2', '5/4 3'],
    ]);
    // A cell may have been lost, and a blank one added at the end.
    for (const lost of ['规章\t2\t11\t', '规章\t2\t\t', '规章\t2\t11', '规章\t\t2\t\t11'])
      assert.deepEqual(rows(heads, lost), []);
  });
  it('have no row below a merged label that stands in each of its columns', () => {
    const twice = '信息内容 上一年项目数量 本年增/减 本年增/减';
    const bought = '信息内容 采购项目数量 采购总金额 采购总金额';
    assert.deepEqual(rowsOf('2019', old, '规章 2 0 11', twice, '行政事业性收费 +3 +3'), ['规章 2 0 11']);
    assert.deepEqual(rowsOf('2019', old, '规章 2 0 11', bought, '政府集中采购 680000 680000'), [
      '规章 2 0 11',
    ]);
    assert.deepEqual(rowsOf('2019', old, '规章 2 0 11', twice.slice(0, -6), fees), ['规章 2 0 11', fees]);
  });
  it('have no row below labels in another order, though others stand before these', () => {
    const permits = (...columns: readonly string[]) => ['信息内容', ...columns].join(' ');
    const [before, change, decided] = ['上一年项目数量', '本年增/减', '处理决定数量'];
    const mixed = permits(decided, before, change);
    const spread = mixed.split(' ');
    for (const heads of [
      [permits(before, change), mixed],
      [...permits(before, change).split(' '), ...spread],
      [...permits(before).split(' '), ...permits(change, before, decided).split(' ')],
      [mixed, old],
    ])
      assert.deepEqual(rowsOf('2019', ...heads, '行政许可 45 1096 3863', fees), [fees]);
    assert.deepEqual(rowsOf('2019', old, permits(before, change, decided), '行政许可 45 +6 3863'), [
      '行政许可 45 +6 3863',
    ]);
  });
  it('have no row that two lines may be', () =>
    assert.deepEqual(rowsOf('2021', own, '行政许可（本级） 3', '行政许可（下属） 4', '行政处罚 5'), [
      '行政处罚 5',
    ]));
  it('have amounts in the unit of their heading', () => {
    const fee = ['第二十条第（八）项', '信息内容', '本年收费金额（单位：元）', '行政事业性收费', '36120'];
    const { readings } = report('规章', '0', '0', '0', '行政许可', '7', '本年处理决定数量', ...fee);
    assert.ok(
      [...readings.values()].some((each) => JSON.stringify(each) === '{"value":"36120","unit":"元"}'),
    );
  });
});
