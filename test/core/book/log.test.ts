import assert from 'node:assert/strict';
import { pageHost, type PageHost } from '../../../src/hosts/page/pageHost.js';
import {
  editions,
  putLog,
  readSheets,
  reportLayouts,
  type LogLine,
  type ReadResult,
} from '../../../src/index.js';
import { samples } from '../../samples.js';

const line = (after: string): LogLine => ({
  time: '2027-01-10 09:30',
  cell: '表三“（一）予以公开”行商业企业列',
  before: '11',
  after,
  reason: '可使 2 条勾稽成立',
});

const [edition] = editions;
async function log(host: PageHost, place: ReadResult['logPlace'], ...lines: readonly LogLine[]) {
  const { layouts, entries } = putLog(place, edition!, lines);
  await host.draw(layouts);
  await host.write(entries);
}

describe('the log of changes', () => {
  for (const [title, report] of samples) {
    it(`stands on a sheet of its own, and the report ${title} reads the same with it`, async () => {
      const host = pageHost();
      await host.draw(reportLayouts(report));
      const before = readSheets(await host.read());
      assert.equal(before.logPlace, undefined);
      // A reason may say what elsewhere is a heading of the report.
      await log(host, undefined, { ...line('12'), reason: report.edition.chapters[1]!.title });
      const { logPlace, ...after } = readSheets(await host.read());
      assert.deepEqual(after, before);
      assert.deepEqual([logPlace?.sheet, logPlace?.row], [report.edition.log.sheet, 4]);
    });
  }
  it('goes on in the first free row', async () => {
    const report = [...samples.values()][0]!;
    const host = pageHost();
    await host.draw(reportLayouts(report));
    for (const after of ['12', '13', '14'])
      await log(host, readSheets(await host.read()).logPlace, line(after));
    const sheet = (await host.read()).find(({ name }) => name === report.edition.log.sheet)!;
    assert.deepEqual(
      sheet.cells.filter(({ column, row }) => column === 4 && row > 2).map(({ row, value }) => [row, value]),
      [
        [3, '12'],
        [4, '13'],
        [5, '14'],
      ],
    );
  });
  it('says in every edition what stands over its columns', () => {
    for (const { log } of editions) assert.equal(new Set(Object.values(log.columns)).size, 5);
  });
});
