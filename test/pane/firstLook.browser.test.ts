import assert from 'node:assert/strict';
import type { PageDouble } from '../../excel-double/page.js';
import { cellAddress } from '../../src/core/draw/address.js';
import { reportLayouts } from '../../src/index.js';
import { sample } from '../samples.js';
import { setStage, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');
const BUTTONS = ['一键检查', '清除标记', '生成报告', '插入表样'];

describe('the pane where the first look fails', function () {
  this.timeout(60_000);
  const stage = setStage();

  const buttons = async ({ page }: OpenPane) =>
    (await page.locator('button:visible').allInnerTexts()).filter((name) => BUTTONS.includes(name));
  const widths = async ({ page }: OpenPane) =>
    page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);

  it('has every button and says what to press while a cell is being edited, and goes on by itself', async () => {
    const pane = await stage.open({
      faults: { cellEditing: true },
    });
    await pane.says('正在编辑单元格，请按 Enter 键结束编辑后再试。处理好后请点“一键检查”。');
    assert.deepEqual(await buttons(pane), ['一键检查', '清除标记', '生成报告', '插入表样']);
    const [wide = 0, shown = 0] = await widths(pane);
    assert.ok(wide <= shown);
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = false;
    });
    await pane.page.getByText('本工作簿里还没有年度报告的统计表。').waitFor();
    assert.deepEqual(await buttons(pane), ['一键检查', '清除标记', '插入表样']);
  });

  it('has every button after an error of Office, and checks once there is none', async () => {
    const pane = await stage.open({
      isClockHeld: true,
      prepare: () => {
        let made: PageDouble | undefined;
        Object.defineProperty(window, 'double', {
          get() {
            return made;
          },
          set(double: PageDouble) {
            made = double;
            double.faults.before = () => {
              Object.assign(double.faults, { failAction: 0, failCode: 'GeneralException' });
            };
          },
        });
      },
    });
    await pane.page
      .getByText(/^Excel 没有完成这一步（GeneralException）.*处理好后请点“一键检查”。$/)
      .waitFor();
    assert.deepEqual(await buttons(pane), BUTTONS);
    await pane.double.evaluate(({ faults, book }, typed) => {
      Object.assign(faults, { before: undefined, failAction: undefined });
      for (const { sheet, cell, text } of typed) {
        if (!book.sheetNames().includes(sheet)) book.addSheet(sheet);
        book.sheet(sheet).type(cell, text);
      }
    }, wholeOf());
    await pane.button('一键检查').click();
    await pane.page.getByRole('heading', { level: 1, name: suqian.org }).waitFor();
  });

  it('notices a report that is put into a workbook without one', async () => {
    const pane = await stage.open();
    await pane.page.getByText('本工作簿里还没有年度报告的统计表。').waitFor();
    await pane.double.evaluate(({ book }, typed) => {
      for (const { sheet, cell, text } of typed) {
        if (!book.sheetNames().includes(sheet)) book.addSheet(sheet);
        book.sheet(sheet).type(cell, text);
      }
    }, wholeOf());
    await pane.page.getByRole('heading', { level: 1, name: suqian.org }).waitFor();
  });
});

/** Everything that stands in a workbook of the report, labels too. */
function wholeOf(): readonly { readonly sheet: string; readonly cell: string; readonly text: string }[] {
  return reportLayouts(suqian).flatMap(({ sheet, cells }) =>
    cells
      .filter(({ value }) => value !== null)
      .map(({ row, column, value }) => ({ sheet, cell: cellAddress(row, column), text: String(value) })),
  );
}
