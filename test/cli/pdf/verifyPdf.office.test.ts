import assert from 'node:assert/strict';
import { editions } from '../../../src/index.js';
import { needs } from '../../hosts/programs.js';
import { openShell } from '../openShell.js';
import { attachedReport } from './sealedReport.js';

describe('a sealed PDF that LibreOffice made', function () {
  this.timeout(240_000);
  const { at, call, save } = openShell();
  const { PATH } = process.env;
  before(needs('LibreOffice'));
  before(needs('a Chinese font'));
  before(() => {
    // No browser is on this search path.
    process.env.PATH = '/usr/bin:/bin';
  });
  after(() => {
    process.env.PATH = PATH;
  });
  for (const edition of editions)
    it(`is found the same in ${edition.id}, by the page behind it`, async () => {
      const file = await save('report.xlsx', attachedReport(edition));
      const { code, err } = await call('export', file, '--as', 'pdf', '--seal', '-o', at('sealed.pdf'));
      assert.equal(code, 0, err);
      const verified = await call('verify', at('sealed.pdf'));
      assert.match(verified.out, /数字：相同。\n {2}正文：相同。\n {2}附件：相同。\n/);
      assert.equal(verified.code, 0, verified.out);
    });
});
