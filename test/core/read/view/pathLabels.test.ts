import assert from 'node:assert/strict';
import { tablesOf } from '../../../../src/core/form/edition.js';
import { formOf } from '../../../../src/core/form/form.js';
import { leaves, pathTo } from '../../../../src/core/form/outline.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { drawnSheets } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';
import { sheetOf, type Rows } from '../sheetOf.js';

/** A label without its number: （三）不予公开 → 不予公开. */
const bare = (label: string) => label.replace(/^(?:[一二三四]、|（.）|\d+\.)/, '');

const WAYS: Readonly<Record<string, (path: readonly string[]) => string>> = {
  'all headings, parted by strokes': (path) => path.join('/'),
  'all headings, parted by strokes and blanks': (path) => path.join(' / '),
  'the last heading without numbers, and a dash': (path) => path.slice(-2).map(bare).join('-'),
  'the last heading and a colon': (path) => path.slice(-2).join('：'),
  'the last heading without a sign': (path) =>
    /^\d/.test(path.at(-1) ?? '') ? path.slice(-2).join('') : (path.at(-1) ?? ''),
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
