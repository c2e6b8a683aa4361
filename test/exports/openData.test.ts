import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import assert from 'node:assert/strict';
import { findCell, formOf } from '../../src/core/form/form.js';
import { isMoney, isUnread, type Reading } from '../../src/core/form/number.js';
import { withCells } from '../../src/core/report/report.js';
import { editions, formatNamed, renderReport, type Report } from '../../src/index.js';
import { arbitraryReport } from '../arbitraryReport.js';
import { sample } from '../samples.js';
import { parseCsv } from './readMade.js';

const suqian = sample('suqian-2023');
const made = async (report: Report, id: string) => String(await renderReport(report, formatNamed(id), false));
const numberIn = (reading: Reading) => {
  if (reading === null || isUnread(reading)) return null;
  return isMoney(reading) ? Number(reading.value) : reading;
};

describe('the JSON-stat collection, read by the toolkit of its authors,', () => {
  const read = async (report: Report) => JSONstat(JSON.parse(await made(report, 'jsonstat')));

  for (const edition of editions)
    it(`holds every figure of ${edition.id} at its row and column`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), async (report) => {
          const collection = await read(report);
          assert.equal(collection.class, 'collection');
          const tables = edition.chapters.flatMap(({ tables: own = [] }) => own);
          assert.equal(collection.length, tables.length);
          const told = tables.flatMap((table, at) => {
            const dataset = collection.Dataset(at);
            assert.equal(
              dataset.n,
              dataset.size.reduce((product: number, size: number) => product * size, 1),
            );
            assert.equal(dataset.value.length, dataset.n);
            return formOf(edition)
              .cells.filter((cell) => cell.table === table)
              .map(({ name, row, column, index }) => {
                const place = dataset.id.includes('item')
                  ? { item: `${row.code}.${column.code}` }
                  : { row: row.code, column: column.code };
                assert.deepEqual(dataset.Data(place, false), numberIn(report.readings[index] ?? null), name);
                return name;
              });
          });
          assert.equal(told.length, formOf(edition).cells.length);
        }),
        { numRuns: 20, seed: 5, endOnFailure: true },
      );
    });
  it('tells body, year, labels and units', async () => {
    const collection = await read(suqian);
    const [disclosure, requests] = [collection.Dataset(0), collection.Dataset(1)];
    assert.equal(requests.Dimension('body').Category(0).label, '宿迁市人民政府');
    assert.deepEqual(requests.role.time, ['year']);
    assert.equal(requests.Dimension('year').Category(0).label, '2023年');
    assert.match(requests.Dimension('row').Category(4).label, /（三）不予公开 1\.属于国家秘密/);
    assert.deepEqual(disclosure.Dimension('item').Category('fees.amount').unit, {
      decimals: 4,
      label: '万元',
    });
    assert.equal(disclosure.Data({ item: 'fees.amount' }, false), 59237.2449);
  });
  it('tells what is no number as a status, never as a number', async () => {
    const collection = await read({
      ...withCells(suqian, { 'requests.received.person': { text: '12件', offer: 12 } }),
    });
    const cell = collection.Dataset(1).Data({ row: 'received', column: 'person' });
    assert.deepEqual([cell.value, cell.status], [null, '12件']);
  });
});

describe('the CSV of all cells', () => {
  const rowsOf = async (report: Report) => parseCsv(await made(report, 'csv'));

  it('has a byte order mark, a head and one row for each cell', async () => {
    const text = await made(suqian, 'csv');
    assert.ok(text.startsWith('\uFEFF机关名称,年度,'));
    assert.ok(text.endsWith('\r\n'));
    const [head = [], ...rows] = await rowsOf(suqian);
    assert.equal(rows.length, formOf(suqian.edition).cells.length);
    assert.ok(rows.every((row) => row.length === head.length));
    const fee = rows.find((row) => row[head.indexOf('代码')] === 'disclosure.fees.amount')!;
    assert.deepEqual(
      ['机关名称', '年度', '表', '项目', '数值', '单位'].map((name) => fee[head.indexOf(name)]),
      ['宿迁市人民政府', '2023', '表二', '第二十条第（八）项', '59237.2449', '万元'],
    );
  });
  it('holds every figure, of any report', async () => {
    for (const edition of editions)
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), async (report) => {
          const [head = [], ...rows] = await rowsOf(report);
          for (const row of rows) {
            const at = (name: string) => row[head.indexOf(name)] ?? '';
            const reading = report.readings[findCell(formOf(edition), at('代码'))!.index] ?? null;
            assert.equal(at('数值') === '' ? null : Number(at('数值')), numberIn(reading));
            if (reading !== null && isUnread(reading))
              assert.equal(at('未能识别的原文').replace(/^'/, ''), reading.text.replace(/^'/, ''));
          }
        }),
        { numRuns: 20, seed: 6, endOnFailure: true },
      );
  });
  it('has no field that a spreadsheet works out as a formula', async () => {
    for (const text of ['=1+1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://example.cn")', '-']) {
      const rows = await rowsOf({
        ...withCells(suqian, { 'requests.received.person': { text } }),
        org: text,
      });
      for (const row of rows.slice(1)) {
        assert.equal(row[0], `'${text}`);
        for (const field of row)
          assert.ok(/^[^=+\-@\t\r\n]/.test(field) || /^-?[\d.]*$/.test(field), JSON.stringify(field));
      }
    }
  });
  it('leaves a negative number a number', async () => {
    const report = sample('xixia-civil-affairs-2020');
    const change = withCells(report, { 'disclosure.permits.change': -3 });
    const rows = await rowsOf(change);
    assert.ok(rows.some((row) => row.includes('disclosure.permits.change') && row.includes('-3')));
  });
});
