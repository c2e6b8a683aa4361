import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Printer } from '../../../src/cli/pdf/findPrinters.js';
import { printPdf } from '../../../src/cli/pdf/printPdf.js';
import { shareTime } from '../../../src/cli/pdf/shareTime.js';

/** A browser that answers over its pipes until it is asked this, and then hangs, as it does otherwise. */
const browserThatHangsAt = (method: string) => `#!/usr/bin/env node
const { appendFileSync, createReadStream, createWriteStream } = require('node:fs');
appendFileSync(process.argv[1] + '.called', process.argv.join() + '\\n');
setInterval(() => {}, 1000);
if (process.argv.includes('--remote-debugging-pipe')) {
  const [from, to] = [createReadStream(null, { fd: 3 }), createWriteStream(null, { fd: 4 })];
  const say = (message) => to.write(JSON.stringify(message) + '\\0');
  let text = '';
  from.on('data', (chunk) => {
    const asked = (text + chunk).split('\\0');
    text = asked.pop();
    for (const { id, method } of asked.map((each) => JSON.parse(each))) {
      if (method === '${method}') return;
      if (method === 'Page.navigate') say({ method: 'Page.loadEventFired', params: {} });
      say({ id, result: { targetId: 'T', sessionId: 'S' } });
    }
  });
}
`;
const OFFICE =
  '#!/bin/sh\nwhile [ $# -gt 2 ]; do shift; done\n{ printf %s %PDF-1.4; cat "$2"; } > "$1/report.pdf"\n';

describe('the time of programs that print', function () {
  const browser = { kind: 'browser', isOfficeNext: true } as const;
  it('is 20 s for each way at least, and a minute for all', () => {
    assert.deepEqual(shareTime(browser, 60_000), { share: 20_000, left: 40_000 });
    assert.deepEqual(shareTime(browser, 40_000), { share: 20_000, left: 20_000 });
    assert.equal(shareTime(browser, 20_000), undefined);
    assert.deepEqual(shareTime({ kind: 'office', isOfficeNext: false }, 20_000), {
      share: 20_000,
      left: 20_000,
    });
  });
  it('is all of it for one that is alone, and half of it where another is like it', () => {
    const alone = { kind: 'browser', isOfficeNext: false } as const;
    assert.deepEqual(shareTime(alone, 60_000), { share: 30_000, left: 60_000 });
    assert.deepEqual(shareTime(alone, 30_000), { share: 30_000, left: 30_000 });
    assert.deepEqual(shareTime({ kind: 'office', isOfficeNext: true }, 20_000), {
      share: 10_000,
      left: 10_000,
    });
    for (const kind of ['browser', 'office'] as const)
      assert.equal(shareTime({ kind, isOfficeNext: false }, 0), undefined);
  });

  if (process.platform === 'win32') return;
  this.timeout(20_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-share-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const program = (kind: Printer['kind'], name: string, source: string): Printer => {
    const path = join(folder, name);
    writeFileSync(path, source);
    chmodSync(path, 0o755);
    return { kind, path };
  };
  const report = { html: async () => '<p>网页</p>', docx: async () => new TextEncoder().encode('文档') };

  for (const method of ['Target.attachToTarget', 'Page.navigate', 'Page.printToPDF'])
    it(`is left for LibreOffice by a browser that answers and then hangs at ${method} #slow`, async () => {
      const source = browserThatHangsAt(method);
      const [one, two] = ['one', 'two'].map((name) => program('browser', name, source));
      const office = program('office', 'soffice', OFFICE);
      const pdf = await printPdf(report, [one!, two!, office], 1800);
      assert.equal(Buffer.from(pdf).toString(), '%PDF-1.4文档');
      assert.equal(existsSync(`${two!.path}.called`), false);
    });
});
