import assert from 'node:assert/strict';
import { editions, type Report } from '../../../src/index.js';
import { bodyReport } from '../../../tools/county/bodyReport.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { openShell } from '../openShell.js';
import { attachments } from '../pdf/sealedReport.js';

const edition = editions[1]!;
const body = (org: string, seed: number): Report => bodyReport(edition, 2024, org, chanceOf(seed));

describe('sum of reports with attachments', function () {
  this.timeout(60_000);
  const { at, call, save, readBack } = openShell();
  it('adds up the figures alone, and says whose attachments it has none of #slow', async () => {
    const files = [
      await save('a.xlsx', { ...body('青山县民政局', 1), attachments }),
      await save('b.xlsx', body('青山县林业局', 2)),
      await save('c.xlsx', { ...body('青山县水利局', 3), attachments }),
    ];
    const { code, out, err } = await call('sum', ...files, '-o', at('sum.xlsx'));
    assert.equal(code, 0, err + out);
    assert.match(
      out,
      /请核对　“青山县民政局”、“青山县水利局”的报告有附件，附件不参加汇总，需要的请另行整理。\n/,
    );
    const { report } = await readBack('sum.xlsx');
    assert.equal(report.attachments, undefined);
    const without = await call('sum', files[1]!, '-o', at('one.xlsx'));
    assert.doesNotMatch(without.out, /附件/);
  });
});
