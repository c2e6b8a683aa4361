import assert from 'node:assert/strict';
import { withoutLastYear } from '../../../src/imports/loose/lastYear.js';
import type { PageTable } from '../../../src/imports/pieces/pieces.js';
import { tableOf } from '../../../src/imports/pieces/tableOf.js';
import { formOf } from '../../../src/core/form/form.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { editions, type ReadResult } from '../../../src/index.js';
import { sample } from '../../samples.js';

const table = (...rows: readonly string[]) => tableOf(rows.map((row) => row.split('|')));
const kept = (given: PageTable) => {
  const [piece] = withoutLastYear([given], editions);
  if (piece?.kind !== 'table') return [];
  const rows = Array.from({ length: piece.rows }, (_, at) =>
    piece.cells.flatMap(({ row, value }) => (row === at + 1 ? [value] : [])).join(' '),
  );
  return [...rows, ...(piece.ofLastYear === undefined ? [] : [`上年：${piece.ofLastYear}`])];
};
const spanning = (given: PageTable, value: string, columnSpan: number): PageTable => ({
  ...given,
  cells: given.cells.map((cell) => (cell.value === value ? { ...cell, columnSpan } : cell)),
});

describe('figures of the year before in a table', () => {
  it('are left out where heads beside each other say whose year is whose', () => {
    const rows = ['|自然人|总计|自然人|总计', '一、本年新收政府信息公开申请数量|1|2|3|4'];
    const [first, ...rest] = ['一、本年新收政府信息公开申请数量 3 4', '上年：上年度 自然人 总计 1 2'];
    assert.deepEqual(kept(table('项目|上年度||本年度|', ...rows)), [
      '项目 本年度',
      '自然人 总计',
      first,
      ...rest,
    ]);
    const now = ['自然人 总计', '一、本年新收政府信息公开申请数量 1 2'];
    for (const [own, last] of [
      ['本年数', '去年同期'],
      ['2024年', '2023年度'],
      ['今年情况', '上一年'],
    ])
      assert.deepEqual(kept(table(`项目|${own}||${last}|`, ...rows)), [
        `项目 ${own}`,
        ...now,
        `上年：${last} 自然人 总计 3 4`,
      ]);
  });
  it('are left out where each column has two', () => {
    const given = table('|总计||备注', '|本年|上年|', '一、本年新收政府信息公开申请数量|1|2|3');
    const cells = given.cells.map((cell) => (cell.value === '备注' ? { ...cell, rowSpan: 2 } : cell));
    assert.deepEqual(kept({ ...given, cells }), [
      '总计 备注',
      '本年',
      '一、本年新收政府信息公开申请数量 1 3',
      '上年：上年 2',
    ]);
  });
  it('are left out as far as the head over them spans, whatever stands behind', () => {
    const given = table('项目|上年||本年|备注', '|自然人|总计|总计|', '四、结转下年度继续办理|1|2|3|无');
    assert.deepEqual(kept(spanning(given, '上年', 2)).slice(1), [
      '总计',
      '四、结转下年度继续办理 3 无',
      '上年：上年 自然人 总计 1 2',
    ]);
  });
  it('are left out where labels below each other name the years of rows', () => {
    const heads = ['年度|结果维持|结果纠正|总计'];
    assert.deepEqual(kept(table(...heads, '2023年|1|0|1', '2024年|0|2|2')), [
      '年度 结果维持 结果纠正 总计',
      '',
      '2024年 0 2 2',
      '上年：2023年 1 0 1',
    ]);
    assert.deepEqual(kept(table(...heads, '本年|0|2|2', '上年|1|0|1')).slice(1), [
      '本年 0 2 2',
      '',
      '上年：上年 1 0 1',
    ]);
  });
  it('are left out down to the next table alone, where one table holds all', () => {
    const requests = ['项目|上年度||本年度|', '|自然人|总计|自然人|总计', '四、结转下年度继续办理|1|2|3|4'];
    const kinds = ['结果维持|结果纠正|其他结果|尚未审结|总计', '5|6|7|8|26'];
    const expected = ['项目 本年度', '自然人 总计', '四、结转下年度继续办理 3 4'];
    const told = '上年：上年度 自然人 总计 1 2';
    assert.deepEqual(kept(table(...requests, '行政复议||||', ...kinds)), [
      ...expected,
      '行政复议',
      ...kinds.map((row) => row.replaceAll('|', ' ')),
      told,
    ]);
    const titled = spanning(table(...requests, '四、争议||||', ...kinds), '四、争议', 5);
    assert.deepEqual(kept(titled), [
      ...expected,
      '四、争议',
      ...kinds.map((row) => row.replaceAll('|', ' ')),
      told,
    ]);
  });
  it('stay where one year alone is named, or years that do not follow, and in other tables', () => {
    for (const given of [
      table('信息内容|本年制发件数|上年数', '规章|1|2'),
      table('年度|结果维持|总计', '2024年|1|1'),
      table('年度|结果维持|总计', '2021年|1|1', '2024年|1|1'),
      table('项目|上年度|本年度', '人数|1|2'),
      table('信息内容|上一年项目数量|本年增/减', '行政事业性收费|1|+2'),
    ])
      assert.deepEqual(withoutLastYear([given], editions), [given]);
  });
});

describe('表三 of two years on a published page', () => {
  const report = sample('suqian-2023');
  const cells = formOf(report.edition).cells.filter(({ table: { code } }) => code === 'requests');
  const heads = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
  const td = (text: string, span = 1) => `<td colspan="${span}">${text}</td>`;
  const page = (years: readonly string[]) => {
    const rows = cells.flatMap((cell, at) => {
      if (at % heads.length > 0) return [];
      const own = cells.slice(at, at + heads.length).map(({ index }) => td(String(report.readings[index])));
      const other = own.map(() => td('1'));
      const both = years[0]?.startsWith('上') ? [...other, ...own] : [...own, ...other];
      return [[td(cell.row.label), ...both]];
    });
    const top = [td(''), ...years.map((year) => td(year, heads.length))];
    const all = [top, [td(''), ...heads.map((head) => td(head)), ...heads.map((head) => td(head))], ...rows];
    return `<p>一、总体情况</p><table>${all.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;
  };
  const figures = ({ report: read }: ReadResult) => cells.map(({ index }) => read.readings[index]);

  it('has the figures of the year, and those of the year before are told', () => {
    for (const years of [
      ['上年度', '本年度'],
      ['本年度', '上年度'],
    ]) {
      const read = readPublishedPage(page(years));
      assert.deepEqual(
        figures(read),
        cells.map(({ index }) => report.readings[index]),
        years.join(),
      );
      const told = read.remarks.flatMap((remark) => (remark.kind === 'leftOut' ? remark.texts : []));
      assert.ok(
        told.some((text) => text.startsWith('上年度 自然人')),
        told.join('\n'),
      );
    }
  });
});
