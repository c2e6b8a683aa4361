import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchFolder } from '../../../src/cli/opening/searchFolder.js';
import { csvOf, rowsOfSheet } from '../../imports/delimited/csvOf.js';
import { pdfByHand } from '../../imports/pdf/pdfByHand.js';
import { docxByHand, paragraph } from '../../imports/word/docxByHand.js';
import { pdfText, publishedPage } from '../../publishedPage.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

describe('tables saved as text, in a folder with a document of the same name', () => {
  const { at, call, folder } = openShell();
  const title = `${suqian.org}${suqian.year}年政府信息公开工作年度报告\r\n`;
  const tables = () =>
    title + ['表二', '表三', '表四'].map((name) => csvOf(rowsOfSheet(suqian, name))).join('\r\n');
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder(), name), content);
  const namesIn = async () => {
    const { files, passedOver } = await searchFolder(folder(), { depth: 0 });
    return [files.map(({ name }) => name), passedOver.map(({ file }) => file)];
  };

  for (const [name, document] of [
    ['甲.pdf', () => pdfByHand([])],
    ['甲.ofd', () => 'PK'],
    ['甲.txt', () => '扫描件另附。'],
    ['甲.docx', () => docxByHand(paragraph('表格见图片。'))],
    ['甲.html', () => '<html><body><img src="a.jpg"></body></html>'],
  ] as const)
    it(`are read where that one cannot be: ${name} #slow`, async () => {
      put('甲.csv', tables());
      put(name, document());
      assert.deepEqual(await namesIn(), [['甲.csv', name].sort(), []]);
    });
  for (const [name, document] of [
    ['甲.html', () => publishedPage(suqian)],
    ['甲.txt', () => pdfText(suqian)],
  ] as const)
    it(`are passed over where that one is read: ${name} #slow`, async () => {
      put('甲.csv', tables());
      put(name, document());
      assert.deepEqual(await namesIn(), [[name], ['甲.csv']]);
    });
  it('are read by the commands, although the document is unreadable', async () => {
    put('甲.csv', tables());
    put('甲.pdf', pdfByHand([]));
    const { out, err } = await call('sum', folder(), '-o', at('sum.xlsx'));
    assert.match(out, /2023 年度：计入 1 个单位，没有计入 1 个文件/);
    assert.match(out, /没有计入　（甲\.pdf）|没有计入　甲\.pdf/);
    assert.doesNotMatch(err, /没有读取 \S*甲\.csv/);
  });
});
