import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { builtPath } from '../built.js';
import { sample } from '../samples.js';
import { setStage } from './openPane.js';

const suqian = sample('suqian-2023');
const KILOBYTE = 1024;

describe('what the pane in Chromium asks of Excel', function () {
  this.timeout(60_000);
  const stage = setStage();

  it('is three requests and 80 KB for a check with marks, two for the recheck of an edit, one to go to a cell', async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    const spent = () =>
      pane.double.evaluate(({ traffic }) => {
        const { syncs, bytesIn, bytesOut } = traffic;
        traffic.reset();
        return { syncs, bytes: bytesIn + bytesOut };
      });
    await pane.type('表三!E7', '11');
    // The look at what the edit calculated is over before anything is counted.
    await pane.page.clock.runFor(1000);
    await pane.page.locator('.pane[aria-busy="false"]').waitFor();
    await spent();
    await pane.button('一键检查').click();
    await pane.says('错误 2 处，核实 0 处，提示 0 处。');
    const check = await spent();
    assert.equal(check.syncs, 3);
    assert.ok(check.bytes <= 80 * KILOBYTE, `${check.bytes} bytes`);
    await pane.page.locator('.place').first().click();
    await pane.page.locator('.pane[aria-busy="false"]').waitFor();
    assert.equal((await spent()).syncs, 1);
    await pane.page.getByRole('switch', { name: '边填边查' }).check({ force: true });
    await pane.page.locator('.pane[aria-busy="false"]').waitFor();
    await pane.stopClock();
    await spent();
    await pane.type('表三!E7', '12');
    await pane.page.clock.runFor(500);
    await pane.page.locator('.figure', { hasText: '没有错误' }).waitFor();
    assert.equal((await spent()).syncs, 2);
  });
});

describe('what the pane in Chromium loads', function () {
  this.timeout(60_000);
  const stage = setStage();

  /** How many bytes of our own scripts the pane has asked for, each packed. */
  const loaded = () => {
    const own = stage
      .requests()
      .map((url) => new URL(url).pathname.slice(1))
      .filter((name) => /^[^/]+\.[0-9a-f]{8}\.js$/.test(name));
    assert.ok(own.length > 1);
    return own.reduce(
      (sum, name) => sum + gzipSync(readFileSync(builtPath(`test/${name}`)), { level: 9 }).length,
      0,
    );
  };

  it('is at most 36 KB of script until it can be used, office.js aside', async () => {
    const { button } = await stage.open();
    await button('插入表样').waitFor();
    const size = loaded();
    assert.equal(size <= 36 * KILOBYTE, true, `${size} bytes`);
  });
  it('is at most 214 KB of script once sheets were inserted and checked', async () => {
    const pane = await stage.openFilled(suqian);
    await pane.button('一键检查').click();
    await pane.page.locator('.figure', { hasText: '没有错误' }).waitFor();
    const size = loaded();
    assert.equal(size <= 214 * KILOBYTE, true, `${size} bytes`);
  });
});
