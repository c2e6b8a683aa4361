import assert from 'node:assert/strict';
import { withCells } from '../../src/core/report/report.js';
import { resultWords } from '../../src/pane/words/results.js';
import { sample } from '../samples.js';
import { downloaded, placeOf, setStage, valueAt, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');
/** Fees are charged and chapter six does not say so: a warning. */
const unsaid = { ...suqian, chapters: { ...suqian.chapters, other: ['无其他需要报告的事项。'] } };
const WARNING = '错误 0 处，核实 1 处，提示 0 处。';

describe('what the pane asks before it inserts', function () {
  this.timeout(60_000);
  const stage = setStage();

  it('is a body of up to 100 characters, and a year', async () => {
    const { page, button, double } = await stage.open();
    const org = page.getByLabel('机关名称');
    for (const count of [100, 101]) {
      await org.fill('');
      await org.focus();
      await page.keyboard.insertText('局'.repeat(count));
      assert.equal(await org.inputValue(), '局'.repeat(100));
    }
    for (const year of ['1999', '2100', '202']) {
      await page.getByLabel('报告年度').fill(year);
      await button('插入表样').click();
      assert.equal(await page.locator('input:invalid').count(), 1);
    }
    assert.deepEqual(await double.evaluate(({ book }) => book.sheetNames()), ['Sheet1']);
    await page.getByLabel('报告年度').fill('2099');
    assert.equal(await page.locator('input:invalid').count(), 0);
  });
});

describe('what the pane fills in, in Excel', function () {
  this.timeout(60_000);
  const stage = setStage();

  const sheets = (pane: OpenPane) =>
    Promise.all(['表二', '表三', '表四'].map((name) => pane.sheetState(name)));
  const notesOf = async ({ page, button }: OpenPane) => {
    await button('生成报告').click();
    const preview = page.getByRole('heading', { name: '报告预览' });
    await preview.or(button('仍然生成')).waitFor();
    if (await button('仍然生成').isVisible()) await button('仍然生成').click();
    await preview.waitFor();
    const { bytes } = await downloaded(page, () => button('下载 JSON 数据').click());
    await button('← 返回').click();
    return (JSON.parse(bytes.toString()) as { notes?: { about: string; text: string }[] }).notes ?? [];
  };

  it('is 0 in every blank, and taken back but for what was edited since', async () => {
    const pane = await stage.open();
    await pane.insert(suqian);
    await pane.button('一键检查').click();
    await pane.page.getByText('有 166 格没有填写或填了“/”“—”“无”。没有发生的应当填 0。').waitFor();
    const [first, second] = [
      placeOf(suqian, 'requests.received.person'),
      placeOf(suqian, 'disputes.review.upheld'),
    ];
    await pane.type(second, '/');
    await pane.button('一键检查').click();
    await pane.button('填 0').click();
    await pane.says('已填入 166 格。');
    assert.deepEqual(
      [
        await valueAt(pane, first),
        await valueAt(pane, second),
        await valueAt(pane, placeOf(suqian, 'requests.processed.total')),
      ],
      [0, 0, 0],
    );
    assert.equal(await pane.button('填 0').count(), 0);
    await pane.type(first, '5');
    await pane.button('撤销').click();
    await pane.says('已恢复填入前的内容；后来改过的格没有动。');
    assert.deepEqual(
      [
        await valueAt(pane, first),
        await valueAt(pane, second),
        await valueAt(pane, placeOf(suqian, 'requests.granted.person')),
      ],
      [5, '/', ''],
    );
    assert.equal(await pane.button('撤销').count(), 0);
    await pane.page.getByText('有 165 格没有填写').waitFor();
  });

  it('leaves the tables as they were once it is taken back', async () => {
    const pane = await stage.open();
    await pane.insert(suqian);
    const before = await sheets(pane);
    await pane.button('一键检查').click();
    await pane.button('填 0').click();
    await pane.says('已填入 166 格。');
    await pane.button('撤销').click();
    await pane.says('已恢复填入前的内容。');
    await pane.button('清除标记').click();
    await pane.says('标记已清除。');
    assert.deepEqual(await sheets(pane), before);
  });

  it('is the number that was meant, where somebody wrote a unit', async () => {
    const pane = await stage.openFilled(suqian);
    await pane.type('表三!E7', '12件');
    await pane.button('一键检查').click();
    await pane.button('改为 12').click();
    await pane.says('已填入 1 格。');
    assert.equal(await valueAt(pane, '表三!E7'), 12);
    await pane.page.locator('.figure', { hasText: '没有错误' }).waitFor();
    assert.deepEqual(await pane.marked(), []);
    await pane.button('撤销').click();
    await pane.says('已恢复填入前的内容。');
    assert.equal(await valueAt(pane, '表三!E7'), '12件');
  });

  it('is the reason for a warning, on a sheet of its own and in the report, to be changed and taken out', async () => {
    const pane = await stage.openFilled(unsaid);
    const { page, button } = pane;
    const write = async (text: string) => {
      await page.getByLabel('说明原因').fill(text);
      await button('保存说明').click();
    };
    await button('一键检查').click();
    await pane.says(WARNING);
    assert.deepEqual(await notesOf(pane), []);
    await button('填写说明').click();
    await write('收费情况另文公布。');
    await pane.says('说明已保存在工作簿的“填写说明”表中，供上级审核；是否随报告公布，生成时再选。');
    await page.getByText('说明：收费情况另文公布。').waitFor();
    assert.deepEqual(
      await pane.double.evaluate(({ book }) => [
        book.sheetNames().at(-1),
        book.sheet('填写说明').value('B3'),
      ]),
      ['填写说明', '收费情况另文公布。'],
    );
    const [noted] = await notesOf(pane);
    assert.equal(noted?.text, '收费情况另文公布。');
    assert.match(noted?.about ?? '', /信息处理费/);
    await button('修改说明').click();
    assert.equal(await page.getByLabel('说明原因').inputValue(), '收费情况另文公布。');
    await write('=收费情况见网站。');
    await page.getByText('说明：=收费情况见网站。').waitFor();
    assert.deepEqual(
      (await notesOf(pane)).map(({ text }) => text),
      ['=收费情况见网站。'],
    );
    assert.equal(await pane.double.evaluate(({ book }) => book.sheet('填写说明').formula('B3')), undefined);
    await button('修改说明').click();
    await write('  ');
    await pane.says('说明已删除。');
    assert.deepEqual(await notesOf(pane), []);
    assert.deepEqual(
      await pane.double.evaluate(({ book }) =>
        ['A3', 'B3', 'C3'].map((cell) => book.sheet('填写说明').value(cell)),
      ),
      ['', '', ''],
    );
    await button('填写说明').waitFor();
  });

  it('is a reason of up to 500 characters', async () => {
    const { page, button } = await stage.openFilled(unsaid);
    await button('一键检查').click();
    await button('填写说明').click();
    const box = page.getByLabel('说明原因');
    for (const count of [500, 501]) {
      await box.fill('');
      await page.keyboard.insertText('因'.repeat(count));
      assert.equal(await box.inputValue(), '因'.repeat(500));
    }
  });

  it('is kept while it is being written, where Excel refuses it', async () => {
    const pane = await stage.openFilled(unsaid);
    const { page, button } = pane;
    await button('一键检查').click();
    await button('填写说明').click();
    await page.getByLabel('说明原因').fill('收费情况另文公布。');
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = true;
    });
    await button('保存说明').click();
    await pane.says('正在编辑单元格，请按 Enter 键结束编辑后再试。');
    assert.equal(await page.getByLabel('说明原因').inputValue(), '收费情况另文公布。');
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = false;
    });
    await button('保存说明').click();
    await page.getByText('说明：收费情况另文公布。').waitFor();
  });
});

describe('the report in the pane', function () {
  this.timeout(60_000);
  const stage = setStage();

  it('is refused with its reasons while there are errors, and given as a draft that says so', async () => {
    const pane = await stage.openFilled(withCells(suqian, { 'requests.granted.company': 11 }));
    const { page, button } = pane;
    await button('生成报告').click();
    const refusal = page.getByRole('alert');
    await refusal.getByText(/^还有 \d 处错误，暂不能生成报告，请先改正：$/).waitFor();
    assert.match(
      await refusal.locator('.message').first().innerText(),
      /商业企业列：一（99）＋二（3）＝102，（七）总计（98）＋四（3）＝101，相差 1/,
    );
    assert.equal((await button('复制').count()) + (await page.locator('.paper').count()), 0);
    await page.getByLabel('草稿').check();
    await button('生成报告').click();
    await page.getByText('这是草稿，不能公布。').waitFor();
    assert.ok((await page.locator('.paper').getByText('草稿').count()) > 0);
    const { name, bytes } = await downloaded(page, () => button(resultWords.download('纯文本')).click());
    assert.equal(name, '宿迁市人民政府2023年政府信息公开工作年度报告（草稿）.txt');
    assert.match(bytes.toString(), /草稿/);
    assert.equal(await refusal.count(), 0);
  });

  it('says that it is old once something is edited, and is made anew', async () => {
    const pane = await stage.openFilled(suqian);
    const { page, button } = pane;
    await button('生成报告').click();
    await page.locator('.paper').getByText('1191', { exact: true }).first().waitFor();
    await pane.type('表三!E7', '13');
    await pane.type('表三!E5', '100');
    await page.getByText('表中内容已经改动，请返回后重新生成报告。').waitFor();
    await button('← 返回').click();
    await button('生成报告').click();
    await page.locator('.paper').getByText('1192', { exact: true }).first().waitFor();
    assert.equal(await page.getByText('表中内容已经改动，请返回后重新生成报告。').count(), 0);
  });

  it('is made at once where the ribbon opened the pane for it, and 插入表样 opens its form', async () => {
    const pane = await stage.openFilled(suqian);
    await pane.page.evaluate(() => {
      location.hash = '#report';
    });
    await pane.page.getByRole('heading', { name: '报告预览' }).waitFor();
    await pane.page.evaluate(() => {
      location.hash = '#insert&et=';
    });
    await pane.page.locator('.insert[open]').waitFor();
  });
});
