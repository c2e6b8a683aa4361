import assert from 'node:assert/strict';
import type { OpenHost } from '../openHost.js';
import { check, openWrong } from './openWrong.js';

/** The cells that a check tells as unseen, by the rule that tells them. */
async function unseen(opened: OpenHost, only?: readonly string[]): Promise<readonly string[]> {
  const { findings } = await check(opened, only);
  return findings.filter(({ rule }) => rule === 'invisible').flatMap(({ cells }) => cells);
}

/** The texts of boxes that are told. */
async function boxes(opened: OpenHost, only?: readonly string[]): Promise<readonly string[]> {
  const { findings } = await check(opened, only);
  return findings
    .filter(({ rule, topic }) => rule === 'sheets' && topic?.startsWith('boxText'))
    .map(({ message }) => message);
}

describe('what nobody sees in Excel', () => {
  it('is told where rows or columns of a table are hidden, until they are shown', async () => {
    const opened = await openWrong();
    const sheet = opened.book.sheet('表三');
    sheet.hideRows(5, 1);
    assert.equal((await unseen(opened)).length, 7);
    sheet.hideColumns(5, 2);
    const both = await unseen(opened);
    assert.ok(both.length > 7 + 2 * 20, String(both.length));
    assert.deepEqual(await unseen(opened, ['表三']), both);
    sheet.state.heights.delete(4);
    sheet.state.widths.clear();
    assert.deepEqual(await unseen(opened, ['表三']), []);
  });
  it('is told where all of a sheet is in hidden rows', async () => {
    const opened = await openWrong();
    opened.book.sheet('表四').hideRows(1, 40);
    assert.equal((await unseen(opened)).length, 15);
  });
  it('is asked for in one exchange more, and in none where nothing is hidden', async () => {
    const opened = await openWrong();
    await opened.host.read();
    const { syncs } = opened.traffic;
    for (const sheet of ['表三', '表四', '台账']) opened.book.sheet(sheet).hideRows(1, 2);
    opened.traffic.reset();
    await opened.host.read();
    assert.equal(opened.traffic.syncs, syncs + 1);
  });
  it('costs nobody the figures where Excel does not say what is hidden #slow', async () => {
    for (const version of ['1.7', '1.8', '1.9']) {
      const opened = await openWrong({ version });
      opened.book.sheet('表三').hideRows(5, 1);
      opened.faults.before = (request) => {
        if (request > 2) opened.faults.failAction = 'GetRowProperties';
      };
      const { read } = await check(opened);
      assert.ok(read.report.readings.every((reading) => reading !== null));
      assert.deepEqual(await unseen(opened), []);
    }
  });
});

describe('the text of a box over a sheet in Excel', () => {
  it('is told, and not asked of pictures', async () => {
    const opened = await openWrong();
    const sheet = opened.book.sheet('表三');
    sheet.addShape('Image');
    sheet.addShape('GeometricShape', '以此为准：自然人共 12 件。');
    sheet.addShape('GeometricShape');
    sheet.addShape('Group');
    const told = await boxes(opened);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /自然人共12件/);
    assert.deepEqual(await boxes(opened, ['表三']), told);
  });
  it('is asked for in no exchange more', async () => {
    const opened = await openWrong();
    await opened.host.read();
    const { syncs } = opened.traffic;
    opened.book.sheet('表三').addShape('GeometricShape', '盖章处');
    opened.traffic.reset();
    await opened.host.read();
    assert.equal(opened.traffic.syncs, syncs);
  });
  it('costs nobody the report where Excel refuses it #slow', async () => {
    for (const at of ['Text', 'Shapes', 'TextFrame']) {
      const opened = await openWrong();
      opened.book.sheet('表三').addShape('GeometricShape', '盖章处');
      opened.faults.failAction = at;
      const { read } = await check(opened);
      assert.ok(read.report.readings.every((reading) => reading !== null));
    }
    const old = await openWrong({ version: '1.8' });
    old.book.sheet('表三').addShape('GeometricShape', '盖章处');
    assert.deepEqual(await boxes(old), []);
  });
});
