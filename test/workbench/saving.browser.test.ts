import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { layoutLog } from '../../src/core/draw/layoutLog.js';
import { cellNamed, formOf } from '../../src/core/form/form.js';
import { readingOf, withCells } from '../../src/core/report/report.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { readSheets, reportLayouts, type Report } from '../../src/index.js';
import { edit } from '../hosts/file/editParts.js';
import { sample } from '../samples.js';
import { setBrowser } from '../setBrowser.js';
import { answerPickers, putOnDisk, readFromDisk, setDisk, type DiskFault } from './file/diskPage.js';
import { userBook } from './file/userBook.js';

const suqian = sample('suqian-2023');

async function reportIn(bytes: Uint8Array | undefined): Promise<Report> {
  assert.ok(bytes, 'no file');
  return readSheets(await fileHost(bytes).read()).report;
}

/** The parts of two packages that do not hold the same bytes, by their names. */
function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !a[name] || !b[name] || !Buffer.from(a[name]).equals(Buffer.from(b[name])))
    .sort();
}

/** The sheet that is edited, and the part that asks for a recalculation. */
const EDITED = ['xl/workbook.xml', 'xl/worksheets/sheet4.xml'];

/** The requests of a year by applicant. */
function totalOf(report: Report, applicant: string): number {
  return Number(readingOf(report, cellNamed(formOf(report.edition), `requests.received.${applicant}`)));
}

/** The first number of 表三. */
function firstOf(report: Report): unknown {
  return readingOf(report, cellNamed(formOf(report.edition), 'requests.received.person'));
}

describe('saving in the workbench', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;
  let book: Uint8Array;

  before(async () => {
    book = await userBook(suqian);
  });

  const notice = () => page.locator('.news [role="status"]');
  const says = (text: string | RegExp) => notice().getByText(text).first().waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const isDirty = async () => /primary/.test((await button('保存').getAttribute('class')) ?? '');
  /** Types the first number of 表三. */
  const type = async (text: string) => {
    await page.getByRole('tab', { name: '表三' }).click();
    await page.locator('td[data-row="5"][data-column="4"]').click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  describe('with files of the disk', () => {
    beforeEach(async () => {
      page = await openPage({ viewport: { width: 1366, height: 768 } });
      await answerPickers(page);
      await page.goto(address('workbench.html'));
      await putOnDisk(page, '年报.xlsx', book);
      await setDisk(page, { file: '年报.xlsx' });
      await page.locator('.welcome').getByRole('button', { name: '打开工作簿' }).click();
      await page.getByRole('tab', { name: '表三' }).waitFor();
    });

    it('writes what changed into the opened file, again and again', async () => {
      await says(/保存时只把改动写回这个文件，其他内容原样保留。/);
      await says('下列工作表不属于年度报告，这里不显示，保存时原样保留：台账。');
      for (const number of [3001, 3002]) {
        await type(String(number));
        assert.ok(await isDirty());
        await page.keyboard.press('Control+s');
        await says('已保存到“年报.xlsx”。');
        assert.ok(!(await isDirty()));
        const saved = await readFromDisk(page, '年报.xlsx');
        const total = number + totalOf(suqian, 'total') - totalOf(suqian, 'person');
        assert.deepEqual(differingParts(book, saved!), EDITED);
        const expected = withCells(suqian, {
          'requests.received.person': number,
          'requests.received.total': total,
        });
        assert.deepEqual((await reportIn(saved)).readings, expected.readings);
      }
    });

    it('asks before it writes over a file that was changed elsewhere', async () => {
      const other = edit(book, 'xl/workbook.xml', (xml) => xml.replace('系数', '系数二'));
      await type('3001');
      await putOnDisk(page, '年报.xlsx', other);
      const dialog = page.getByRole('dialog', { name: '文件在别处被改过' });
      await button('保存').click();
      await dialog.getByRole('button', { name: '取消' }).click();
      await says('没有保存。');
      assert.deepEqual(await readFromDisk(page, '年报.xlsx'), other);
      assert.ok(await isDirty());
      await setDisk(page, { place: '另一份.xlsx' });
      await button('保存').click();
      await dialog.getByRole('button', { name: '另存为' }).click();
      await says('已保存到“另一份.xlsx”。');
      assert.deepEqual(await readFromDisk(page, '年报.xlsx'), other);
      assert.equal(firstOf(await reportIn(await readFromDisk(page, '另一份.xlsx'))), 3001);
    });

    it('overwrites a file that was changed elsewhere when it is told to', async () => {
      const other = edit(book, 'xl/workbook.xml', (xml) => xml.replace('系数', '系数二'));
      await type('3001');
      await putOnDisk(page, '年报.xlsx', other);
      await button('保存').click();
      await page.getByRole('dialog').getByRole('button', { name: '仍然覆盖' }).click();
      await says('已保存到“年报.xlsx”。');
      assert.deepEqual(differingParts(book, (await readFromDisk(page, '年报.xlsx'))!), EDITED);
    });

    const faults: Readonly<Record<DiskFault, string>> = {
      refused:
        '没有得到写入“年报.xlsx”的许可，没有保存，文件没有改动，请再按“保存”并选择允许，或者按“另存为”。',
      full: '磁盘空间不足，没有写出“年报.xlsx”，原有的文件没有改动，请清理磁盘，或者另存到别的磁盘。',
      busy: '“年报.xlsx”正被其他程序使用，没有保存，文件没有改动，请在 Excel 或 WPS 里关闭它再保存，或者按“另存为”。',
      gone: '“年报.xlsx”已被移走、改名或删除，没有保存，请按“另存为”另选位置。',
      other: '写入“年报.xlsx”没有成功（UnknownError），没有保存，文件没有改动，请再试一次，或者按“另存为”。',
    };
    for (const [fault, sentence] of Object.entries(faults))
      it(`leaves the file whole and says why nothing was saved: ${fault}`, async () => {
        await type('3001');
        await setDisk(page, { write: fault as DiskFault });
        await button('保存').click();
        await says(sentence);
        assert.deepEqual(await readFromDisk(page, '年报.xlsx'), book);
        assert.ok(await isDirty());
        await setDisk(page, {});
        await button('保存').click();
        await says('已保存到“年报.xlsx”。');
        assert.ok(!(await isDirty()));
      });

    it('saves nothing where the user chooses no place', async () => {
      await type('3001');
      await button('另存为').click();
      await says('没有保存。');
      assert.ok(await isDirty());
    });

    it('goes on with the file that it was saved as', async () => {
      await type('3001');
      await setDisk(page, { place: '副本.xlsx' });
      await button('另存为').click();
      await says('已保存到“副本.xlsx”。');
      await type('3002');
      await button('保存').click();
      await says('已保存到“副本.xlsx”。');
      assert.deepEqual(await readFromDisk(page, '年报.xlsx'), book);
      assert.equal(firstOf(await reportIn(await readFromDisk(page, '副本.xlsx'))), 3002);
    });

    it('refuses a name with another ending than its content', async () => {
      await setDisk(page, { place: '副本.xlsm' });
      await button('另存为').click();
      await says('文件名必须以 .xlsx 结尾，否则 Excel 打不开，没有保存，请再按“另存为”。');
    });

    it('writes to a file that was dropped on the page', async () => {
      await putOnDisk(page, '拖来的.xlsx', book);
      await page.evaluate(async () => {
        const { diskHandle } = window as unknown as {
          diskHandle: (name: string) => Promise<FileSystemFileHandle>;
        };
        const handle = await diskHandle('拖来的.xlsx');
        const file = await handle.getFile();
        const event = new Event('drop', { cancelable: true });
        const items = [{ getAsFileSystemHandle: () => Promise.resolve(handle) }];
        Object.assign(event, { dataTransfer: { files: [file], items } });
        window.dispatchEvent(event);
      });
      await says(/^已打开“拖来的.xlsx”.*保存时只把改动写回这个文件/);
      await type('3001');
      await button('保存').click();
      await says('已保存到“拖来的.xlsx”。');
      assert.equal(firstOf(await reportIn(await readFromDisk(page, '拖来的.xlsx'))), 3001);
    });
  });

  describe('with downloads only', () => {
    beforeEach(async () => {
      page = await openPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(address('workbench.html'));
    });
    const choose = (name: string, buffer: Uint8Array) =>
      page.setInputFiles('input[aria-label="选择文件"]', {
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(buffer),
      });
    const downloaded = async (press: () => Promise<void>) => {
      const waiting = page.waitForEvent('download');
      await press();
      const file = await waiting;
      return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
    };

    it('never calls a download saved before the user does', async () => {
      await choose('年报.xlsx', book);
      await page.getByRole('tab', { name: '表三' }).waitFor();
      await type('3001');
      const { name, bytes } = await downloaded(() => button('保存').click());
      assert.equal(name, '年报.xlsx');
      assert.deepEqual(differingParts(book, bytes), EDITED);
      await says(
        '已交给浏览器下载：“年报.xlsx”。请确认下载文件夹里有它，再按“已确认存好”；确认之前仍算没有保存。',
      );
      assert.ok(await isDirty());
      await button('已确认存好').click();
      await says('已确认“年报.xlsx”存好。');
      assert.ok(!(await isDirty()));
    });

    it('does not call saved what was typed after the download', async () => {
      await choose('年报.xlsx', book);
      await page.getByRole('tab', { name: '表三' }).waitFor();
      await type('3001');
      await downloaded(() => button('保存').click());
      await type('3002');
      await button('已确认存好').click();
      assert.ok(await isDirty());
    });

    it('asks before it draws a new workbook where the opened one has no place', async () => {
      const cut = edit(book, 'xl/worksheets/sheet4.xml', (xml) =>
        xml.replace(/<row r="30".*?<\/row>/s, '').replace(/<row r="29".*?<\/row>/s, ''),
      );
      await choose('缺行.xlsx', cut);
      await page.getByRole('tab', { name: '表三' }).waitFor();
      await page.getByRole('tab', { name: '表三' }).click();
      await page.locator('td[data-row="29"][data-column="4"]').click();
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await button('保存').click();
      const dialog = page.getByRole('dialog', { name: '不能写进原文件' });
      await dialog.getByText(/^原文件里没有合适的位置写入：表三“四、结转下年度继续办理”行自然人列/).waitFor();
      await dialog.getByRole('button', { name: '取消' }).click();
      await says('没有保存。');
      await button('保存').click();
      const { name, bytes } = await downloaded(() =>
        dialog.getByRole('button', { name: '另存为新工作簿' }).click(),
      );
      assert.equal(name, '宿迁市人民政府2023年度政府信息公开年报.xlsx');
      assert.deepEqual(Object.keys(unzipSync(bytes)).includes('customXml/item1.xml'), false);
    });

    it('hands over a workbook of some megabytes', async () => {
      const files = unzipSync(book);
      const noise = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * at * 31) >> (at % 7));
      const large = zipSync({ ...files, 'xl/media/image2.png': [noise, { level: 0 }] });
      await choose('年报.xlsx', large);
      await page.getByRole('tab', { name: '表三' }).waitFor();
      const { bytes } = await downloaded(() => button('保存').click());
      assert.deepEqual(bytes, large);
    });

    it('shows the log of a workbook, and gives it back', async () => {
      const { sheet, cells, ...look } = layoutLog(suqian.edition, [
        { time: '2024-01-10 09:30', cell: '表三', before: '1', after: '2', reason: '改正' },
      ]);
      const host = fileHost();
      await host.draw([...reportLayouts(suqian), { sheet, cells, ...look }]);
      await choose('年报.xlsx', host.bytes());
      await page.getByRole('tab', { name: '修改记录' }).waitFor();
      await type('3001');
      const { bytes } = await downloaded(() => button('保存').click());
      const { logPlace } = readSheets(await fileHost(bytes).read());
      assert.deepEqual(
        logPlace?.lines.map(({ reason }) => reason),
        ['改正'],
      );
    });

    it('draws a new workbook of a report that is in none', async () => {
      const json = await readFile(new URL('../../src/workbench/file/sample.json', import.meta.url));
      await choose('年报.json', json);
      await says(/原文件不会改动，保存时另写一个新的 .xlsx 工作簿。$/);
      const { name, bytes } = await downloaded(() => button('保存').click());
      assert.equal(name, '宿迁市人民政府2023年度政府信息公开年报.xlsx');
      assert.deepEqual(await reportIn(bytes), suqian);
    });
  });
});
