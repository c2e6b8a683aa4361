import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { readSheets, reportLayouts } from '../../../src/index.js';
import type { Backup } from '../../../src/workbench/backup/backup.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { benchOn, type Bench } from '../openBench.js';

const LEFT = /^上次有未保存的内容：宿迁市人民政府 2023 年度，\d+月\d+日 \d\d:\d\d。$/;

describe('unsaved work in the browser', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');

  const open = async (page: Page): Promise<Bench> => {
    await page.goto(address('workbench.html'));
    return benchOn(page);
  };
  /** Another page of the same browser. */
  const openBeside = async ({ page }: Bench) => open(await page.context().newPage());
  const start = async () => {
    const bench = await open(await openPage());
    await bench.openSample();
    return bench;
  };
  const isKept = ({ page }: Bench) => page.getByText('已暂存在这台电脑上').waitFor();
  const left = ({ page }: Bench) => page.locator('.left-work li');
  /** What the browser keeps. */
  const kept = ({ page }: Bench) =>
    page.evaluate(
      async () =>
        new Promise<Pick<Backup, 'typing'>[]>((done) => {
          const request = indexedDB.open('xxgk-report-workbench');
          request.onsuccess = () => {
            const all = request.result.transaction('backups').objectStore('backups').getAll();
            all.onsuccess = () => {
              request.result.close();
              done((all.result as Backup[]).map(({ typing }) => ({ typing })));
            };
          };
        }),
    );
  const save = async ({ page, button }: Bench) => {
    const download = page.waitForEvent('download');
    await button('保存').click();
    await download;
    await button('已确认存好').click();
  };
  /** Ends the page as a crash does: nothing that it would do when it closes is done. */
  const crash = async ({ page }: Bench) => {
    const crashed = page.waitForEvent('crash');
    void page.goto('chrome://crash').catch(() => undefined);
    await crashed;
  };

  it('is offered after a crash, with what was being typed, and goes on where it was', async () => {
    const bench = await start();
    await bench.type(5, 4, '1234');
    await bench.cell(6, 5).click();
    await bench.page.keyboard.type('77');
    while ((await kept(bench))[0]?.typing[0]?.text !== '77');
    const next = await bench.page.context().newPage();
    await crash(bench);
    const again = await open(next);
    assert.match(await left(again).innerText(), /接着做/);
    assert.match(await left(again).locator('p').innerText(), LEFT);
    await again.button('接着做').click();
    await again.page.getByRole('tab', { name: '表三', selected: true }).waitFor();
    assert.deepEqual([await again.text(5, 4), await again.text(6, 5)], ['1234', '77']);
    assert.equal(await left(again).count(), 0);
    await again.page.keyboard.press('Control+z');
    assert.notEqual(await again.text(6, 5), '77');
  });

  it('is offered after the page was loaded anew, and once more after that', async () => {
    const bench = await start();
    await bench.type(5, 4, '1234');
    await isKept(bench);
    bench.page.on('dialog', (dialog) => void dialog.accept());
    await bench.page.reload();
    await bench.button('接着做').click();
    assert.equal(await bench.text(5, 4), '1234');
    await bench.page.reload();
    assert.match(await left(bench).locator('p').innerText(), LEFT);
  });

  it('is kept at once when the page is closed', async () => {
    const bench = await start();
    const beside = await openBeside(bench);
    bench.page.on('dialog', (dialog) => void dialog.accept());
    await bench.type(5, 4, '1234');
    const closed = bench.page.waitForEvent('close');
    void bench.page.close({ runBeforeUnload: true });
    await closed;
    await beside.page.reload();
    await beside.button('接着做').click();
    await beside.page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await beside.text(5, 4), '1234');
  });

  it('is asked for before the page closes, also what stands in an editor only', async () => {
    const bench = await start();
    await bench.cell(5, 4).click();
    await bench.page.keyboard.type('1234');
    const warned = bench.page.waitForEvent('dialog');
    void bench.page.close({ runBeforeUnload: true });
    const dialog = await warned;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    assert.equal(await bench.text(5, 4), '1234');
  });

  it('is removed once it was really saved, and once it was undone', async () => {
    const bench = await start();
    await bench.type(5, 4, '1234');
    await isKept(bench);
    assert.equal((await kept(bench)).length, 1);
    await save(bench);
    await bench.page.getByText('文件只在本机处理，不会上传。').waitFor();
    assert.deepEqual(await kept(bench), []);
    await bench.type(5, 4, '4321');
    await isKept(bench);
    await bench.button('撤销').first().click();
    await bench.page.getByText('文件只在本机处理，不会上传。').waitFor();
    assert.deepEqual(await kept(bench), []);
  });

  it('is saved with what was being typed', async () => {
    const bench = await start();
    await bench.cell(5, 4).click();
    await bench.page.keyboard.type('1234');
    await bench.page.keyboard.press('Control+s');
    await bench.page.getByText(/^已交给浏览器下载/).waitFor();
    assert.equal(await bench.text(5, 4), '1234');
    assert.equal(await bench.page.locator('td.editing').count(), 0);
  });

  it('in an opened workbook goes on in that workbook, with its other sheets', async () => {
    const bench = await open(await openPage());
    const host = fileHost();
    const layouts = reportLayouts(sample('suqian-2023'));
    const cells = [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, look: 'title' as const, value: '附注' }];
    await host.draw([...layouts, { ...layouts[0]!, sheet: '附件', cells }]);
    await bench.page.setInputFiles('input[aria-label="选择文件"]', {
      name: '年报.xlsx',
      mimeType: '',
      buffer: Buffer.from(host.bytes()),
    });
    await bench.page.getByRole('tab', { name: '表三' }).click();
    await bench.type(5, 4, '1234');
    await isKept(bench);
    bench.page.on('dialog', (dialog) => void dialog.accept());
    await bench.page.reload();
    await bench.button('接着做').click();
    await bench.page.getByText('已恢复上次未保存的内容').waitFor();
    const download = bench.page.waitForEvent('download');
    await bench.button('保存').click();
    const bytes = new Uint8Array(await readFile(await (await download).path()));
    const sheets = await fileHost(bytes).read();
    assert.ok(sheets.some(({ name }) => name === '附件'));
    assert.equal(readSheets(sheets).report.readings.includes(1234), true);
  });

  it('of two pages is kept apart, and not offered while its page is open', async () => {
    const one = await start();
    await one.type(5, 4, '1111');
    await isKept(one);
    const two = await openBeside(one);
    await two.page.getByText('没有存成文件的内容暂存在').waitFor();
    assert.equal(await left(two).count(), 0);
    await two.openSample();
    await two.type(5, 4, '2222');
    await isKept(two);
    assert.equal((await kept(two)).length, 2);
    const three = await one.page.context().newPage();
    await crash(one);
    await crash(two);
    const again = await open(three);
    await left(again).nth(1).waitFor();
    await left(again).first().getByRole('button', { name: '接着做' }).click();
    await again.page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await again.text(5, 4), '2222');
    await left(again).first().getByRole('button', { name: '接着做' }).click();
    await again.button('取消').click();
    assert.equal(await again.text(5, 4), '2222');
    await left(again).first().getByRole('button', { name: '接着做' }).click();
    const download = again.page.waitForEvent('download');
    await again.button('保存后继续').click();
    await download;
    await again.button('已确认存好').click();
    await again.page.waitForFunction(
      () => document.querySelector('td[data-row="5"][data-column="4"] .shown')?.textContent === '1111',
    );
  });

  it('goes to one page only where two go on with it', async () => {
    const first = await start();
    await first.type(5, 4, '1111');
    await isKept(first);
    const [one, two] = [await openBeside(first), await openBeside(first)];
    await crash(first);
    await one.page.reload();
    await two.page.reload();
    await one.button('接着做').click();
    await one.page.getByText('已恢复上次未保存的内容').waitFor();
    await two.button('接着做').click();
    await two.page.getByText('这份工作已经在另一个窗口里接着做了。').waitFor();
  });

  it('of a second workbook of the same name is kept beside the first', async () => {
    const bench = await start();
    await bench.type(5, 4, '1111');
    await isKept(bench);
    const next = await bench.page.context().newPage();
    await crash(bench);
    const again = await open(next);
    await again.openSample();
    await again.type(5, 4, '2222');
    await isKept(again);
    assert.equal((await kept(again)).length, 2);
    assert.match(await left(again).locator('p').innerText(), LEFT);
  });

  it('is gone once it was dropped, and can be fetched back until the page is closed', async () => {
    const bench = await start();
    await bench.type(5, 4, '1111');
    await isKept(bench);
    bench.page.on('dialog', (dialog) => void dialog.accept());
    await bench.page.reload();
    await bench.button('不要了').click();
    await bench.button('取回').waitFor();
    assert.deepEqual(await kept(bench), []);
    await bench.button('取回').click();
    await bench.button('不要了').waitFor();
    assert.equal((await kept(bench)).length, 1);
    await bench.button('不要了').click();
    await bench.button('取回').waitFor();
    await bench.page.reload();
    await bench.page.getByText('没有存成文件的内容暂存在').waitFor();
    assert.equal(await left(bench).count(), 0);
  });

  it('can be cleared from a shared computer, and is not kept any more then', async () => {
    const bench = await start();
    await bench.type(5, 4, '1111');
    await isKept(bench);
    await bench.button('清除暂存').click();
    await bench.page.getByText('暂存已清除，本页不再暂存，关闭前请务必存成文件。').waitFor();
    await bench.type(5, 4, '2222');
    await bench.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    assert.deepEqual(await kept(bench), []);
  });

  it('that another version kept is told, and stays', async () => {
    const bench = await start();
    await bench.type(5, 4, '1111');
    await isKept(bench);
    await bench.page.evaluate(
      async () =>
        new Promise((done) => {
          const request = indexedDB.open('xxgk-report-workbench');
          request.onsuccess = () => {
            const objects = request.result.transaction('backups', 'readwrite').objectStore('backups');
            objects.put({ version: 0, at: new Date(2026, 0, 5, 9, 7).getTime() }, 'old');
            objects.transaction.oncomplete = done;
          };
        }),
    );
    const beside = await openBeside(bench);
    assert.equal(
      await left(beside).locator('p').innerText(),
      '上次有未保存的内容（1月5日 09:07），是用另一版本的程序暂存的，这里打不开，请用原来的版本打开后存成文件。',
    );
    assert.equal(await left(beside).getByRole('button', { name: '接着做' }).count(), 0);
    assert.equal((await kept(beside)).length, 2);
  });

  const NOT_KEPT = '这个浏览器不能暂存未保存的内容，关闭前请务必存成文件。';
  for (const [what, refusal, says] of [
    [
      'that keeps nothing',
      "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };",
      NOT_KEPT,
    ],
    [
      'whose opening fails',
      `IDBFactory.prototype.open = () => {
         const request = new EventTarget();
         setTimeout(() => request.onerror(new Event('error')));
         return request;
       };`,
      NOT_KEPT,
    ],
    ['without a storage', "Object.defineProperty(window, 'indexedDB', { value: undefined });", NOT_KEPT],
    [
      'that is full',
      "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };",
      '浏览器的存储空间已满，没有暂存，请尽快存成文件。',
    ],
  ] as const)
    it(`is told to be kept nowhere by a browser ${what}`, async () => {
      const page = await openPage();
      await page.addInitScript({ content: refusal });
      const bench = await open(page);
      await bench.openSample();
      await bench.type(5, 4, '1111');
      await page.getByText(says).waitFor();
      await save(bench);
      assert.equal(await bench.text(5, 4), '1111');
    });
});
