import assert from 'node:assert/strict';
import { excelHost } from '../../../src/hosts/excel/excelHost.js';
import { checkReport, readSheets } from '../../../src/index.js';
import type { OpenHost } from '../openHost.js';
import { check, openWrong } from './openWrong.js';

/** How many cells of each sheet are told as unseen. */
async function unprinted(opened: OpenHost, only?: readonly string[]): Promise<readonly number[]> {
  const { findings } = await check(opened, only);
  return findings.filter(({ rule }) => rule === 'invisible').map(({ cells }) => cells.length);
}

const OF_REPORT = ['封面', '表二', '表三', '表四'];
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe('a figure outside the printed area in Excel', () => {
  it('is told from the second reading on until the area is widened', async () => {
    const opened = await openWrong();
    const { state } = opened.book.sheet('表三');
    state.printArea = [area(0, 0, 27, 9)];
    assert.deepEqual(await unprinted(opened), []);
    for (const only of [undefined, OF_REPORT]) assert.deepEqual(await unprinted(opened, only), [7]);
    state.printArea = [area(0, 0, 28, 9)];
    for (const only of [undefined, OF_REPORT]) assert.deepEqual(await unprinted(opened, only), []);
  });
  it('is told where all outside are text with commas', async () => {
    const opened = await openWrong();
    const sheet = opened.book.sheet('表三');
    sheet.state.printArea = [area(0, 0, 27, 9)];
    for (const column of 'DEFGHIJ') {
      sheet.dress(`${column}29`, { numberFormat: '@' });
      sheet.type(`${column}29`, '1,200');
    }
    await opened.host.read();
    assert.deepEqual(await unprinted(opened, OF_REPORT), [7]);
  });
  it('is told at once where the workbook is read for a single check', async () => {
    const { Excel, book } = await openWrong();
    book.sheet('表三').state.printArea = [area(0, 0, 27, 9)];
    const host = excelHost({ excel: Excel, isSupported: () => true, isReadOnce: true });
    const { findings } = checkReport(readSheets(await host.read()));
    assert.equal(findings.filter(({ rule }) => rule === 'invisible').length, 1);
  });
  for (const [what, areas, count] of [
    ['columns are left out', [area(0, 0, 1_048_575, 8)], [25]],
    ['two areas leave a row between', [area(0, 0, 9, 9), area(11, 0, 28, 9)], [7]],
    ['two areas are side by side', [area(0, 0, 28, 4), area(0, 5, 28, 9)], []],
    ['the area holds no figure, and is that of something else', [area(0, 0, 2, 2)], []],
  ] as const)
    it(`is told or not where ${what} #slow`, async () => {
      const opened = await openWrong();
      opened.book.sheet('表三').state.printArea = areas;
      await opened.host.read();
      assert.deepEqual(await unprinted(opened, OF_REPORT), count);
    });
  it('is asked for in no exchange more', async () => {
    const opened = await openWrong();
    await opened.host.read();
    opened.book.sheet('表三').state.printArea = [area(0, 0, 27, 9)];
    const { syncs } = opened.traffic;
    opened.traffic.reset();
    await opened.host.read();
    assert.equal(opened.traffic.syncs, syncs);
    opened.traffic.reset();
    await opened.host.read(OF_REPORT);
    assert.equal(opened.traffic.syncs, 1);
  });
  it('costs nobody the report where Excel refuses it #slow', async () => {
    const old = await openWrong({ version: '1.8' });
    old.book.sheet('表三').state.printArea = [area(0, 0, 27, 9)];
    await old.host.read();
    assert.deepEqual(await unprinted(old, OF_REPORT), []);
    for (const at of ['GetPrintAreaOrNullObject', 'PageLayout']) {
      const opened = await openWrong();
      opened.book.sheet('表三').state.printArea = [area(0, 0, 27, 9)];
      await opened.host.read();
      opened.faults.failAction = at;
      const { read } = await check(opened, OF_REPORT);
      assert.ok(read.report.readings.every((reading) => reading !== null));
    }
  });
});
