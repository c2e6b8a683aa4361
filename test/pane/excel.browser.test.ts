import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.js';
import { withCells } from '../../src/core/report/report.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { formats, renderClip, reportLayouts, type Report } from '../../src/index.js';
import { resultWords } from '../../src/pane/words/results.js';
import { sample } from '../samples.js';
import { downloaded, setStage, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');
/** One application too few among the results, and so in the totals that are formulas. */
const broken = withCells(suqian, {
  'requests.granted.company': 11,
  'requests.granted.total': 1190,
  'requests.processed.company': 98,
  'requests.processed.total': 3485,
});

describe('the pane in Excel, from the blank sheets to the report', function () {
  this.timeout(60_000);
  const stage = setStage();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const commandLine = async (report: Report, ...rest: string[]) => {
    const host = fileHost();
    await host.draw(reportLayouts(report));
    writeFileSync(join(folder, 'a.xlsx'), host.bytes());
    let [out, err] = ['', ''];
    const [command = '', ...others] = rest;
    const code = await run([command, join(folder, 'a.xlsx'), ...others], {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      outIsTerminal: false,
      errIsTerminal: false,
      script: '',
    });
    return { code, out, err };
  };
  const exported = async (report: Report, format: string) => {
    assert.equal((await commandLine(report, 'export', '--as', format, '-o', join(folder, 'out'))).code, 0);
    return readFileSync(join(folder, 'out'));
  };
  const checked = async (report: Report) =>
    (
      JSON.parse((await commandLine(report, 'check', '--json')).out) as {
        files: { findings: { message: string; addresses: string[] }[] }[];
      }
    ).files[0]!.findings;
  const messages = ({ page }: OpenPane) => page.locator('.finding .message').allInnerTexts();
  /** What the pane hands over is what the command line writes. */
  const sameAsCommandLine = async ({ page, button }: OpenPane, report: Report) => {
    await page.getByRole('heading', { name: '报告预览' }).waitFor();
    await page.getByText(resultWords.forPrograms, { exact: true }).click();
    for (const { id, title, extension } of formats) {
      const file = await downloaded(page, () => button(resultWords.download(title)).click());
      assert.equal(file.name, `宿迁市人民政府2023年政府信息公开工作年度报告${extension}`);
      assert.ok(file.bytes.equals(await exported(report, id)), `${id} differs`);
    }
  };

  it('inserts, checks, marks what the command line finds, leads to it, and gives the report that the command line writes', async () => {
    const pane = await stage.openFilled(suqian);
    const { page, button, says } = pane;
    await pane.type('表三!E7', '11');
    await button('一键检查').click();
    const findings = await checked(broken);
    assert.equal(findings.length, 2);
    await says('错误 2 处，核实 0 处，提示 0 处。');
    assert.deepEqual(
      [...(await pane.marked())].sort(),
      [...new Set(findings.flatMap(({ addresses }) => addresses))].sort(),
    );
    assert.deepEqual(
      await messages(pane),
      findings.map(({ message }) => message),
    );
    await page.locator('.finding-go').first().click();
    await page.locator('.pane[aria-busy="false"]').waitFor();
    assert.equal(await pane.double.evaluate(({ book }) => book.selection()), findings[0]!.addresses[0]);
    await pane.type('表三!E7', '12');
    await button('一键检查').click();
    await says('检查通过，没有发现问题。');
    assert.deepEqual(await pane.marked(), []);
    await button('生成报告').click();
    await sameAsCommandLine(pane, suqian);
  });

  it('copies tables as a piece of HTML and as text, and the text reaches the clipboard', async () => {
    const { page, button, says } = await stage.openFilled(suqian);
    await page.evaluate(() => {
      window.addEventListener('copy', ({ clipboardData }) =>
        Object.assign(window, {
          copied: { html: clipboardData?.getData('text/html'), text: clipboardData?.getData('text/plain') },
        }),
      );
    });
    await button('生成报告').click();
    await button('复制').click();
    await says('已复制，可以粘贴到网站后台或 Word 中，表格保持原样。');
    const clip = renderClip(suqian, false);
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'copied') as unknown), clip);
    assert.equal(clip.html.match(/<table/g)?.length, 3);
    assert.equal(
      (await page.evaluate(async () => navigator.clipboard.readText())).replaceAll('\r', ''),
      clip.text,
    );
  });

  it('shows the text to be copied by hand where nothing else is allowed', async () => {
    const { page, button, says } = await stage.openFilled(suqian, {
      prepare: () => {
        document.execCommand = () => false;
        navigator.clipboard.write = async () => Promise.reject(new Error('not allowed'));
      },
    });
    await button('生成报告').click();
    await button('复制').click();
    await says('这里不能自动复制，请在下面的框中全选后按 Ctrl+C。');
    const box = page.getByLabel('报告全文');
    assert.equal(await box.inputValue(), renderClip(suqian, false).text);
    await page.waitForFunction(
      () =>
        document.activeElement instanceof HTMLTextAreaElement &&
        document.activeElement.selectionEnd === document.activeElement.value.length,
    );
  });

  it("marks the cells where they stand now, and leaves a sheet of the user's as it was before once marks are cleared", async () => {
    const pane = await stage.openFilled(suqian);
    const { button, says, page } = pane;
    await pane.double.evaluate(({ book }) => {
      const sheet = book.sheet('表三');
      sheet.type('E7', '11');
      sheet.fill('D5:I6', '#C6E0B4');
      sheet.fill('J28', '#FFD966');
      sheet.addFormat('D5:I29', '=D5>100', { fill: '#DDEBF7', color: '#1F3864' });
      sheet.insertRows(1, 1);
      sheet.type('A1', '报送稿');
      sheet.rename("2023'申请 情况");
    });
    const name = "2023'申请 情况";
    const before = await pane.sheetState(name);
    await button('一键检查').click();
    await says('错误 2 处，核实 0 处，提示 0 处。');
    const below = (await checked(broken))
      .flatMap(({ addresses }) => addresses)
      .map((address) =>
        address.replace(
          /^表三!([A-Z]+)(\d+)$/,
          (_, column: string, row: string) => `'2023''申请 情况'!${column}${Number(row) + 1}`,
        ),
      );
    assert.deepEqual([...(await pane.marked())].sort(), [...new Set(below)].sort());
    assert.notEqual(await pane.sheetState(name), before);
    await page.locator('.finding-go').first().click();
    await page.locator('.pane[aria-busy="false"]').waitFor();
    assert.equal(
      await pane.double.evaluate(({ book }) => book.selection()),
      `${name}!${below[0]!.replace(/.*!/, '')}`,
    );
    await button('清除标记').click();
    await says('标记已清除。');
    assert.equal(await pane.sheetState(name), before);
    await pane.double.evaluate(({ book }, sheet) => {
      book.sheet(sheet).type('E8', '12');
    }, name);
    await button('生成报告').click();
    await sameAsCommandLine(pane, suqian);
  });
});
