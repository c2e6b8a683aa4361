import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dragFiles } from '../dragFiles.js';
import { publishedPage } from '../publishedPage.js';
import { beforeSuqian, sample } from '../samples.js';
import { setStage } from './openPane.js';

const suqian = sample('suqian-2023');
const KNOWN = '认出：宿迁市人民政府，2022 年度；表二';
const UNREADABLE = '文件读不出来，可能选好后又改动、移走了，或者是文件夹、被其他程序占用，请重新选择。';

describe('files that are dropped on the pane', function () {
  this.timeout(60_000);
  const stage = setStage();
  let folder: string;
  const at = (name: string) => join(folder, name);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
    mkdirSync(at('各单位'));
    for (const name of ['last.html', 'other.html']) writeFileSync(at(name), publishedPage(beforeSuqian));
    writeFileSync(at('图.jpg'), '图');
    writeFileSync(at('名单.txt'), '青山县民政局\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const summary = (page: Page, title: string) => page.locator('summary', { hasText: title });
  const openLast = async () => {
    const pane = await stage.openFilled(suqian);
    await summary(pane.page, '上年报告').click();
    const fold = pane.page.locator('.published[open]');
    await fold.locator('textarea').waitFor();
    return { ...pane, fold };
  };
  const openReview = async () => {
    const pane = await stage.open();
    await summary(pane.page, '审核多份报告').click();
    await pane.page.locator('.bodies').waitFor();
    return { ...pane, bodies: pane.page.locator('.bodies') };
  };

  for (const part of ['summary', 'input', 'textarea', '.hint'])
    it(`are last year's report on ${part} of 上年报告`, async () => {
      const { page, fold } = await openLast();
      const address = page.url();
      // The part that takes them is loaded while they are dragged over the page.
      await dragFiles(page, page.locator('.pane-header'), [at('last.html')]);
      await dragFiles(page, fold.locator(part).first(), [at('last.html')]);
      await fold.locator('.chosen').getByText(KNOWN).waitFor();
      assert.equal(page.url(), address);
    });

  it('open a fold that is closed while they are over it', async () => {
    const { page } = await stage.openFilled(suqian);
    await dragFiles(page, page.locator('.pane-header'), [at('last.html')]);
    await dragFiles(page, summary(page, '上年报告'), [at('last.html')]);
    await page.locator('.published[open] textarea').waitFor();
  });

  for (const part of ['.pane-header', '.button-main', '.insert', '.pane-footer'])
    it(`leave page and workbook as they are where nothing takes them: ${part}`, async () => {
      const { page, double, says, button } = await stage.open();
      await button('插入表样').waitFor();
      const address = page.url();
      for (let time = 0; time < 2; time += 1)
        await dragFiles(page, page.locator(part).first(), [at('last.html')]);
      await button('一键检查').click();
      await says('工作簿是空的，没有任何内容，请打开或选择填好的工作簿。');
      assert.equal(page.url(), address);
      assert.deepEqual(await double.evaluate(({ book }) => book.sheetNames()), ['Sheet1']);
    });

  it('are told where one is wanted: several, and a folder', async () => {
    const { page, fold } = await openLast();
    await dragFiles(page, page.locator('.pane-header'), [at('last.html')]);
    await dragFiles(page, fold.locator('input'), [at('last.html'), at('other.html')]);
    await fold.getByRole('alert').getByText('这里只能选一个文件，没有读取，请重新选择。').waitFor();
    await dragFiles(page, fold.locator('input'), [at('各单位')]);
    await fold.getByRole('alert').getByText(UNREADABLE).waitFor();
    await dragFiles(page, fold.locator('input'), [at('last.html')]);
    await fold.locator('.chosen').getByText(KNOWN).waitFor();
  });

  it('go to the field where they fall among reports of many bodies, and what is no report is told', async () => {
    const { page, bodies } = await openReview();
    await dragFiles(page, page.locator('.pane-header'), [at('last.html')]);
    await dragFiles(page, bodies.locator('.given input').first(), [at('名单.txt')]);
    assert.equal(await bodies.getByText('还没有选择文件。').count(), 1);
    assert.equal(
      await bodies.getByLabel('单位名单').evaluate((field: HTMLInputElement) => field.files?.[0]?.name),
      '名单.txt',
    );
    await dragFiles(page, bodies.getByRole('button', { name: '选择上年文件', exact: true }), [
      at('last.html'),
    ]);
    await bodies.getByText('已选 1 个上年文件。').waitFor();
    assert.equal(await bodies.getByText('还没有选择文件。').count(), 1);
    await dragFiles(page, bodies.locator('.hint').first(), ['各单位', 'other.html', '图.jpg'].map(at));
    await bodies.getByText('已选 1 个文件。').waitFor();
    await bodies
      .getByText('没有读取：各单位（文件夹，请点“选择文件夹”）、图.jpg（图片，读不出报告）。')
      .waitFor();
    await dragFiles(page, bodies.getByLabel('单位名单'), [at('名单.txt'), at('other.html')]);
    await bodies.getByRole('alert').getByText('这里只能选一个文件，没有选用，请重新选择。').waitFor();
  });
});

describe('what is chosen in 上年报告 of the pane', function () {
  this.timeout(60_000);
  const stage = setStage();
  const openLast = async (prepare?: () => void) => {
    const { page } = await stage.openFilled(suqian, prepare ? { prepare } : {});
    await page.locator('summary', { hasText: '上年报告' }).click();
    const fold = page.locator('.published[open]');
    await fold.locator('textarea').waitFor();
    return { page, fold };
  };
  const file = (name: string, content: string) => ({ name, mimeType: '', buffer: Buffer.from(content) });

  it('is the text that is dragged from a page or a document, too', async () => {
    const { fold } = await openLast();
    await fold.locator('textarea').evaluate((box, html) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/html', html);
      box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, publishedPage(beforeSuqian));
    await fold.locator('.chosen').getByText(KNOWN).waitFor();
  });

  it('is nothing that is typed, which does not stay', async () => {
    const { page, fold } = await openLast();
    await fold.locator('textarea').click();
    await page.keyboard.type('3a');
    assert.equal(await fold.locator('textarea').inputValue(), '');
  });

  it('is the same file again, once it was mended', async () => {
    const { fold } = await openLast();
    await fold.locator('input').setInputFiles(file('a.html', '通知'));
    await fold.getByRole('alert').waitFor();
    assert.equal(await fold.locator('input').inputValue(), '');
  });

  it('is what was chosen last, whichever was read first', async () => {
    const { page, fold } = await openLast(() => {
      const read = Reflect.get(Blob.prototype, 'arrayBuffer') as () => Promise<ArrayBuffer>;
      Object.assign(Blob.prototype, {
        async arrayBuffer(this: File) {
          if (this.name === 'slow.html')
            await new Promise((done) => addEventListener('go', done, { once: true }));
          return read.call(this);
        },
      });
    });
    const slow = publishedPage({ ...beforeSuqian, org: '旧城人民政府' });
    await fold.locator('input').setInputFiles(file('slow.html', slow));
    await fold.getByText('正在读取……').waitFor();
    await fold.locator('input').setInputFiles(file('last.html', publishedPage(beforeSuqian)));
    await fold.locator('.chosen').getByText(KNOWN).waitFor();
    await page.evaluate(async () => {
      dispatchEvent(new Event('go'));
      await new Promise((done) => setTimeout(done, 300));
    });
    assert.equal(await fold.locator('.chosen').getByText(KNOWN).count(), 1);
  });
});
