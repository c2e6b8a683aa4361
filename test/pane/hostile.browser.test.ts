import assert from 'node:assert/strict';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Report } from '../../src/index.js';
import { sample } from '../samples.js';
import { setStage } from './openPane.js';

const suqian = sample('suqian-2023');
const ORG = '<img src=x onerror="window.fired=1">局';
const PROSE =
  '<script>window.fired=2</script><a href="javascript:window.fired=3">公开</a> & <b onclick=window.fired=4>加粗</b>';
const hostile: Report = {
  ...suqian,
  org: ORG,
  chapters: { ...suqian.chapters, overview: [...(suqian.chapters['overview'] ?? []), PROSE] },
};
/** As far as Excel allows: no `\ / ? * [ ] :`. */
const SHEET = `表三'"<b>&`;

/** The names of all elements in a piece of HTML. */
function namesIn(node: DefaultTreeAdapterTypes.Node): readonly string[] {
  return [
    ...('tagName' in node ? [node.tagName] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(namesIn) : []),
  ];
}

describe('text from cells, in the pane', function () {
  this.timeout(60_000);
  const stage = setStage();

  it('is never an element, whatever it looks like: body, prose, numbers, sheets and clipboard', async () => {
    const pane = await stage.openFilled(hostile);
    const { page, button } = pane;
    const nothingFired = async () => {
      assert.equal(await page.evaluate(() => Reflect.get(window, 'fired') as unknown), undefined);
      assert.equal(await page.locator('#pane :is(img, script, a, b, iframe)').count(), 0);
    };
    await pane.type('表三!E7', '<i>11</i>');
    await pane.double.evaluate(({ book }, name) => {
      book.sheet('表三').rename(name);
    }, SHEET);
    await button('一键检查').click();
    // Before, there are findings on the blank sheets.
    await page.locator('.findings').first().filter({ hasText: SHEET }).waitFor();
    assert.ok((await page.getByRole('heading', { level: 1 }).innerText()).startsWith(ORG));
    await nothingFired();
    await page.locator('.finding-error .finding-go').first().click();
    await page.locator('.pane[aria-busy="false"]').waitFor();
    assert.equal(await pane.double.evaluate(({ book }) => book.activeSheet()), SHEET);
    await page.getByLabel('草稿').check();
    await button('生成报告').click();
    await page.locator('.paper').getByText(PROSE).waitFor();
    await nothingFired();
    await page.evaluate(() => {
      window.addEventListener('copy', ({ clipboardData }) =>
        Object.assign(window, { copied: clipboardData?.getData('text/html') }),
      );
    });
    await button('复制').click();
    const html = await page
      .waitForFunction(() => Reflect.get(window, 'copied') as string | undefined)
      .then(async (handle) => String(await handle.jsonValue()));
    assert.ok(html.includes('&lt;img src=x') && html.includes('&lt;script&gt;'));
    const names = namesIn(parseFragment(html));
    assert.ok(names.includes('table'));
    assert.deepEqual(
      names.filter((name) => ['img', 'script', 'a', 'b', 'i'].includes(name)),
      [],
    );
  });
});

describe('the pane in an English Excel', function () {
  this.timeout(60_000);
  const stage = setStage();

  it('speaks Chinese, and nothing but Chinese', async () => {
    const { page, button, double } = await stage.open({ displayLanguage: 'en-US' });
    const latin = async () =>
      (await page.locator('body').innerText()).match(/(?!Excel|Ctrl|HTML|JSON)\b[A-Za-z]{3,}/g) ?? [];
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.deepEqual(await latin(), []);
    await page.getByLabel('机关名称').fill('青山县民政局');
    await button('插入表样').click();
    await page.locator('.finding, .figure').first().waitFor();
    await double.evaluate(({ book }) => {
      book.sheet('表三').type('D5', '1');
    });
    await button('一键检查').click();
    await page.locator('.finding .message').first().waitFor();
    assert.deepEqual(await latin(), []);
    await page.getByLabel('草稿').check();
    await button('生成报告').click();
    await button('← 返回').waitFor();
    const actions = await page.locator('.preview .row').allInnerTexts();
    assert.deepEqual(actions.join().match(/(?!HTML|JSON|Word|CSV)\b[A-Za-z]{3,}/g) ?? [], []);
  });
});

describe('the pages', function () {
  this.timeout(60_000);
  const stage = setStage();

  for (const [file, ready] of [
    ['pane.html', '.insert[open]'],
    ['workbench.html', '.welcome'],
    ['help.html', 'body'],
    ['notice.html', 'body'],
  ] as const) {
    it(`ask for nothing but their own files: ${file}`, async () => {
      const { page } = await stage.open({ file, width: 1000 });
      await page.locator(ready).first().waitFor();
      assert.ok(stage.requests().length > 0);
      assert.deepEqual(
        stage.requests().filter((url) => new URL(url).origin !== new URL(page.url()).origin),
        [],
      );
    });
  }
});
