import assert from 'node:assert/strict';
import { editions, startReport, templateLayouts } from '../../../src/index.js';
import { formOf } from '../../../src/core/form/form.js';
import { openHost } from '../openHost.js';
import { check, openWrong, stateOf } from './openWrong.js';

/** What a check with marks may take, and a check after an edit. A form has about 200 cells. */
const CHECK = { syncs: 3, bytes: 80_000, bytesPerCell: 400 };
const RECHECK = { syncs: 2 };

describe('a check in Excel', () => {
  it(`takes at most ${CHECK.syncs} syncs and ${CHECK.bytes} bytes, marks included`, async () => {
    const opened = await openWrong();
    await check(opened);
    await opened.settle();
    const { syncs, bytesOut, bytesIn } = opened.traffic;
    assert.ok(syncs <= CHECK.syncs, `${syncs} syncs`);
    assert.ok(bytesOut + bytesIn <= CHECK.bytes, `${bytesOut + bytesIn} bytes`);
  });
  for (const edition of editions) {
    const limit = CHECK.bytesPerCell * formOf(edition).cells.length;
    it(`takes at most ${limit} bytes for a blank workbook of ${edition.id}, all of it marked`, async () => {
      const opened = openHost();
      await opened.host.draw(templateLayouts(startReport({ edition })));
      opened.traffic.reset();
      await check(opened);
      assert.ok(opened.traffic.syncs <= CHECK.syncs);
      const bytes = opened.traffic.bytesOut + opened.traffic.bytesIn;
      assert.ok(bytes <= limit, `${bytes} bytes`);
    });
  }
  it(`takes at most ${RECHECK.syncs} syncs after an edit, and one where the marks stay`, async () => {
    const opened = await openWrong();
    const { read } = await check(opened);
    const only = [
      ...new Set([...read.addresses.values()].map((address) => address.slice(0, address.lastIndexOf('!')))),
    ];
    opened.traffic.reset();
    opened.book.sheet('表三').type('E7', 12);
    await opened.settle();
    await check(opened, only);
    assert.ok(opened.traffic.syncs <= RECHECK.syncs, `${opened.traffic.syncs} syncs`);
    opened.traffic.reset();
    await check(opened, only);
    assert.equal(opened.traffic.syncs, 1);
  });
  it('reads a workbook with 200 more sheets in three syncs, ledgers left out, and changes none of them', async () => {
    const opened = await openWrong({ sheets: Array.from({ length: 200 }, (_, at) => `附表${at}`) });
    for (let at = 0; at < 200; at += 1)
      opened.book.sheet(`附表${at}`).paste(
        'A1',
        Array.from({ length: 60 }, (_, row) => [`第${row}项`, row, '备注']),
      );
    opened.traffic.reset();
    const before = stateOf(opened);
    const { read } = await check(opened);
    assert.equal(read.report.readings.filter((reading) => reading === null).length, 0);
    assert.ok(opened.traffic.syncs <= CHECK.syncs + 1);
    assert.deepEqual(stateOf(opened), before);
    opened.traffic.reset();
    await check(opened, ['表二', '表三', '表四']);
    assert.ok(opened.traffic.bytesOut + opened.traffic.bytesIn < CHECK.bytes);
  });
  it('reads a report among thirty ledgers, and no more of these than there is room for', async () => {
    const opened = await openWrong({ sheets: Array.from({ length: 30 }, (_, at) => `台账${at}`) });
    for (let at = 0; at < 30; at += 1)
      opened.book.sheet(`台账${at}`).paste(
        'A1',
        Array.from({ length: 400 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column)),
      );
    opened.traffic.reset();
    const { read, findings } = await check(opened);
    assert.equal(read.report.readings.filter((reading) => reading === null).length, 0);
    assert.ok(findings.length > 0);
    assert.ok(opened.traffic.bytesIn < 1_500_000, `${opened.traffic.bytesIn} bytes`);
    assert.ok(opened.traffic.largest < 5_000_000, `${opened.traffic.largest} bytes`);
  });
  it('reads a report beside a ledger of a hundred thousand cells', async () => {
    const opened = await openWrong();
    opened.book.sheet('台账').paste(
      'A1',
      Array.from({ length: 5000 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column)),
    );
    opened.traffic.reset();
    const { findings } = await check(opened);
    assert.ok(findings.length > 0);
    assert.ok(opened.traffic.bytesIn < 1_000_000, `${opened.traffic.bytesIn} bytes`);
    assert.ok(opened.traffic.largest < 5_000_000, `${opened.traffic.largest} bytes`);
  });
});
