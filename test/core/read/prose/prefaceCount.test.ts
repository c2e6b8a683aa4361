import assert from 'node:assert/strict';
import { readSheets, type Sheet } from '../../../../src/index.js';
import { drawnSheets } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';

/** Where texts are told as not read once a sheet of these rows stands before the others. */
async function told(name: string, rows: readonly string[], more: Partial<Sheet> = {}) {
  const cells = rows.map((value, at) => ({ row: at + 1, column: 1, value }));
  const sheets = [{ name, hidden: false, cells, ...more }, ...(await drawnSheets(sample('suqian-2023')))];
  return readSheets(sheets).remarks.flatMap((remark) =>
    remark.kind === 'unreadText' ? [remark.address] : [],
  );
}

describe('a sentence that counts something on a sheet of its own', () => {
  for (const text of [
    '全年受理申请12件',
    '2023年共收到政府信息公开申请 12 件。',
    '本年度主动公开信息120条',
    '本年新收申请12件，办结12件。',
  ])
    it(`is told once: ${text}`, async () =>
      assert.deepEqual(await told('说明', ['前言', text, text]), ['说明!A2']));
  for (const text of [
    '如：全年受理申请12件',
    '全年受理申请XX件',
    '本年收到的申请应当填写在第1列，单位为件',
    '办理期限为20个工作日',
    '联系电话 0527-84368000',
  ])
    it(`is none in: ${text}`, async () => assert.deepEqual(await told('说明', [text]), []));
  it('is not told on a sheet of another name', async () =>
    assert.deepEqual(await told('填写说明', ['全年受理申请12件']), []));
  it('is not told on a hidden sheet', async () =>
    assert.deepEqual(await told('说明', ['全年受理申请12件'], { hidden: true }), []));
});
