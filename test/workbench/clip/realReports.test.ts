import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { formOf } from '../../../src/core/form/form.js';
import { pageHost } from '../../../src/hosts/page/pageHost.js';
import { editionNamed, readSheets, startReport, templateLayouts, editions } from '../../../src/index.js';
import { writePlan } from '../../../src/workbench/clip/pasteCells.js';
import { planPaste } from '../../../src/workbench/clip/planPaste.js';
import { readPlain } from '../../../src/imports/text/readPlain.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';

/** The figures of a report by table, row and column. */
type ReportFigures = Record<string, Record<string, Record<string, unknown>>>;

/** Reports as they were published, where they are kept beside the repository. */
const folder = ['../../../../', '../../../../../']
  .map((up) => new URL(`${up}shared/reports/`, import.meta.url))
  .find((url) => existsSync(url));

/** Reports with all their figures, and how many cells of each are read at least. */
const reports = [
  ['shuyang-development-reform-2023.html', '2021', 75],
  ['shanghai-sci-tech-commission-2024.md', '2021', 195],
  ['xingjing-town-2020.txt', '2019', 198],
  ['lingwu-civil-affairs-2020.txt', '2019', 198],
  ['xixia-civil-affairs-2020.txt', '2019', 196],
  ['changtu-qijiazi-town-2023.txt', '2021', 10],
  ['nileke-town-2023.txt', '2021', 70],
  ['derong-health-2019.txt', '2019', 8],
] as const;

describe('a real report that is pasted', () => {
  it('is kept beside the repository, or else such reports are built in other tests', () => {
    assert.ok(folder === undefined || existsSync(new URL('figures.json', folder)));
  });
  if (folder === undefined) return;
  const all = JSON.parse(readFileSync(new URL('figures.json', folder), 'utf8')) as Record<
    string,
    { readonly tables: ReportFigures }
  >;
  for (const [name, edition, least] of reports)
    it(`gives ${least} cells or more of ${name}, and none of them wrong`, async () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const host = pageHost();
      host.open(templateLayouts(startReport({ edition: editionNamed(edition) })));
      const { sheets, selection } = host.book();
      const page = name.endsWith('.html') ? readHtml(text) : readPlain(text, editions);
      writePlan(host, planPaste({ sheets, selection, sheet: sheets[0]! }, page));
      const { report, formulas } = readSheets(await host.read());
      const tables = all[name]?.tables ?? {};
      const plain = (value: unknown) =>
        typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
      const read = formOf(report.edition).cells.flatMap(({ name: cell, index }) => {
        const [table = '', row = '', column = ''] = cell.split('.');
        const value = plain(report.readings[index] ?? null);
        const right = plain(tables[table]?.[row]?.[column]);
        // A total that the report lost is worked out by the sheet.
        const isSum = right === null && formulas.has(cell);
        return value === null || isSum ? [] : [[cell, value, right] as const];
      });
      assert.deepEqual(
        read.filter(([, value, right]) => String(value) !== String(right)),
        [],
      );
      assert.ok(read.length >= least, String(read.length));
    });
});
