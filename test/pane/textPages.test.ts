import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contactOf } from '../../tools/build/contact.mjs';
import { barToStore } from '../../tools/build/office.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const PAGES = ['help', 'privacy', 'support'];

/** What the built site has beside the pages of `src/pane`. */
const OTHERS = ['workbench.html', 'notices.txt'];

describe('the pages of text', () => {
  for (const name of PAGES) {
    const page = read(`src/pane/${name}.html`);
    it(`${name}.html is Chinese, has no script, and leads only to pages of the site`, () => {
      assert.match(page, /<html lang="zh-CN">/);
      assert.doesNotMatch(page, /<script|<!-- scripts -->|https?:|\son\w+=|\sstyle=/);
      const known = [...readdirSync(`${root}/src/pane`), ...OTHERS];
      const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
      assert.ok(links.length > 0);
      for (const link of links) assert.ok(known.includes(link), link);
    });
  }
  it('lead to support and privacy', () => {
    assert.match(read('src/pane/help.html'), /href="support\.html"[^]*href="privacy\.html"/);
    assert.match(read('src/pane/support.html'), /href="help\.html"[^]*href="privacy\.html"/);
    assert.match(read('src/pane/privacy.html'), /href="support\.html"/);
  });
  it('and the guide for administrators name what the program keeps in the browser, and where', () => {
    const guide = read('docs/部署说明.md');
    const named = (path: string, pattern: RegExp) => pattern.exec(read(path))?.[1] ?? assert.fail(path);
    const container = named('src/pane/browser/preferences.ts', /CONTAINER = '([^']+)'/);
    const view = named('src/workbench/view/viewPreferences.ts', /STORED_AS = '([^']+)'/);
    const drafts = named('src/workbench/backup/backupStore.ts', /createStore\('([^']+)'/);
    for (const name of [`\`@${container}/\``, `\`${view}\``, `IndexedDB）\`${drafts}\``])
      assert.ok(guide.includes(name), name);
    assert.match(read('src/pane/privacy.html'), /本地存储：[^]*本地数据库/);
  });
  it('have a place for the contact and the version, and the manifest leads there', () => {
    const support = read('src/pane/support.html');
    for (const part of ['contact', 'version']) assert.ok(support.includes(`<!-- ${part} -->`));
    assert.match(
      read('manifest.xml'),
      /<SupportUrl DefaultValue="https:\/\/localhost:3000\/support\.html"\/>/,
    );
  });
});

describe('the contact', () => {
  it('is one line of text, never markup', () => {
    assert.equal(
      contactOf(' <a href="x">电话</a> & 邮箱 '),
      '&lt;a href=&quot;x&quot;&gt;电话&lt;/a&gt; &amp; 邮箱',
    );
  });
  it('is asked for where there is none', () => {
    for (const none of [undefined, '', ' ']) assert.match(contactOf(none), /^请联系为您部署本程序的单位/);
  });
});

describe('an office.js from elsewhere', () => {
  it('bars the pages from the store, and is named', () => {
    assert.equal(barToStore(), undefined);
    assert.equal(barToStore('cdn'), undefined);
    assert.match(barToStore('self') ?? '', /取自 office\/office\.js（OFFICE_JS=self）：这个版本不能提交/);
    assert.match(
      barToStore('21vianet') ?? '',
      /partner\.office365\.cn\S*（OFFICE_JS=21vianet）：这个版本不能提交/,
    );
  });
});
