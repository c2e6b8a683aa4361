import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { layoutDetails } from '../../../../src/core/draw/layoutDetails.js';
import type { Layout } from '../../../../src/core/draw/layout.js';
import { layoutList } from '../../../../src/core/draw/layoutList.js';
import { HIGHEST_ROW } from '../../../../src/core/draw/rowHeight.js';
import { tablesOf } from '../../../../src/core/form/edition.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { editionNamed, reportLayouts } from '../../../../src/index.js';
import { reviewBodies } from '../../../../src/bodies/review/reviewBodies.js';
import { reviewReport } from '../../../../src/bodies/review/reviewReport.js';
import { reviewSheets } from '../../../../src/bodies/review/reviewSheets.js';
import { asRead, countyOf } from '../../../bodies/county.js';

/** How the sheets of a workbook are printed: what each repeats, how many pages wide it is, which way up. */
async function printed(...layouts: readonly Layout[]) {
  const host = fileHost();
  await host.draw(layouts);
  const parts = unzipSync(await host.bytes());
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const titles = /<definedName name="_xlnm.Print_Titles" localSheetId="(\d+)">([^<]*)</g;
  const repeated = new Map(
    [...part('xl/workbook.xml').matchAll(titles)].map(
      ([, at, area]) => [Number(at), area?.replaceAll('&apos;', "'")] as const,
    ),
  );
  return layouts.map((_, at) => {
    const setup = /<pageSetup [^>]*>/.exec(part(`xl/worksheets/sheet${at + 1}.xml`))?.[0] ?? '';
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(setup)?.[1];
    return { repeats: repeated.get(at), wide: Number(of('fitToWidth') ?? 1), way: of('orientation') };
  });
}

describe('a workbook on paper', () => {
  const edition = editionNamed('2021');
  const bodies = countyOf(3, edition);

  it('repeats the headings of a list on every page', async () => {
    const list = { sheet: '名单', title: '名单', head: ['序号', '单位'], rows: [[1, '甲']], widths: [6, 60] };
    assert.deepEqual(await printed(layoutList(list), layoutList({ ...list, sheet: '横', isWide: true })), [
      { repeats: "'名单'!$1:$2", wide: 1, way: 'portrait' },
      { repeats: "'横'!$1:$2", wide: 1, way: 'landscape' },
    ]);
  });
  it('spreads the many columns of details over pages, each with the names of the bodies', async () => {
    const added = bodies.map((report) => ({ report, file: 'a.xlsx' }));
    const [second, third, fourth] = await printed(
      ...tablesOf(edition).map((table) => layoutDetails(table, edition, added)),
    );
    assert.deepEqual(second, { repeats: "'明细表二'!$A:$A,'明细表二'!$1:$2", wide: 1, way: 'landscape' });
    assert.equal(fourth?.wide, 1);
    assert.equal(third?.repeats, "'明细表三'!$A:$A,'明细表三'!$1:$2");
    assert.ok(third.wide >= 8 && third.wide <= 10, String(third.wide));
  });
  it('has each table of a report on one page, which repeats nothing', async () => {
    for (const { repeats, wide } of await printed(...reportLayouts(bodies[0]!)))
      assert.deepEqual([repeats, wide], [undefined, 1]);
  });
  it('shows all that a list of findings says: no row is higher than Excel can show', async () => {
    const long = '围绕乡村建设压实分工，邀请群众参与，提升服务水平。'.repeat(60);
    const copied = bodies.slice(0, 2).map((report) => ({
      ...report,
      chapters: { ...report.chapters, overview: [long, long, long] },
    }));
    const files = await Promise.all(copied.map((report, at) => reviewReport(`${at}.xlsx`, asRead(report))));
    const [, points] = reviewSheets(reviewBodies(files));
    const { rows } = layoutList(points!);
    assert.ok(points!.rows.some((row) => String(row[5]).endsWith('…')));
    assert.ok(Math.max(...rows) < HIGHEST_ROW, String(Math.max(...rows)));
  });
});
