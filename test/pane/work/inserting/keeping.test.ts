import assert from 'node:assert/strict';
import { withCells, type Report } from '../../../../src/core/report/report.js';
import { pageHost } from '../../../../src/hosts/page/pageHost.js';
import type { Work } from '../../../../src/pane/work/state/work.js';
import { sample } from '../../../samples.js';
import { reportLayouts } from '../../../../src/index.js';
import { openHost, type OpenHost } from '../../../hosts/openHost.js';
import { hostOf, openWork, readOf } from '../../openWork.js';

const suqian = sample('suqian-2023');
const carried = { person: 91, company: 4, research: 0, welfare: 0, legal: 2, otherBody: 0, total: 97 };
const last: Report = withCells(
  { ...suqian, year: 2022 },
  Object.fromEntries(Object.entries(carried).map(([who, count]) => [`requests.carriedOut.${who}`, count])),
);

/** The cells of carry-overs that the pane shows as wrong. */
const wrongCells = (work: Work) =>
  (work.state().checked?.result.findings ?? [])
    .filter(({ relation = '' }) => relation.includes('carriedIn = last'))
    .map(({ cells }) => cells.join());
const WRONG = ['requests.carriedIn.company', 'requests.carriedIn.total'];

describe('上年数据 in the pane', () => {
  it('is kept in the workbook, compared with at once and after every edit, and marked', async () => {
    const host = hostOf(suqian);
    const { work } = openWork(host);
    await work.look();
    assert.deepEqual(wrongCells(work), []);
    assert.equal(await work.keepLast(last, false), true);
    assert.deepEqual(wrongCells(work), WRONG);
    assert.match(work.state().notice?.text ?? '', /上年数据已存入工作簿/);
    assert.ok(host.book().marks.some(({ sheet, cells }) => sheet === '表三' && cells.includes('E6')));
    assert.deepEqual((await readOf(host)).last?.report.readings, last.readings);
    await work.fill({ 'requests.carriedIn.company': 4 });
    assert.deepEqual(wrongCells(work), []);
    await work.check();
    assert.deepEqual(wrongCells(work), []);
    assert.equal(
      (await readOf(host)).report.chapters['overview']?.length,
      suqian.chapters['overview']?.length,
    );
  });

  it('gives way to another one, and is removed, and undoing brings neither back #slow', async () => {
    const host = hostOf(suqian);
    const { work } = openWork(host);
    await work.look();
    await work.keepLast(last, false);
    await work.fill({ 'requests.carriedIn.company': 9 });
    await work.keepLast({ ...last, org: `江苏省${suqian.org}` }, false);
    assert.equal((await readOf(host)).last?.report.org, `江苏省${suqian.org}`);
    assert.equal(host.book().sheets.filter(({ layout }) => layout.sheet === '上年数据').length, 1);
    host.select('上年数据', { row: 1, column: 1 });
    await work.removeLast();
    assert.equal((await readOf(host)).last, undefined);
    assert.notEqual(host.book().selection.sheet, '上年数据');
    assert.deepEqual(wrongCells(work), []);
    host.undo();
    host.undo();
    assert.equal((await readOf(host)).last, undefined);
    await work.removeLast();
  });

  it('is not kept of another year, nor of another body before the user confirms a new name', async () => {
    const host = hostOf(suqian);
    const { work } = openWork(host);
    await work.look();
    assert.equal(await work.keepLast({ ...last, year: 2021 }, true), false);
    assert.match(work.state().notice?.text ?? '', /上年报告是 2021 年度的/);
    assert.equal(await work.keepLast({ ...last, org: '旧机关' }, false), false);
    assert.match(work.state().notice?.text ?? '', /上年报告的机关是“旧机关”/);
    assert.equal((await readOf(host)).last, undefined);
    assert.equal(await work.keepLast({ ...last, org: '旧机关' }, true), true);
    assert.deepEqual(wrongCells(work), WRONG);
    assert.equal((await readOf(host)).last?.renamedTo, suqian.org);
  });

  for (const [title, refuse] of [
    [
      'a cell is being edited by then',
      ({ faults }: OpenHost) => {
        faults.cellEditing = true;
      },
    ],
    [
      'Excel stops at the drawing',
      ({ faults }: OpenHost) => {
        faults.failAction = 'Merge';
      },
    ],
    [
      'the workbook was protected',
      ({ book }: OpenHost) => {
        book.protect('123');
      },
    ],
  ] as const)
    for (const from of [1, 2, 3, 4, 5])
      it(`stays as it was where another one is refused, ${title}, from request ${from} on #slow`, async () => {
        const excel = openHost();
        await excel.host.draw(reportLayouts(suqian));
        const { work } = openWork(excel.host, { place: 'excel' });
        await work.look();
        assert.equal(await work.keepLast(last, false), true);
        excel.traffic.reset();
        let isRefused = false;
        excel.faults.before = () => {
          if (!isRefused && excel.traffic.syncs >= from) {
            isRefused = true;
            refuse(excel);
          }
        };
        await work.keepLast(withCells(last, { 'requests.carriedOut.company': 5 }), false);
        excel.faults.before = undefined;
        excel.faults.cellEditing = false;
        const kept = (await readOf(excel.host)).last;
        assert.ok(kept, work.state().notice?.text);
      });
  for (const [title, act, done] of [
    ['kept', (work: Work) => work.keepLast({ ...last, org: suqian.org }, false), /^上年数据已存入工作簿/],
    ['removed', (work: Work) => work.removeLast(), /^上年数据已从工作簿移除。/],
  ] as const)
    it(`is said to be ${title} where the check after that is refused #slow`, async () => {
      const excel = openHost();
      await excel.host.draw(reportLayouts(suqian));
      const { work } = openWork(excel.host, { place: 'excel' });
      await work.look();
      await work.keepLast(last, false);
      excel.traffic.reset();
      excel.faults.before = () => {
        if (excel.traffic.syncs >= 4) excel.faults.cellEditing = true;
      };
      await act(work);
      assert.match(work.state().notice?.text ?? '', done);
      assert.match(work.state().notice?.text ?? '', /但还没有重新检查：正在编辑单元格/);
      assert.equal(work.state().isStale, true);
      excel.faults.before = undefined;
      await work.stop();
    });
  it('is locked on the page', async () => {
    const host = hostOf(suqian);
    const { work } = openWork(host);
    await work.look();
    await work.keepLast(last, false);
    await assert.rejects(host.write([{ address: '上年数据!C3', value: '别的' }]), { code: 'sheetProtected' });
  });
});

describe('打开已公布的年报 in the pane', () => {
  it('writes the sheets of the report into an empty workbook, and checks them', async () => {
    const host = pageHost();
    const { work } = openWork(host);
    await work.look();
    assert.equal(work.state().book, 'none');
    assert.equal(await work.insertReport(suqian), true);
    assert.equal(work.state().book, 'there');
    assert.deepEqual((await readOf(host)).report, suqian);
    assert.equal(await work.insertReport(suqian), false);
    assert.match(work.state().notice?.text ?? '', /已有名为/);
  });
});
