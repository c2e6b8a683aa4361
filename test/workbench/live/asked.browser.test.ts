import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { rightReport } from '../../../src/core/check/example.js';
import { editionNamed } from '../../../src/index.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { benchOn, type Bench } from '../openBench.js';
import { pasteOn } from '../pasteOn.js';

const PUBLISHED = publishedPage(sample('suqian-2023'));
const ROW =
  '<table><tr><td>一、本年新收政府信息公开申请数量<td>31<td>0<td>0<td>0<td>0<td>0<td>31</tr></table>';
/** Milliseconds that a slow disk takes to give a file. */
const SLOW = 1500;

describe('what happens beside a question', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  let other: Uint8Array;
  let bench: Bench;

  before(async () => {
    const report = rightReport(editionNamed('2019'));
    other = await drawn({ ...report, org: '青山县水利局', year: 2020 });
  });

  /** Opens an empty form at 表三 with its first cell selected, on a disk that takes so long. */
  const start = async (patience = 0) => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript((wait) => {
      const read = Reflect.get(Blob.prototype, 'arrayBuffer') as () => Promise<ArrayBuffer>;
      Object.assign(Blob.prototype, {
        async arrayBuffer(this: Blob) {
          if (wait > 0) await new Promise((done) => setTimeout(done, wait));
          return read.call(this);
        },
      });
    }, patience);
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').getByRole('button', { name: '新建' }).click();
    await page.getByRole('dialog').getByLabel('年度', { exact: true }).fill('2023');
    await page.getByRole('dialog').getByRole('button', { name: '新建' }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    bench = benchOn(page);
    await bench.cell(5, 4).click();
  };
  const drop = async (name: string, content: Uint8Array | string) => dropOn(bench.page, name, content);
  const asked = (title: string) => bench.page.getByRole('dialog', { name: title });
  const cancel = async () => bench.page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  const said = async (text: string) => bench.page.locator('.news').getByText(text).waitFor();
  const body = async () => bench.pane.getByText('2021年版式').first().waitFor();

  /** The questions, and what calls them. */
  const questions: Readonly<Record<string, () => Promise<void>>> = {
    粘贴: async () => pasteOn(bench.page, { 'text/html': PUBLISHED }),
    打开已公布的年报: async () => drop('年报.html', PUBLISHED),
    有改动还没有保存: async () => {
      await bench.type(9, 4, '8');
      await bench.cell(5, 4).click();
      await drop('别的年报.xlsx', other);
    },
  };
  for (const [title, call] of Object.entries(questions)) {
    it(`types on in the selected cell once “${title}” was cancelled by the mouse`, async () => {
      await start();
      await call();
      await asked(title).waitFor();
      await cancel();
      await asked(title).waitFor({ state: 'detached' });
      await bench.page.keyboard.type('77');
      await bench.page.keyboard.press('Enter');
      assert.equal(await bench.text(5, 4), '77');
    });

    it(`opens no file that is dropped beside “${title}”, and says so`, async () => {
      await start();
      await call();
      await asked(title).waitFor();
      await drop('另一份.xlsx', other);
      await said('拖来的文件没有打开：当时有对话框还没有答复。请答复以后再拖一次。');
      assert.equal(await bench.page.getByRole('dialog').count(), 1);
      await cancel();
      await body();
    });
  }

  it('asks where the workbook was changed while the file that replaces it was read', async () => {
    await start(SLOW);
    await drop('别的年报.xlsx', other);
    await bench.type(5, 4, '77');
    await asked('有改动还没有保存').waitFor();
    await cancel();
    assert.equal(await bench.text(5, 4), '77');
    await body();
    await drop('别的年报.xlsx', other);
    await bench.page.getByRole('button', { name: '不保存，继续' }).click();
    await said('已打开“别的年报.xlsx”');
  });

  it('asks nothing where the workbook was only looked at while the file was read', async () => {
    await start(SLOW);
    await drop('别的年报.xlsx', other);
    await bench.cell(7, 4).click();
    await said('已打开“别的年报.xlsx”');
    assert.equal(await bench.page.getByRole('dialog').count(), 0);
  });

  it('writes no paste in a workbook that was opened under its summary', async () => {
    await start(SLOW);
    await drop('别的年报.xlsx', other);
    await pasteOn(bench.page, { 'text/html': ROW });
    await asked('粘贴').waitFor();
    await said('已打开“别的年报.xlsx”');
    await bench.button('写入').click();
    await said('这期间工作簿已经换了，粘贴的内容没有写入，请再粘贴一次。');
    await bench.page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await bench.text(5, 4), '0');
  });
});

/** Drops a file on the page. */
async function dropOn(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  await page.evaluate(
    ({ file, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { file: name, base64: Buffer.from(content).toString('base64') },
  );
}
