import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { askBrowser } from '../../../src/cli/pdf/askBrowser.js';
import { printByPipe } from '../../../src/cli/pdf/printByPipe.js';

/** A browser that answers what it is asked as the table says; without an answer it says nothing. */
const BROWSER = `#!/usr/bin/env node
const { createReadStream, createWriteStream, appendFileSync } = require('node:fs');
const [from, to] = [createReadStream(null, { fd: 3 }), createWriteStream(null, { fd: 4 })];
let text = '';
from.on('data', (chunk) => {
  text += chunk;
  const asked = text.split('\\0');
  text = asked.pop();
  for (const each of asked) answer(JSON.parse(each));
});
const say = (message) => to.write(JSON.stringify(message) + '\\0');
function answer({ id, method, params, sessionId }) {
  appendFileSync(process.argv[1] + '.asked', method + ' ' + (sessionId ?? '') + ' ' + (params.url ?? '') + '\\n');
  const result = RESULTS[method];
  if (result === null) return;
  if (result === 'ends') process.exit();
  if (result === undefined) return say({ id, error: { message: 'no' } });
  if (method === 'Page.navigate') say({ method: 'Page.loadEventFired', params: {} });
  say({ id, result });
}
`;

const RIGHT = {
  'Target.createTarget': { targetId: 'T' },
  'Target.attachToTarget': { sessionId: 'S' },
  'Page.enable': {},
  'Page.navigate': {},
  'Page.printToPDF': { data: Buffer.from(`%PDF-${'1'.repeat(300_000)}`).toString('base64') },
};

describe('a page that a browser prints when it is asked by pipes', function () {
  if (process.platform === 'win32') return;
  this.timeout(20_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-pipe-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const browser = (results: object, source = BROWSER) => {
    const path = join(folder, 'browser');
    writeFileSync(path, source.replace('RESULTS', `(${JSON.stringify(results)})`));
    chmodSync(path, 0o755);
    return path;
  };
  const print = async (results: object, longest = 10_000) =>
    printByPipe(browser(results), [], 'file:///a.html', { left: longest, share: longest });

  it('comes back whole, whatever the number of its pieces', async () => {
    const pdf = Buffer.from((await print(RIGHT)) ?? []).toString();
    assert.equal(pdf.length, 300_005);
    assert.match(pdf, /^%PDF-1+$/);
    const asked = readFileSync(join(folder, 'browser.asked'), 'utf8');
    assert.match(asked, /^Target\.createTarget {2}about:blank\n/);
    assert.match(asked, /\nPage\.navigate S file:\/\/\/a\.html\nPage\.printToPDF S \n$/);
  });
  for (const [method] of Object.entries(RIGHT)) {
    it(`does not come where the browser refuses ${method}, or ends there #slow`, async () => {
      assert.equal(await print({ ...RIGHT, [method]: undefined }), undefined);
      assert.equal(await print({ ...RIGHT, [method]: 'ends' }), undefined);
    });
  }
  it('is asked for no more once the browser is gone', async () => {
    const from = new PassThrough();
    const { ask, event } = askBrowser(new PassThrough(), from);
    const waiting = assert.rejects(event('Page.loadEventFired'));
    from.destroy();
    await waiting;
    await assert.rejects(ask('Page.enable'));
  });
  it('does not come where the browser says nothing, and is not waited for longer than is allowed #slow', async () => {
    for (const method of ['Target.createTarget', 'Page.printToPDF'])
      assert.equal(await print({ ...RIGHT, [method]: null }, 1500), undefined);
  });
  it('does not come from a program that ends, says what is no JSON, or is not there', async () => {
    const of = async (source: string) =>
      printByPipe(browser({}, source), [], 'file:///a.html', { left: 5000, share: 5000 });
    assert.equal(await of('#!/bin/sh\nexit 0\n'), undefined);
    assert.equal(await of("#!/bin/sh\nprintf 'no\\0' >&4\nexec sleep 60\n"), undefined);
    assert.equal(
      await printByPipe(join(folder, 'missing'), [], 'file:///a.html', { left: 5000, share: 5000 }),
      undefined,
    );
  });
});
