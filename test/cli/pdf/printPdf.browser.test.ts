import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { printPdf } from '../../../src/cli/pdf/printPdf.js';
import { formatNamed, renderReport } from '../../../src/index.js';
import { pinnedBrowser } from '../../browser.js';
import { sample } from '../../samples.js';
import { needs } from '../../hosts/programs.js';
import { openShell } from '../openShell.js';

describe('a PDF of the command line, printed by the pinned browser', function () {
  this.timeout(120_000);
  before(needs('a Chinese font'));
  const { at, call } = openShell();
  const pinned = pinnedBrowser();
  if (!pinned) return;

  it('is made, though this browser knows no command for printing', async () => {
    const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH } = pinned.environment;
    const fonts = FONTCONFIG_PATH === undefined ? '' : `export FONTCONFIG_PATH='${FONTCONFIG_PATH}'\n`;
    const path = at('chromium');
    writeFileSync(
      path,
      `#!/bin/sh\nexport LD_LIBRARY_PATH='${LD_LIBRARY_PATH}'\n${fonts}exec '${pinned.path}' "$@"\n`,
    );
    chmodSync(path, 0o755);
    const html = async () => renderReport(sample('suqian-2023'), formatNamed('html'), false);
    const pdf = await printPdf({ html, docx: html }, [{ kind: 'browser', path }]);
    writeFileSync(at('a.pdf'), pdf);
    const { out } = await call('check', at('a.pdf'));
    assert.match(out, /宿迁市人民政府 2023 年度 （2021年版式）\n/);
  });
});
