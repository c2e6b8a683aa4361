import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { rules } from '../src/index.js';
import { officeCopies, officeScript } from '../tools/build/office.mjs';
import { builtPath, requireBuilt } from './built.js';
import { setBrowser } from './setBrowser.js';

requireBuilt(['site', 'trial']);

const read = (path: string) => readFileSync(builtPath(path), 'utf8');
const scriptsOf = (page: string) =>
  [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src);
const isForeign = (src: string) => /^(?:[a-z]+:)?\/\//i.test(src);
const CDN = 'https://appsforoffice.microsoft.com';

describe('the built pages', () => {
  it('of the pane load at most 5 KB of script before the pane itself, office.js aside', () => {
    const own = scriptsOf(read('site/pane.html')).filter((src) => !isForeign(src));
    assert.ok(own.length > 0);
    const size = own.reduce(
      (sum, src) => sum + gzipSync(readFileSync(builtPath(`site/${src}`)), { level: 9 }).length,
      0,
    );
    assert.ok(size <= 5 * 1024, `${size} bytes`);
  });
  it('carry no examples of rules, which are for tests and docs', () => {
    const scripts = readdirSync(builtPath('site')).filter((name) => name.endsWith('.js'));
    const said = rules.flatMap(({ examples }) => examples.flatMap(({ says }) => says));
    for (const name of scripts) {
      const script = read(`site/${name}`);
      assert.deepEqual(
        said.filter((sentence) => script.includes(sentence)),
        [],
        name,
      );
    }
  });
  it('load nothing foreign but office.js, and that only in the add-in', () => {
    const foreign = (page: string) =>
      [...read(`site/${page}`).matchAll(/(?:src|href)="([^"]+)"/g)]
        .map(([, address = '']) => address)
        .filter(isForeign);
    for (const page of ['pane.html', 'commands.html'])
      assert.deepEqual(foreign(page), [`${CDN}/lib/1/hosted/office.js`], page);
    for (const page of ['workbench.html', 'help.html', 'privacy.html', 'support.html', 'notice.html'])
      assert.deepEqual(foreign(page), [], page);
  });
  it('may run and show what is their own and send nothing', () => {
    const policyOf = (page: string) =>
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(read(`site/${page}`))?.[1];
    const policy = (scripts: string) =>
      `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'`;
    for (const page of ['pane.html', 'commands.html'])
      assert.equal(policyOf(page), policy(`'self' ${CDN}`), page);
    for (const page of ['workbench.html', 'help.html', 'privacy.html', 'support.html', 'notice.html'])
      assert.equal(policyOf(page), policy(`'self'`), page);
  });
  it('hold no inline script or style, and leave no place of a template open', () => {
    for (const page of readdirSync(builtPath('site')).filter((file) => file.endsWith('.html'))) {
      assert.doesNotMatch(
        read(`site/${page}`),
        /<script(?![^>]* src=)|<style| style="| on[a-z]+="|<!-- /,
        page,
      );
    }
  });
  it('are in Chinese and say what to do where scripts do not run', () => {
    for (const page of ['pane.html', 'workbench.html']) {
      assert.match(
        read(`site/${page}`),
        /<html lang="zh-CN">[^]*<title>[\u4e00-\u9fff]+<\/title>[^]*正在打开……如果一直停在这里[^]*<noscript>/,
        page,
      );
      assert.match(
        read(`site/${page}`),
        /<meta name="viewport" content="width=device-width, initial-scale=1">/,
        page,
      );
    }
  });
});

describe('office.js', () => {
  it('comes from Microsoft, from its Chinese partner, from another address or from beside the pages', () => {
    assert.equal(officeScript().origin, CDN);
    assert.equal(
      officeScript('21vianet').src,
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    );
    assert.deepEqual(officeScript('https://oa.example.com/lib/office.js'), {
      src: 'https://oa.example.com/lib/office.js',
      origin: 'https://oa.example.com',
    });
    assert.deepEqual(officeScript('self'), { src: 'office/office.js', origin: undefined });
  });
  it('is refused from an address that could open the policy or where it would not find its parts', () => {
    for (const choice of [
      'http://oa.example.com/office.js',
      'https://oa.example.com/office.js?a',
      'https://oa.example.com/other.js',
      "https://oa.example.com/' *;/office.js",
      'toString',
    ])
      assert.throws(() => officeScript(choice), /OFFICE_JS/, choice);
  });
  it('is copied with its licence only where the pages are to have it', () => {
    assert.deepEqual(officeCopies('cdn'), []);
    for (const { from } of officeCopies('self'))
      assert.ok(existsSync(fileURLToPath(new URL(`../${from}`, import.meta.url))), from);
    assert.ok(officeCopies('self').some(({ to }) => to === 'office/zh-cn/office_strings.js'));
  });
});

describe('a page in a browser', function () {
  this.timeout(60_000);
  const { address, openPage, requests } = setBrowser('.');

  /** Opens a page, waits for what it does, and returns what it has asked for beside itself. */
  async function open(url: string, wait: (page: Page) => Promise<void>): Promise<readonly string[]> {
    const page = await openPage();
    await page.goto(url);
    await wait(page);
    return requests().filter((asked) => asked !== url && !asked.startsWith('data:'));
  }

  const drewAndRead = async (page: Page) => {
    await page.waitForSelector('body[data-said]');
    assert.equal(
      await page.textContent('body'),
      '封面 总体情况 表二 表三 表四 问题及改进 其他事项 </script><!-- 青山县民政局 -->',
    );
  };
  const showsItself = async (page: Page) => {
    await page.waitForFunction(
      () => document.getElementById('workbench')?.textContent?.includes('正在打开') === false,
    );
    assert.equal(await page.title(), '年报工作台');
  };

  it('draws and reads a workbook under its policy, with exceljs loaded late', async () =>
    assert.ok((await open(address('trial/linked.html'), drewAndRead)).length > 1));
  it('does so as one file too, which loads nothing', async () =>
    assert.deepEqual(await open(pathToFileURL(builtPath('trial/whole.html')).href, drewAndRead), []));
  it('is the workbench, on a site', async () => {
    const asked = await open(address('site/workbench.html'), showsItself);
    assert.ok(
      asked.every((url) => url.startsWith(address(''))),
      asked.join(' '),
    );
  });
  it('is the workbench, as one file on a disk', async () =>
    assert.deepEqual(await open(pathToFileURL(builtPath('年报工作台.html')).href, showsItself), []));
});
