import assert from 'node:assert/strict';
import { checkReport, readSheets, reportLayouts } from '../../../src/index.js';
import { offersOfZero } from '../../../src/pane/work/changes/offers.js';
import { sample } from '../../samples.js';
import { openHost, type OpenHost } from '../openHost.js';

async function openRight(): Promise<OpenHost> {
  const opened = openHost();
  await opened.host.draw(reportLayouts(sample('suqian-2023')));
  return opened;
}

async function checked({ host }: OpenHost) {
  const result = checkReport(readSheets(await host.read()));
  const offered = Object.keys(offersOfZero({ result, repair: undefined }));
  return { said: result.findings.map(({ message }) => message), offered };
}

const TEXT = '表三“（一）予以公开”行商业企业列的数字是文本格式，不参加求和，请改为数字格式';

describe('a number stored as text in Excel', () => {
  for (const total of [
    undefined,
    '=SUM(D7:I7)',
    '=IF(COUNT(D7:I7)=6,SUM(D7:I7)*1,"")',
    '=IF(COUNT(D7:I7)<6,"—",SUM(D7:I7)*1)',
    '=IF(COUNT(D7:I7)<6,1/0,SUM(D7:I7)*1)',
  ]) {
    it(`is one finding, where the total is ${total ?? 'that of the form'}, and no 0 is offered for a formula`, async () => {
      const opened = await openRight();
      const sheet = opened.book.sheet('表三');
      if (total !== undefined) sheet.type('J7', total);
      sheet.type('E7', "'12");
      assert.deepEqual(await checked(opened), { said: [TEXT], offered: [] });
    });
  }
  it('is one finding in a cell with the format of text too, and so are all of a table', async () => {
    const opened = await openRight();
    const sheet = opened.book.sheet('表三');
    sheet.dress('E7:F8', { numberFormat: '@' });
    for (const [cell, text] of [
      ['E7', '12'],
      ['F8', '0'],
    ] as const)
      sheet.type(cell, text);
    const { said, offered } = await checked(opened);
    assert.deepEqual(said, [
      '表三有 2 格（“（一）予以公开”行商业企业列等）的数字是文本格式，不参加求和，请改为数字格式',
    ]);
    assert.deepEqual(offered, []);
  });
});

describe('a formula in Excel that shows no number', () => {
  for (const [formula, said] of [
    ['=""', '是公式，没有算出数字，请核对公式和它引用的单元格'],
    ['="—"', '是公式，结果是“—”，不是数字，请核对公式和它引用的单元格'],
    ['=1/0', '是公式，结果是错误值 #DIV/0!，请核对公式和它引用的单元格'],
  ] as const) {
    it(`is not to be filled with 0: ${formula} #slow`, async () => {
      const opened = await openRight();
      opened.book.sheet('表三').type('E8', formula);
      const result = await checked(opened);
      assert.deepEqual(result.said, [
        `表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行商业企业列${said}`,
      ]);
      assert.deepEqual(result.offered, []);
    });
  }
});

describe('a filled cover in Excel', () => {
  const said = {
    Hidden: '被隐藏，没有读取，请取消隐藏',
    VeryHidden:
      '被深度隐藏，没有读取，“取消隐藏”里找不到它，请让设置隐藏的人恢复显示，或者在 Excel 里按 Alt+F11，把它的 Visible 属性改为 -1',
  };
  for (const visibility of ['Hidden', 'VeryHidden'] as const)
    it(`is told as hidden where its sheet is ${visibility}, and as nothing else`, async () => {
      const opened = await openRight();
      opened.book.sheet('封面').setVisibility(visibility);
      assert.deepEqual((await checked(opened)).said, [`封面所在的工作表“封面”${said[visibility]}`]);
    });
});
