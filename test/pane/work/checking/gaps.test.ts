import assert from 'node:assert/strict';
import { withCells } from '../../../../src/core/report/report.js';
import { checkReport, editions, startReport, templateLayouts, type Report } from '../../../../src/index.js';
import { pageHost } from '../../../../src/hosts/page/pageHost.js';
import { remainingOf, shownFindings } from '../../../../src/pane/work/checking/gaps.js';
import { sample } from '../../../samples.js';
import { hostOf, openWork, readOf } from '../../openWork.js';

const suqian = sample('suqian-2023');

async function opened(report: Report) {
  const host = hostOf(report);
  const { work } = openWork(host);
  await work.look();
  const shown = () => shownFindings(work.state().checked!, work.state());
  const remaining = () => remainingOf(work.state().checked!, work.state());
  return { host, work, shown, remaining };
}

describe('what is not filled in yet', () => {
  it('is no error before a check is asked for, and is counted', async () => {
    const host = pageHost();
    host.open(templateLayouts(startReport({ edition: editions[1]!, year: 2025 })));
    const { work } = openWork(host);
    await work.look();
    assert.deepEqual(
      shownFindings(work.state().checked!, work.state()).filter(({ level }) => level === 'error'),
      [],
    );
    const remaining = remainingOf(work.state().checked!, work.state())!;
    assert.equal(remaining.filled, 0);
    assert.ok(remaining.cells > 150 && remaining.chapters >= 1 && remaining.fields >= 1);
  });

  it('is an error for who checks without the pane', async () => {
    const host = pageHost();
    host.open(templateLayouts(startReport({ edition: editions[1]!, year: 2025 })));
    const { findings, counts } = checkReport(await readOf(host));
    assert.ok(counts.error > 3);
    assert.ok(findings.some(({ rule, level }) => rule === 'blank' && level === 'error'));
  });

  it('counts a blank, a chapter and a field that are missing', async () => {
    const { remaining } = await opened({
      ...withCells(suqian, { 'requests.received.legal': null }),
      chapters: { ...suqian.chapters, other: [], problems: ['【请填写存在的问题】'] },
      contact: { ...suqian.contact, mail: '', telephone: '' },
    });
    const { filled, cells, chapters, fields } = remaining()!;
    assert.deepEqual([cells - filled, chapters, fields], [1, 2, 2]);
  });

  for (const [what, ask] of [
    ['a check', 'check'],
    ['the report', 'report'],
  ] as const)
    it(`is an error once ${what} was asked for, until another workbook is opened`, async () => {
      const { host, work, shown, remaining } = await opened(
        withCells(suqian, { 'requests.received.legal': null }),
      );
      assert.deepEqual([shown().some(({ rule }) => rule === 'blank'), host.book().marks.length], [false, 0]);
      await (ask === 'check' ? work.check() : work.report(false));
      assert.equal(
        shown().some(({ rule }) => rule === 'blank'),
        true,
      );
      assert.equal(remaining(), undefined);
      if (ask === 'check') assert.ok(host.book().marks.some(({ sheet }) => sheet === '表三'));
      await work.look();
      assert.equal(
        shown().some(({ rule }) => rule === 'blank'),
        false,
      );
    });

  it('hides no error of another kind', async () => {
    const { shown } = await opened(
      withCells(suqian, { 'requests.received.legal': null, 'requests.granted.company': { text: 'abc' } }),
    );
    assert.deepEqual(
      shown()
        .filter(({ level }) => level === 'error')
        .map(({ rule }) => rule),
      ['unread'],
    );
  });
});
