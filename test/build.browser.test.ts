import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { officeCopies, officeScript } from '../tools/build/office.mjs';
import { openBrowser, serveFolder, type Served } from './browser.js';

const at = (path: string) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
const read = (path: string) => readFileSync(at(path), 'utf8');
const scriptsOf = (page: string) =>
  [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src);
const isForeign = (src: string) => /^(?:[a-z]+:)?\/\//i.test(src);
const CDN = 'https://appsforoffice.microsoft.com';

describe('the built pages', () => {
  it('of the pane load at most 60 KB of script, office.js aside', () => {
    const own = scriptsOf(read('site/pane.html')).filter((src) => !isForeign(src));
    assert.ok(own.length > 0);
    const size = own.reduce(
      (sum, src) => sum + gzipSync(readFileSync(at(`site/${src}`)), { level: 9 }).length,
      0,
    );
    assert.ok(size <= 60 * 1024, `${size} bytes`);
  });
  it('load nothing foreign but office.js, and that only in the add-in', () => {
    const foreign = (page: string) =>
      [...read(`site/${page}`).matchAll(/(?:src|href)="([^"]+)"/g)]
        .map(([, address = '']) => address)
        .filter(isForeign);
    for (const page of ['pane.html', 'commands.html'])
      assert.deepEqual(foreign(page), [`${CDN}/lib/1/hosted/office.js`], page);
    for (const page of ['workbench.html', 'help.html', 'notice.html'])
      assert.deepEqual(foreign(page), [], page);
  });
  it('may run and show what is their own and send nothing', () => {
    const policyOf = (page: string) =>
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(read(`site/${page}`))?.[1];
    const policy = (scripts: string) =>
      `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'`;
    for (const page of ['pane.html', 'commands.html'])
      assert.equal(policyOf(page), policy(`'self' ${CDN}`), page);
    for (const page of ['workbench.html', 'help.html', 'notice.html'])
      assert.equal(policyOf(page), policy(`'self'`), page);
  });
  it('hold no inline script or style, and leave no place of a template open', () => {
    for (const page of readdirSync(at('site')).filter((file) => file.endsWith('.html'))) {
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
  this.timeout(60000);
  let [browser, served]: [Browser?, Served?] = [];
  before(async () => {
    [browser, served] = [await openBrowser(), await serveFolder(at(''))];
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Opens a page; returns its requests to other addresses and the errors in its console. */
  async function open(
    url: string,
    look: (page: Page) => Promise<void>,
  ): Promise<{ asked: readonly string[]; complaints: readonly string[] }> {
    const page = await (browser as Browser).newPage();
    const [asked, complaints]: [string[], string[]] = [[], []];
    page.on('request', (request) => {
      if (request.url() !== url && !request.url().startsWith('data:')) asked.push(request.url());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    await page.goto(url);
    await look(page);
    await page.close();
    return { asked, complaints };
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

  it('draws and reads a workbook under its policy, with exceljs loaded late', async () => {
    const { asked, complaints } = await open(`${served?.url}/trial/linked.html`, drewAndRead);
    assert.ok(asked.length > 1);
    assert.deepEqual(complaints, []);
  });
  it('does so as one file too, which loads nothing', async () =>
    assert.deepEqual(await open(pathToFileURL(at('trial/whole.html')).href, drewAndRead), {
      asked: [],
      complaints: [],
    }));
  it('is the workbench, on a site', async () => {
    const { asked, complaints } = await open(`${served?.url}/site/workbench.html`, showsItself);
    assert.ok(
      asked.every((url) => url.startsWith(served?.url ?? '')),
      asked.join(' '),
    );
    assert.deepEqual(complaints, []);
  });
  it('is the workbench, as one file on a disk', async () =>
    assert.deepEqual(await open(pathToFileURL(at('年报工作台.html')).href, showsItself), {
      asked: [],
      complaints: [],
    }));
});
