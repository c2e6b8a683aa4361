import assert from 'node:assert/strict';
import { readBody } from '../../../src/bodies/readBody.js';
import { linesOfSum, sumBodies } from '../../../src/bodies/sum/sumBodies.js';
import { editionNamed } from '../../../src/index.js';
import { readFileSheets } from '../../../src/opening/readFileSheets.js';
import { drawnSheets, shiftSheet } from '../../drawnSheets.js';
import { countyOf } from '../county.js';

const [report] = countyOf(1, editionNamed('2021'));

/** What a sum asks to verify of a report with a text above its 表三, on a sheet of some name. */
async function told(text: string, name = '表三'): Promise<readonly string[]> {
  const sheets = (await drawnSheets(report!)).map((sheet) => {
    if (sheet.name !== '表三') return sheet;
    const { cells } = shiftSheet(sheet, 1, 0);
    return { ...sheet, name, cells: [{ row: 1, column: 1, value: text }, ...cells] };
  });
  const body = await readBody({ file: 'a.xlsx', open: async () => readFileSheets(sheets) }, String);
  return linesOfSum(sumBodies([body], {})).map(({ kind, why }) => `${kind} ${why}`);
}

describe('a report in a sum', () => {
  const counted = '请核对 已计入“青山县第1局”（a.xlsx）：';
  it('is named where another body or year stands above a table of it #slow', async () => {
    assert.deepEqual(await told('填报单位：青山县水利局'), [
      `${counted}封面的机关名称写了两处，不一样：“青山县第1局”“青山县水利局”，读取的是前一处，请核对，把两处改为一致`,
    ]);
    assert.deepEqual(await told('2024年政府信息公开申请情况统计表'), [
      `${counted}表三上面的标题写的是 2024 年，报告的年度是 2025，请核对表三的数字是哪一年度的，是 2025 年的请改标题`,
    ]);
    assert.deepEqual(await told('单位：件', '2024年表三'), [
      `${counted}工作表“2024年表三”的名称写的是 2024 年，报告的年度是 2025，请核对表三的数字是哪一年度的，是 2025 年的请改名称`,
    ]);
  });
  it('is not named for its own body and year, nor for what else is to be verified #slow', async () => {
    for (const text of ['填报单位：青山县第1局', '2025年政府信息公开申请情况统计表', '单位：件'])
      assert.deepEqual(await told(text), [], text);
  });
});
