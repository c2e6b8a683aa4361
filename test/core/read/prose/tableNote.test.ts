import assert from 'node:assert/strict';
import { readFileSheets } from '../../../../src/opening/readFileSheets.js';
import { sheetOf, type Rows } from '../sheetOf.js';
import { drawnSheets } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';

const REPORT = {
  ...sample('suqian-2023'),
  chapters: { overview: ['甲。'], problems: ['乙。'], other: ['丙。'] },
};

/** The texts that are told on a sheet of the report with more cells. */
async function told(name: string, more: Rows) {
  const drawn = await drawnSheets(REPORT);
  const sheets = drawn.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const cells = [...sheet.cells, ...sheetOf(more).cells];
    return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  const { remarks, report } = readFileSheets(sheets);
  assert.deepEqual(report.readings, REPORT.readings);
  return remarks.flatMap((remark) =>
    remark.kind === 'unreadText' ? [[remark.address, remark.besideTable, remark.isLikely]] : [],
  );
}

describe('a text on a sheet of tables alone', () => {
  const [TWO, THREE] = ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
  it('is told where it is a note, a sentence, or counts something', async () => {
    for (const text of [
      '注：本表数据不含市属企业',
      '（备注：含代管单位）',
      '* 含上年结转',
      '其中3件为网络申请',
      '以上数据截至11月底',
      '数据来自各科室。',
    ]) {
      assert.deepEqual(await told('表二', { 30: [text] }), [['表二!A30', TWO, false]], text);
      assert.deepEqual(await told('表三', { 50: [null, text] }), [['表三!B50', THREE, false]], text);
    }
  });
  it('is told right behind the figures of a row', async () => {
    const sheet = (await drawnSheets(REPORT)).find(({ name }) => name === '表四');
    const { row = 0, column = 0 } =
      sheet?.cells.filter(({ value }) => typeof value === 'number').at(-1) ?? {};
    const beside = (at: number): Rows => ({
      [row]: [...Array.from({ length: at }, () => null), '其中2件为延期'],
    });
    assert.equal((await told('表四', beside(column))).length, 1);
    assert.deepEqual(await told('表四', beside(column + 1)), [
      [`表四!Q${row}`, '四、政府信息公开行政复议、行政诉讼情况', false],
    ]);
  });
  it('is nothing to tell where it is a unit, a title, a signature or says how to fill in', async () => {
    for (const text of [
      '单位：件',
      '附件2',
      '2023年度',
      '填表人：李四',
      '联系电话：0951-8225123',
      '注：请如实填写，不得留空。',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    ])
      assert.deepEqual(await told('表三', { 50: [text] }), [], text);
  });
});
