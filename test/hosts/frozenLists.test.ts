import assert from 'node:assert/strict';
import { layoutLog } from '../../src/core/draw/layoutLog.js';
import { layoutNotes } from '../../src/core/draw/layoutNotes.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { sample } from '../samples.js';
import { loadBook } from './file/loadBook.js';
import { openHost } from './openHost.js';

const suqian = sample('suqian-2023');
const lists = [layoutNotes(suqian), layoutLog(suqian.edition, [])];

describe('the headings of 填写说明 and 修改记录', () => {
  it('stay in view in a file', async () => {
    const host = fileHost();
    await host.draw(lists);
    const book = await loadBook(host.bytes());
    for (const { sheet } of lists) {
      const view = book.getWorksheet(sheet)?.views?.[0];
      assert.ok(view?.state === 'frozen');
      assert.deepEqual([view.xSplit, view.ySplit, view.topLeftCell], [0, 2, 'A3']);
    }
  });
  it('stay in view in Excel where they are drawn with other sheets', async () => {
    const { host, book } = openHost();
    await host.draw(lists);
    for (const { sheet } of lists) assert.match(book.sheet(sheet).frozen() ?? '', /^(1:2|A1:XFD2)$/);
  });
  it('cost no request where a reason or a line of the log is written', async () => {
    const { host, book, traffic } = openHost();
    traffic.reset();
    await host.amend?.({ cells: [] }, () => ({
      layouts: lists,
      entries: [{ address: '填写说明!B3', value: '一' }],
    }));
    const reading = 2;
    assert.ok(traffic.syncs <= reading + 1, `${traffic.syncs} requests`);
    assert.equal(book.sheet('填写说明').value('B3'), '一');
  });
});
