import assert from 'node:assert/strict';
import { tablesOf } from '../../../../src/core/form/edition.js';
import { formOf } from '../../../../src/core/form/form.js';
import { leaves, pathTo } from '../../../../src/core/form/outline.js';
import { checkReport, readSheets, readText } from '../../../../src/index.js';
import { drawnSheets } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';
import { csvOf } from '../../../imports/delimited/csvOf.js';
import { sheetOf, type Rows } from '../sheetOf.js';

/** A label without its number: （三）不予公开 → 不予公开. */
const bare = (label: string) => label.replace(/^(?:[一二三四]、|（.）|\d+\.)/, '');

/** A label beside the heading above it, both without numbers; one without a heading as it is. */
const behind = (write: (own: string, heading: string) => string) => (path: readonly string[]) => {
  const [heading, own] = path.slice(-2).map(bare);
  return own === undefined ? (path[0] ?? '') : write(own, heading ?? '');
};

const WAYS: Readonly<Record<string, (path: readonly string[]) => string>> = {
  'all headings, parted by strokes': (path) => path.join('/'),
  'all headings, parted by strokes and blanks': (path) => path.join(' / '),
  'the last heading without numbers, and a dash': (path) => path.slice(-2).map(bare).join('-'),
  'the last heading and a colon': (path) => path.slice(-2).join('：'),
  'the last heading without a sign': (path) =>
    /^\d/.test(path.at(-1) ?? '') ? path.slice(-2).join('') : (path.at(-1) ?? ''),
  'the last heading in brackets behind': behind((own, heading) => `${own}（${heading}）`),
  'the last heading in other brackets behind': behind((own, heading) => `${own}【${heading}】`),
  'the last heading behind a dash': behind((own, heading) => `${own}-${heading}`),
  'the label in brackets behind the last heading': behind((own, heading) =>
    own.length > 3 ? `${heading}（${own}）` : `${own}（${heading}）`,
  ),
};

describe('labels of 表三 that name the headings above them too', () => {
  for (const name of ['suqian-2023', 'xixia-civil-affairs-2020']) {
    const report = sample(name);
    const band = tablesOf(report.edition).find((each) => each.code === 'requests')!.bands[0]!;
    const [rows, columns] = [leaves(band.rows), leaves(band.columns)];
    const all = formOf(report.edition).cells.filter(({ table }) => table.code === 'requests');
    const figureAt = (row: number, column: number) =>
      report.readings[all[row * columns.length + column]!.index] as number;
    const read = async (labels: readonly string[], heads: readonly string[]) => {
      const written: Rows = {
        2: [null, ...heads],
        ...Object.fromEntries(
          labels.map((label, at) => [3 + at, [label, ...heads.map((_, c) => figureAt(at, c))]]),
        ),
      };
      const sheets = await drawnSheets(report);
      const found = readSheets(
        sheets.map((sheet) => (sheet.name === '表三' ? sheetOf(written, '表三') : sheet)),
      );
      const errors = checkReport(found).findings.filter(({ level }) => level === 'error');
      return { readings: found.report.readings, errors: errors.map(({ message }) => message) };
    };
    const labelsOf = (write: (path: readonly string[]) => string) => [
      rows.map((row) => write(pathTo(band.rows, row.code).map(({ label }) => label))),
      columns.map((column) => write(pathTo(band.columns, column.code).map(({ label }) => label))),
    ];
    for (const [what, write] of Object.entries(WAYS))
      it(`are read: ${what} (${name})`, async () => {
        const [labels = [], heads = []] = labelsOf(write);
        assert.deepEqual(await read(labels, heads), { readings: report.readings, errors: [] });
      });
    it(`are read in a text file of this table alone (${name}) #slow`, () => {
      for (const write of Object.values(WAYS)) {
        const [labels = [], heads = []] = labelsOf(write);
        const lines = labels.map((label, at) => [label, ...heads.map((_, c) => String(figureAt(at, c)))]);
        const text = csvOf([['项目', ...heads], ...lines]);
        const { report: found } = readText(`${report.year}年,${','.repeat(6)}\r\n${text}`, 'a.csv');
        const own = formOf(found.edition).cells.filter(({ table }) => table.code === 'requests');
        assert.deepEqual(
          own.map((cell) => [cell.name, found.readings[cell.index]]),
          all.map((cell) => [cell.name, report.readings[cell.index]]),
        );
      }
    });
    it(`are no labels of the form beside words that are no heading above them (${name}) #slow`, async () => {
      for (const write of [
        behind((own) => `${own}（网络申请）`),
        behind((own) => `网络申请（${own}）`),
        behind((own) => `${own}-${own}`),
        behind((own, heading) => (heading === '不予公开' ? `${own}（无法提供）` : `${own}（不予公开）`)),
      ]) {
        const [labels = [], heads = []] = labelsOf(write);
        const { readings } = await read(labels, heads);
        const found = all.filter(({ index }) => typeof readings[index] === 'number');
        assert.deepEqual(
          found.filter(({ index }) => readings[index] !== report.readings[index]),
          [],
        );
        assert.ok(found.length < all.length / 2, String(found.length));
      }
    });
    it(`are no labels of the form below headings that they do not have (${name})`, async () => {
      const [labels = [], heads = []] = labelsOf(([first = '', ...rest]) =>
        rest.length === 0 ? first : `网络申请/${rest.at(-1) ?? ''}`,
      );
      const { readings, errors } = await read(labels, heads);
      assert.notDeepEqual(errors, []);
      const figures = all.map(({ index }) => [readings[index], report.readings[index]] as const);
      assert.deepEqual(
        figures.filter(([reading, right]) => typeof reading === 'number' && reading !== right),
        [],
      );
    });
  }
});
