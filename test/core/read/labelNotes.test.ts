import assert from 'node:assert/strict';
import { tablesOf } from '../../../src/core/form/edition.js';
import { formOf } from '../../../src/core/form/form.js';
import { readTable } from '../../../src/core/read/readTable.js';
import { editionNamed, reportLayouts, startReport } from '../../../src/index.js';
import { viewWith, type Rows } from './sheetOf.js';
import { NOTHING_KNOWN } from '../../../src/core/read/labels/knownFacts.js';

/** 表二 of an edition on a sheet with other texts in place of some, and figures counted up from 1. */
function read(id: string, texts: Readonly<Record<string, string>>, more: Rows = {}) {
  const edition = editionNamed(id);
  const table = tablesOf(edition).find(({ code }) => code === 'disclosure')!;
  const layout = reportLayouts(startReport({ edition })).find(({ sheet }) => sheet === table.name)!;
  const rows: Record<number, (string | number | null)[]> = {};
  let count = 0;
  for (const { row, column, value, cell, look } of layout.cells) {
    if (look === 'advice') continue;
    const own = (rows[row] ??= []);
    while (own.length < column) own.push(null);
    own[column - 1] = cell === undefined ? (texts[String(value)] ?? String(value)) : (count += 1);
  }
  const { cells, remarks } = readTable(viewWith({ ...rows, ...more }), table, formOf(edition), NOTHING_KNOWN);
  const at = (name: string) => cells.find(({ cell }) => cell.name === `disclosure.${name}`)?.reading;
  return { at, remarks };
}

describe('a row label with a note in brackets', () => {
  const noted = { 规章: '规章（由有权制定的机关填写）', 行政处罚: '行政处罚（含简易程序，不含警告）' };
  it('is that label, and told', () => {
    const { at, remarks } = read('2021', noted);
    assert.deepEqual(
      ['regulations.issued', 'regulations.inForce', 'permits.decisions', 'penalties.decisions'].map(at),
      [1, 3, 7, 8],
    );
    assert.deepEqual(
      remarks.map((remark) => (remark.kind === 'label' ? remark.found : remark.kind)),
      Object.values(noted),
    );
  });
  it('is no label where two rows have it with a note each', () => {
    const { at, remarks } = read(
      '2021',
      { 行政许可: '行政许可（本级）' },
      { 9: ['行政许可（下属单位）', 70] },
    );
    assert.equal(at('permits.decisions'), null);
    assert.ok(!remarks.some(({ kind }) => kind === 'missingLine'));
    const [parts] = remarks.filter((remark) => remark.kind === 'partsOnly');
    assert.deepEqual(parts?.found, ['本级', '下属单位']);
    assert.deepEqual(parts.unread, ['disclosure.permits.decisions']);
  });
});

describe('the unit in a heading of amounts', () => {
  it('is that of the amounts below it, where the paper has another one or none', () => {
    const fee = read('2021', { '本年收费金额（单位：万元）': '本年收费金额（单位：元）' });
    assert.deepEqual(fee.at('fees.amount'), { value: '10', unit: '元' });
    const bought = read('2019', { 采购总金额: '采购总金额（万元）' });
    assert.deepEqual(bought.at('procurement.amount'), { value: '22', unit: '万元' });
  });
  it('is the paper’s where the heading is the official one', () =>
    assert.deepEqual(read('2021', {}).at('fees.amount'), { value: '10', unit: '万元' }));
});

describe('a unit in a line above the table', () => {
  const above = (id: string, texts: Readonly<Record<string, string>>, ...lines: readonly string[]) =>
    read(id, texts, { 1: lines }).at(id === '2021' ? 'fees.amount' : 'procurement.amount');
  const bare = { '本年收费金额（单位：万元）': '本年收费金额' };
  it('is that of amounts whose heading states none', () => {
    for (const line of ['单位：元', '（单位：元）', '金额单位：元', '单位:元 '])
      assert.deepEqual(above('2021', bare, line), { value: '10', unit: '元' }, line);
    assert.deepEqual(above('2019', {}, '单位：万元'), { value: '22', unit: '万元' });
  });
  it('is told by the amounts where the heading is the official one, and gives way to another one', () => {
    assert.deepEqual(above('2021', {}, '单位：元'), { value: '10', unit: '元' });
    const heading = { '本年收费金额（单位：万元）': '本年收费金额（单位：元）' };
    assert.deepEqual(above('2021', heading, '单位：万元'), { value: '10', unit: '元' });
  });
  it('says nothing where it is that of the heading, or several are stated, or other words', () => {
    for (const lines of [
      ['单位：万元'],
      ['单位：元', '单位：万元'],
      ['单位：件'],
      ['元'],
      ['填报单位：元山镇'],
    ])
      assert.deepEqual(above('2021', {}, ...lines), { value: '10', unit: '万元' }, lines.join());
  });
});

describe('the unit in a row of amounts', () => {
  const fee = (...cells: readonly (string | number | null)[]) =>
    read('2021', {}, { 15: ['行政事业性收费', ...cells] }).at('fees.amount');
  it('is that of its amount, beside it or behind its label', () => {
    for (const text of ['元', '（元）', '单位：元', '单位为元', ' 元 '])
      assert.deepEqual(fee(2950, text), { value: '2950', unit: '元' }, text);
    assert.deepEqual(fee(2950, null, '元'), { value: '2950', unit: '元' });
    const label = '行政事业性收费（元）';
    assert.deepEqual(read('2021', { 行政事业性收费: label }).at('fees.amount'), { value: '10', unit: '元' });
    const bought = read('2019', {}, { 19: ['政府集中采购', 3, 402.2, '万元'] });
    assert.deepEqual(bought.at('procurement.amount'), { value: '402.2', unit: '万元' });
  });
  it('gives way to the one in the cell of the amount', () =>
    assert.deepEqual(fee('0.295万元', '元'), { value: '0.295', unit: '万元' }));
  it('is none where several are stated, or a text says more', () => {
    for (const texts of [['元', '万元'], ['含300元工本费'], ['折合千元以下'], ['件']])
      assert.deepEqual(fee(2950, ...texts), { value: '2950', unit: '万元' }, texts.join());
  });
});
