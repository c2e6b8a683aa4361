import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { rightReport } from '../../../src/core/check/example.js';
import { editions, reportLayouts, templateLayouts, type Report } from '../../../src/index.js';
import { openHost, type OpenHost } from '../../hosts/openHost.js';
import { sample } from '../../samples.js';
import { openWork, settle, type OpenWork } from '../openWork.js';

const suqian = sample('suqian-2023');
const blank: Report = {
  ...rightReport(editions[1]!),
  readings: rightReport(editions[1]!).readings.map(() => null),
};
const KILOBYTE = 1024;

/** A workbook in Excel with sheets drawn on it, and work that has read it. */
async function opened(
  report: Report,
  draw: typeof reportLayouts,
  options: Parameters<typeof openHost>[0] = {},
): Promise<OpenHost & OpenWork> {
  const excel = openHost(options);
  await excel.host.draw(draw(report));
  const work = openWork(excel.host);
  await work.work.look();
  excel.traffic.reset();
  return { ...excel, ...work };
}

describe('what the pane asks of Excel', () => {
  // Time stands still: a slow machine makes neither Excel silent nor the pane check again.
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('is three requests and 80 KB for a check of a filled workbook with two wrong sums #slow', async () => {
    const { book, work, traffic } = await opened(suqian, reportLayouts);
    book.sheet('表三').type('E7', '11');
    await work.check();
    assert.equal(work.state().checked?.result.counts.error, 2);
    assert.equal(traffic.syncs, 3);
    assert.ok(
      traffic.bytesIn + traffic.bytesOut <= 80 * KILOBYTE,
      `${traffic.bytesIn + traffic.bytesOut} bytes`,
    );
  });
  it('is three requests and 80 KB for a check of a blank workbook, with all its blanks #slow', async () => {
    const { work, traffic } = await opened(blank, templateLayouts);
    await work.check();
    assert.equal(
      work.state().checked?.result.findings.flatMap(({ rule, cells }) => (rule === 'blank' ? cells : []))
        .length,
      166,
    );
    assert.equal(traffic.syncs, 3);
    assert.ok(
      traffic.bytesIn + traffic.bytesOut <= 80 * KILOBYTE,
      `${traffic.bytesIn + traffic.bytesOut} bytes`,
    );
  });
  it('is two requests for a check that finds nothing, since there is nothing to mark', async () => {
    const { work, traffic } = await opened(suqian, reportLayouts);
    await work.check();
    assert.equal(traffic.syncs, 2);
  });
  for (const others of [1, 20, 200]) {
    it(`is one request more at most with ${others} other sheets #slow`, async () => {
      const { book, work, traffic } = await opened(suqian, reportLayouts, {
        sheets: Array.from({ length: others }, (_, at) => `台账${at}`),
      });
      for (let at = 0; at < others; at += 1)
        book.sheet(`台账${at}`).paste('A1', [
          ['件数', 1],
          ['件数', 2],
        ]);
      book.sheet('表三').type('E7', '11');
      await work.check();
      assert.equal(work.state().checked?.result.counts.error, 2);
      assert.ok(traffic.syncs <= 4, `${traffic.syncs} requests`);
    });
  }

  it('is four requests for 采用 and four for 撤销, the log and the check of the marks among them #slow', async () => {
    const { book, work, traffic } = await opened(suqian, reportLayouts);
    book.sheet('表三').type('E7', '11');
    await settle();
    await work.check();
    for (const act of [
      async () => work.adopt({ 'requests.granted.company': 12 }, '应为 12'),
      async () => work.undoFill(),
    ]) {
      traffic.reset();
      await act();
      assert.equal(traffic.syncs, 4);
      assert.ok(
        traffic.bytesIn + traffic.bytesOut <= 120 * KILOBYTE,
        `${traffic.bytesIn + traffic.bytesOut}`,
      );
    }
  });
  it('is four requests for 填 0', async () => {
    const { book, work, traffic } = await opened(suqian, reportLayouts);
    book.sheet('表三').clear('E7:F9');
    await settle();
    await work.check();
    traffic.reset();
    await work.fill();
    assert.equal(book.sheet('表三').value('E7'), 0);
    assert.ok(traffic.syncs <= 4, `${traffic.syncs} requests`);
  });

  describe('while it watches', () => {
    it('is two requests for a recheck after many edits', async () => {
      const { book, work, traffic } = await opened(suqian, reportLayouts);
      await work.setWatching(true);
      traffic.reset();
      for (const text of ['1', '2', '3', '11']) {
        book.sheet('表三').type('E7', text);
        await settle();
        mock.timers.tick(499);
      }
      await settle();
      assert.equal(traffic.syncs, 0);
      mock.timers.tick(1);
      await settle();
      assert.equal(work.state().checked?.result.counts.error, 2);
      assert.equal(traffic.syncs, 2);
      assert.ok(traffic.bytesIn + traffic.bytesOut <= 80 * KILOBYTE);
    });
    it('is one request for a recheck that changes no mark #slow', async () => {
      const { book, work, traffic } = await opened(suqian, reportLayouts);
      await work.setWatching(true);
      book.sheet('表三').type('E7', '11');
      await settle();
      mock.timers.tick(500);
      await settle();
      traffic.reset();
      book.sheet('表三').type('E7', '10');
      await settle();
      mock.timers.tick(500);
      await settle();
      assert.equal(work.state().isBusy, false);
      assert.equal(traffic.syncs, 1);
    });
  });
});
