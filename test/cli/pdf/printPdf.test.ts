import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPrinters, type Printer } from '../../../src/cli/pdf/findPrinters.js';
import { printPdf } from '../../../src/cli/pdf/printPdf.js';
import { Problem } from '../../../src/index.js';

describe('a PDF of the command line', function () {
  if (process.platform === 'win32') return;
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "xxgk '$(x) "));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that keeps what it is called with, and then does what the lines say. */
  const program = (kind: Printer['kind'], name: string, ...lines: readonly string[]): Printer => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "$0.called"\n${lines.join('\n')}\n`);
    chmodSync(path, 0o755);
    return { kind, path };
  };
  const calledWith = ({ path }: Printer) => readFileSync(`${path}.called`, 'utf8').trim().split('\n');
  const report = { html: async () => '<p>网页</p>', docx: async () => new TextEncoder().encode('文档') };
  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    );
  const BROWSER =
    'for each in "$@"; do case "$each" in --print-to-pdf=*) cat "${each%/*}"/report.html > /dev/null; { printf %s %PDF-1.4; cat "$(dirname "${each#--print-to-pdf=}")"/report.html; } > "${each#--print-to-pdf=}";; esac; done';
  const OFFICE = 'while [ $# -gt 2 ]; do shift; done; { printf %s %PDF-1.4; cat "$2"; } > "$1/report.pdf"';

  it('is made by the first program that can, and the folder of its work is gone', async () => {
    const browser = program('browser', 'chrome', BROWSER);
    const office = program('office', 'soffice', OFFICE);
    const pdf = Buffer.from(await printPdf(report, [browser, office]));
    assert.equal(pdf.toString(), '%PDF-1.4<p>网页</p>');
    const options = calledWith(browser);
    assert.ok(options.includes('--host-resolver-rules=MAP * ~NOTFOUND'));
    assert.match(options.at(-1) ?? '', /^file:\/\/\/.*\/report\.html$/);
    const profile = options.find((each) => each.startsWith('--user-data-dir='))?.split('=')[1] ?? '';
    assert.equal(existsSync(join(profile, '..')), false);
    assert.equal(existsSync(`${office.path}.called`), false);
  });
  it('is made by the next one where a program fails, says nothing, or leaves no PDF #slow', async () => {
    const broken = [
      program('browser', 'fails', 'exit 3'),
      program('browser', 'silent', 'exit 0'),
      program('browser', 'other', BROWSER.replace('%PDF-1.4', 'PDF?')),
      { kind: 'browser', path: join(folder, 'missing') } as const,
    ];
    const office = program('office', 'soffice', OFFICE);
    assert.equal(Buffer.from(await printPdf(report, [...broken, office])).toString(), '%PDF-1.4文档');
    assert.deepEqual(calledWith(office).slice(1, 5), ['--headless', '--norestore', '--convert-to', 'pdf']);
    assert.equal(await codeOf(printPdf(report, broken)), 'notPrinted');
    assert.equal(await codeOf(printPdf(report, [])), 'noPrinter');
  });
  it('is not waited for longer than is allowed #slow', async () => {
    const endless = program('browser', 'endless', 'exec tail -f /dev/null');
    assert.equal(await codeOf(printPdf(report, [endless], 300)), 'notPrinted');
    assert.ok(calledWith(endless).length > 5);
  });
  it('is made by LibreOffice where the first browser takes half of the time for nothing #slow', async () => {
    const silent = ['one', 'two'].map((name) => program('browser', name, 'exec tail -f /dev/null'));
    const office = program('office', 'soffice', OFFICE);
    assert.equal(Buffer.from(await printPdf(report, [...silent, office], 2400)).toString(), '%PDF-1.4文档');
    assert.ok(calledWith(silent[0]!).length > 5);
    assert.equal(existsSync(`${silent[1]!.path}.called`), false);
  });
  it('is made by browsers before LibreOffice, found in the absolute folders of PATH only', () => {
    for (const name of ['soffice', 'chromium', 'microsoft-edge']) program('office', name);
    writeFileSync(join(folder, 'google-chrome'), 'not a program');
    const found = findPrinters('linux', { PATH: `.::relative:${folder}` });
    assert.deepEqual(
      found.map(({ kind, path }) => [kind, path.slice(folder.length + 1)]),
      [
        ['browser', 'microsoft-edge'],
        ['browser', 'chromium'],
        ['office', 'soffice'],
      ],
    );
    const here = process.cwd();
    process.chdir(folder);
    try {
      assert.deepEqual(findPrinters('linux', { PATH: '.:' }), []);
      assert.deepEqual(findPrinters('linux', {}), []);
    } finally {
      process.chdir(here);
    }
  });
  it('is made by what Windows has in its folders of programs', () => {
    const path = join(folder, 'Microsoft\\Edge\\Application\\msedge.exe');
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '', { mode: 0o755 });
    assert.deepEqual(findPrinters('win32', { 'ProgramFiles(x86)': folder, PATH: folder }), [
      { kind: 'browser', path },
    ]);
    assert.deepEqual(findPrinters('win32', {}), []);
  });
});
