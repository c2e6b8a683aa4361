import assert from 'node:assert/strict';
import { rightReport } from '../../src/core/check/example.js';
import { sheetNames } from '../../src/core/draw/sheetNames.js';
import { withCells } from '../../src/core/report/report.js';
import { editionNamed } from '../../src/index.js';
import { sample } from '../samples.js';
import { placeOf, setStage, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');
const blank = { ...rightReport(editionNamed('2021')), org: '青山县民政局', year: 2023 };
const SUMMARY = '错误 2 处，核实 0 处，提示 0 处。';
const UPHELD = placeOf(suqian, 'disputes.review.upheld');

describe('the pane when Excel refuses', function () {
  this.timeout(60_000);
  const stage = setStage();

  const idle = ({ page }: OpenPane) => page.locator('.pane[aria-busy="false"]').waitFor();
  const names = ({ double }: OpenPane) => double.evaluate(({ book }) => book.sheetNames());
  const syncs = ({ double }: OpenPane) => double.evaluate(({ traffic }) => traffic.syncs);
  const count = ({ page }: OpenPane) => page.locator('.finding').count();
  /** The workbook with one application too few, of which two sums tell. */
  const openBroken = async (options: Parameters<typeof stage.open>[0] = {}) => {
    const pane = await stage.openFilled(suqian, options);
    await pane.type('表三!E7', '11');
    return pane;
  };
  const books = async (pane: OpenPane) =>
    Promise.all((await names(pane)).map(async (name) => pane.sheetState(name)));
  const fillForm = async ({ page }: OpenPane) => {
    await page.getByLabel('报告年度').fill('2023');
    await page.getByLabel('机关名称').fill(blank.org);
  };

  it('says that a cell is being edited, and checks once that is over', async () => {
    const pane = await openBroken();
    const before = await books(pane);
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = true;
    });
    await pane.button('一键检查').click();
    await pane.says('正在编辑单元格，请按 Enter 键结束编辑后再试。');
    assert.deepEqual(await books(pane), before);
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = false;
    });
    await pane.button('一键检查').click();
    await pane.says(SUMMARY);
  });

  it('says that it could not check where nothing was edited, and that the sheets were edited only where they were', async () => {
    const pane = await openBroken();
    await pane.button('一键检查').click();
    await pane.says(SUMMARY);
    const stale = () => pane.page.locator('.stale p').innerText();
    const headline = () => pane.page.locator('.figure').innerText();
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = true;
    });
    await pane.button('一键检查').click();
    await pane.says('正在编辑单元格，请按 Enter 键结束编辑后再试。');
    assert.equal(await stale(), '这次没有检查成，下面是上一次的结果，请重新检查。');
    assert.equal(await headline(), '上一次的结果，请重新检查');
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = false;
    });
    await pane.type('表三!E7', '13');
    await pane.page.getByText('表中内容已经改动，请重新检查。').waitFor();
    assert.equal(await headline(), '内容已改动，请重新检查');
  });

  it('says after 2 seconds that Excel has not answered, gives up after 20, and works again', async () => {
    const pane = await openBroken({ isClockHeld: true });
    const before = await books(pane);
    await pane.stopClock();
    await pane.double.evaluate(({ faults }) => {
      faults.silent = 1;
    });
    await pane.button('一键检查').click();
    const line = pane.page.locator('.notices [role="status"]');
    assert.equal(await line.innerText(), '正在处理……');
    await pane.page.clock.runFor(2000);
    await pane.says('还没有响应。如果正在编辑单元格，请按 Enter 键结束编辑。');
    await pane.page.clock.runFor(17_999);
    assert.equal(await line.innerText(), '还没有响应。如果正在编辑单元格，请按 Enter 键结束编辑。');
    await pane.page.clock.runFor(1);
    await pane.says('Excel 没有响应，可能正在编辑单元格或者正忙，请按 Enter 键或稍等片刻后再试。');
    assert.deepEqual(await books(pane), before);
    await pane.button('一键检查').click();
    await pane.says(SUMMARY);
  });

  it('checks once however often the button is pressed, and every button says that it cannot be used meanwhile', async () => {
    const pane = await openBroken({ isClockHeld: true });
    await pane.stopClock();
    await pane.button('一键检查').click();
    await pane.says(SUMMARY);
    await pane.double.evaluate(({ traffic }) => {
      traffic.reset();
    });
    await pane.page.evaluate(() => {
      for (let time = 0; time < 3; time += 1)
        document.querySelector<HTMLButtonElement>('.button-main')?.click();
    });
    await idle(pane);
    const once = await syncs(pane);
    assert.ok(once <= 3, `${once} requests`);
    await pane.double.evaluate(({ faults, traffic }) => {
      traffic.reset();
      faults.silent = 1;
    });
    await pane.button('一键检查').click();
    await pane.page.locator('.pane[aria-busy="true"]').waitFor();
    assert.deepEqual(
      await pane.page
        // A place that is asked for now is gone to after the check.
        .locator('button:visible:not(.place, .finding-go)')
        .evaluateAll((buttons) =>
          buttons
            .filter((button) => button.getAttribute('aria-disabled') !== 'true')
            .map(({ textContent }) => textContent),
        ),
      [],
    );
    await pane.button('一键检查').click({ force: true });
    await pane.page.locator('.finding-go').first().click({ force: true });
    assert.equal(await syncs(pane), 1);
  });

  it('lists what it found on a sheet that is protected against marks, marks the others, and names the sheet', async () => {
    const pane = await openBroken();
    await pane.type(UPHELD, '');
    await pane.double.evaluate(({ book }) => {
      book.sheet('表三').protect({}, '123');
    });
    const before = await pane.sheetState('表三');
    await pane.button('一键检查').click();
    await pane.says('工作表“表三”受保护，没有改动，请在“审阅”选项卡撤消工作表保护后再试。');
    assert.equal(await count(pane), 3);
    assert.deepEqual(await pane.marked(), [UPHELD]);
    assert.equal(await pane.sheetState('表三'), before);
    await pane.double.evaluate(({ book }) => {
      book.sheet('表三').unprotect();
    });
    await pane.button('一键检查').click();
    await pane.says('错误 3 处，核实 0 处，提示 0 处。');
    assert.ok((await pane.marked()).length > 1);
  });

  it('writes no 0 anywhere where one cell is locked', async () => {
    const pane = await stage.open();
    await pane.insert(blank);
    await pane.button('一键检查').click();
    await pane.button('填 0').waitFor();
    await pane.double.evaluate(({ book }, cell) => {
      book.sheet('表四').dress(cell, { locked: true });
    }, UPHELD.slice(3));
    const before = await books(pane);
    await pane.button('填 0').click();
    await pane.says('工作表“表四”受保护，没有改动，请在“审阅”选项卡撤消工作表保护后再试。');
    assert.deepEqual(await books(pane), before);
    await pane.double.evaluate(({ book }, cell) => {
      book.sheet('表四').dress(cell, { locked: false });
    }, UPHELD.slice(3));
    await pane.button('填 0').click();
    await pane.says('已填入 166 格。');
  });

  it('marks what is left where a sheet is deleted between reading and marking, and says which', async () => {
    const pane = await openBroken({ isClockHeld: true });
    await pane.stopClock();
    await pane.type(UPHELD, '');
    await pane.double.evaluate(({ book, faults, traffic }) => {
      traffic.reset();
      faults.before = (request) => {
        if (request === 3) book.sheet('表四').delete();
      };
    });
    await pane.button('一键检查').click();
    await pane.says('工作表“表四”已被删除或改名，请重新检查。');
    const marked = await pane.marked();
    assert.ok(marked.length > 0 && marked.every((address) => address.startsWith('表三!')));
    await pane.double.evaluate(({ faults }) => {
      faults.before = undefined;
    });
    await pane.button('一键检查').click();
    await idle(pane);
    assert.match(
      await pane.page
        .locator('.finding .message')
        .allInnerTexts()
        .then((all) => all.join()),
      /表四/,
    );
  });

  it('misses an edit whose event is lost, and finds it when asked', async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    await pane.page.getByRole('switch', { name: '边填边查' }).check({ force: true });
    await pane.button('一键检查').click();
    await pane.says('检查通过，没有发现问题。');
    await pane.stopClock();
    await pane.double.evaluate(({ faults, traffic }) => {
      faults.loseEvents = true;
      traffic.reset();
    });
    await pane.type('表三!E7', '11');
    await pane.page.clock.runFor(5000);
    assert.equal(await syncs(pane), 0);
    await pane.button('一键检查').click();
    await pane.says(SUMMARY);
  });

  it('checks a report among 200 other sheets as it does alone', async () => {
    const others = Array.from({ length: 200 }, (_, at) => `台账${at + 1}`);
    const pane = await stage.openFilled(suqian, { sheets: others, isClockHeld: true });
    // By the clock, the pane looks for itself at what was edited.
    await pane.stopClock();
    await pane.double.evaluate(({ book }, sheets) => {
      for (const name of sheets)
        book.sheet(name).paste('A1', [
          ['序号', '件数'],
          [1, 20],
          [2, 30],
        ]);
    }, others);
    await pane.type('表三!E7', '11');
    await pane.double.evaluate(({ traffic }) => {
      traffic.reset();
    });
    await pane.button('一键检查').click();
    await pane.says(SUMMARY);
    assert.equal(await syncs(pane), 4);
    assert.ok((await pane.marked()).every((address) => address.startsWith('表三!')));
  });

  it('lists what it found in a workbook that may only be read', async () => {
    const pane = await openBroken();
    await pane.double.evaluate(({ faults }) => {
      faults.readOnly = true;
    });
    const before = await books(pane);
    await pane.button('一键检查').click();
    await pane.says('工作簿是只读的，没有改动，请另存一份后再试。');
    assert.equal(await count(pane), 2);
    assert.deepEqual(await books(pane), before);
  });

  for (const [what, prepare, sentence] of [
    [
      'the structure is protected',
      (pane: OpenPane) =>
        pane.double.evaluate(({ book }) => {
          book.protect('123');
        }),
      '工作簿的结构受保护，不能插入工作表，请在“审阅”选项卡撤消“保护工作簿”后再试。',
    ],
    [
      'the workbook may only be read',
      (pane: OpenPane) =>
        pane.double.evaluate(({ faults }) => {
          faults.readOnly = true;
        }),
      '工作簿是只读的，没有改动，请另存一份后再试。',
    ],
    [
      'a sheet has the name of one of ours',
      (pane: OpenPane) =>
        pane.double.evaluate(({ book }) => {
          book.addSheet('表四').type('A1', '原有内容');
        }),
      '工作簿里已有名为“表四”的工作表，请先改名或移走，原表没有改动。',
    ],
    [
      'Excel stops half way',
      (pane: OpenPane) =>
        pane.double.evaluate(({ faults }) => {
          faults.before = (request) => {
            if (request > 1) faults.failAction = 'Merge';
          };
        }),
      undefined,
    ],
  ] as const) {
    it(`inserts nothing and says why where ${what}`, async () => {
      const pane = await stage.open();
      await idle(pane);
      await prepare(pane);
      await pane.double.evaluate(({ traffic }) => {
        traffic.reset();
      });
      const [before, there] = [await books(pane), await names(pane)];
      await fillForm(pane);
      await pane.button('插入表样').click();
      if (sentence === undefined) {
        await pane.page
          .locator('.notices')
          .getByText(/^插入工作表没有完成/)
          .waitFor();
        const added = (await names(pane)).slice(there.length).join('、');
        assert.notEqual(added, '');
        await pane.says(
          `插入工作表没有完成：Excel 中途报错（GeneralException）；请删除已插入的工作表（${added}）后再试，其他工作表没有改动。`,
        );
        return;
      }
      await pane.says(sentence);
      assert.deepEqual(await names(pane), there);
      assert.deepEqual(await books(pane), before);
      assert.equal(await pane.page.getByLabel('机关名称').inputValue(), blank.org);
    });
  }

  it('inserts once the name is free again', async () => {
    const pane = await stage.open();
    await pane.double.evaluate(({ book }) => {
      book.addSheet('表三');
    });
    await fillForm(pane);
    await pane.button('插入表样').click();
    await pane.says('工作簿里已有名为“表三”的工作表，请先改名或移走，原表没有改动。');
    await pane.double.evaluate(({ book }) => {
      book.sheet('表三').rename('旧表三');
    });
    await pane.button('插入表样').click();
    await pane.says('已插入 7 张工作表，填好后点“一键检查”。');
    assert.deepEqual(await names(pane), ['Sheet1', '旧表三', ...sheetNames(blank.edition)]);
  });

  it('says that Excel is too old, and works in the oldest that it promises', async () => {
    const old = await stage.open({ version: '1.6' });
    assert.equal(
      await old.page.locator('#pane').innerText(),
      '这个版本的 Excel 太旧（需要支持 ExcelApi 1.7），请更新 Office，或者使用浏览器里的工作台。',
    );
    const pane = await stage.openFilled(withCells(suqian, {}), { version: '1.7' });
    await pane.type('表三!E7', '11');
    await pane.button('一键检查').click();
    await pane.says(SUMMARY);
    await pane.button('清除标记').click();
    await pane.says('标记已清除。');
    assert.deepEqual(await pane.marked(), []);
  });
});
