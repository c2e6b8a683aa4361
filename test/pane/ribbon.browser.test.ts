import assert from 'node:assert/strict';
import { cellAddress } from '../../src/core/draw/address.js';
import { editions, reportLayouts, tableNames, tellProblem } from '../../src/index.js';
import { sample } from '../samples.js';
import { setStage, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');
const SUMMARY =
  '错误 2 处，核实 0 处，提示 0 处。有问题的格已在表中标出，点“年报”选项卡的“打开窗格”可以逐条查看。';

const unmarked = (why: string) => `有问题的格没有全部标出：${why}检查结果请点“年报”选项卡的“打开窗格”查看。`;

describe('the buttons of the ribbon, without the pane', function () {
  this.timeout(60_000);
  const stage = setStage();

  /** Presses a button; the sentences of the boxes that were opened, once Office has its turn back. */
  const press = async ({ double }: OpenPane, name: string) => {
    const addresses = await double.evaluate(async ({ asked }, command) => {
      const before = asked.dialogs.length;
      await new Promise<void>((completed) => {
        asked.commands.get(command)?.({ completed });
      });
      return asked.dialogs.slice(before).map(({ address }) => address);
    }, name);
    return addresses.map((address) => decodeURIComponent(new URL(address).hash.slice(1)));
  };
  /**
   * The page of the buttons, with the report typed into sheets of the same names: this page draws nothing
   * itself.
   */
  const openCommands = async (isBlank = false) => {
    const pane = await stage.open({ file: 'commands.html' });
    await pane.page.waitForFunction(() => window.double.asked.commands.size === 2);
    const typed = isBlank
      ? []
      : reportLayouts(suqian).flatMap(({ sheet, cells }) =>
          cells.map(({ row, column, value, formula }) => ({
            sheet,
            cell: cellAddress(row, column),
            text: formula === undefined ? String(value ?? '') : `=${formula}`,
          })),
        );
    await pane.double.evaluate(({ book }, cells) => {
      for (const name of new Set(cells.map(({ sheet }) => sheet))) book.addSheet(name);
      for (const { sheet, cell, text } of cells) book.sheet(sheet).type(cell, text);
      if (cells.length > 0) book.sheet('表三').type('E7', '11');
    }, typed);
    return pane;
  };

  it('check, mark, show the first cell that is wrong, and say what there is', async () => {
    const pane = await openCommands();
    assert.deepEqual(await press(pane, 'checkNow'), [SUMMARY]);
    const marked = await pane.marked();
    assert.ok(marked.includes('表三!E28') && marked.every((address) => address.startsWith('表三!')));
    assert.equal(await pane.double.evaluate(({ book }) => book.selection()), '表三!E5');
    await pane.type('表三!E7', '12');
    assert.deepEqual(await press(pane, 'checkNow'), ['检查通过，没有发现问题。']);
    assert.deepEqual(await pane.marked(), []);
  });
  it('clear the marks', async () => {
    const pane = await openCommands();
    const before = await pane.sheetState('表三');
    await press(pane, 'checkNow');
    assert.deepEqual(await press(pane, 'clearMarks'), ['标记已清除。']);
    assert.equal(await pane.sheetState('表三'), before);
  });
  it('say that there are no tables', async () => {
    const pane = await openCommands(true);
    assert.deepEqual(await press(pane, 'checkNow'), [
      '工作簿是空的，没有任何内容，请打开或选择填好的工作簿。',
    ]);
    await pane.type('Sheet1!A1', '台账');
    const tables = tableNames(editions).join('、');
    assert.deepEqual(await press(pane, 'checkNow'), [tellProblem({ code: 'noTable', facts: { tables } })]);
    assert.deepEqual(await press(pane, 'clearMarks'), ['标记已清除。']);
  });
  for (const [what, fault, sentence] of [
    [
      'a cell is being edited',
      (pane: OpenPane) =>
        pane.double.evaluate(({ faults }) => {
          faults.cellEditing = true;
        }),
      '正在编辑单元格，请按 Enter 键结束编辑后再试。',
    ],
    [
      'the workbook may only be read',
      (pane: OpenPane) =>
        pane.double.evaluate(({ faults }) => {
          faults.readOnly = true;
        }),
      `错误 2 处，核实 0 处，提示 0 处。${unmarked('工作簿是只读的，没有改动，请另存一份后再试。')}`,
    ],
    [
      'a sheet is protected',
      (pane: OpenPane) =>
        pane.double.evaluate(({ book }) => {
          book.sheet('表三').protect({}, '123');
        }),
      `错误 2 处，核实 0 处，提示 0 处。${unmarked('工作表“表三”受保护，没有改动，请在“审阅”选项卡撤消工作表保护后再试。')}`,
    ],
  ] as const) {
    it(`tell what was found or why nothing was where ${what}, and give Office its turn back`, async () => {
      const pane = await openCommands();
      await fault(pane);
      assert.deepEqual(await press(pane, 'checkNow'), [sentence]);
    });
  }
  it('tell what was found where the first wrong cell cannot be shown', async () => {
    const pane = await openCommands();
    await pane.double.evaluate(({ faults, traffic }) => {
      const before = traffic.syncs;
      faults.before = (request) => {
        if (request === before + 4) faults.failAction = 0;
      };
    });
    assert.deepEqual(await press(pane, 'checkNow'), [SUMMARY]);
  });
  it('say which sheet was not looked at to its end, beside what was found', async () => {
    const pane = await openCommands();
    await pane.double.evaluate(({ book }) => {
      const rows = Array.from({ length: 9000 }, (_, at) => Array.from({ length: 20 }, () => at));
      book.addSheet('台账').paste('A1', rows);
    });
    const [said = ''] = await press(pane, 'checkNow');
    assert.match(
      said,
      /^错误 2 处.*工作表“台账”内容太多，只查看了 A1:T\d+，如果报告的内容在后面，请移到单独的工作表再检查。$/,
    );
  });
  it('give Office its turn back where no box can be shown', async () => {
    const pane = await openCommands();
    await pane.page.evaluate(() => {
      Office.context.ui.displayDialogAsync = () => {
        throw new Error('not here');
      };
    });
    assert.deepEqual(await press(pane, 'checkNow'), []);
    assert.ok((await pane.marked()).length > 0);
  });
  it('say one thing in the box, as text, whatever it looks like and whatever Excel adds', async () => {
    const { page } = await stage.open({ file: 'notice.html' });
    const address = page.url();
    for (const [hash, text] of [
      [encodeURIComponent('检查通过，没有发现问题。'), '检查通过，没有发现问题。'],
      [
        `${encodeURIComponent('<b>错误</b><img src=x onerror=alert(1)> & 2 处')}&_xdm_Info=abc|def`,
        '<b>错误</b><img src=x onerror=alert(1)> & 2 处',
      ],
      ['%E0%A4%A', ''],
      ['a'.repeat(500), 'a'.repeat(500)],
      ['a'.repeat(501), 'a'.repeat(500)],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${address}#${hash}`);
      assert.equal(await page.locator('#notice').innerText(), text);
      assert.equal(await page.locator('#notice *').count(), 0);
    }
  });
});
