import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { withCells } from '../../../src/core/report/report.js';
import { pageHost } from '../../../src/hosts/page/pageHost.js';
import { checkReport, editions, formatNamed, Problem, renderReport } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { hostOf, openWork, readOf, settle } from '../openWork.js';

const suqian = sample('suqian-2023');
const broken = withCells(suqian, { 'requests.granted.company': 11 });

describe('work in the pane', () => {
  it('does one thing at a time, and tells each step', async () => {
    const host = hostOf(broken);
    const { work } = openWork(host);
    await work.look();
    const seen: boolean[] = [];
    const stop = work.subscribe(() => seen.push(work.state().isBusy));
    const first = work.check();
    assert.equal(work.state().isBusy, true);
    await Promise.all([first, work.check(), work.clear(), work.report(false)]);
    assert.equal(work.state().isBusy, false);
    assert.equal(seen.filter((isBusy, at) => !isBusy && seen[at - 1] === true).length, 1);
    assert.ok(host.book().marks.length > 0);
    assert.equal(work.state().refused, undefined);
    stop();
    await work.clear();
    assert.equal(seen.at(-1), false);
    assert.equal(host.book().marks.length, 0);
  });

  it('marks nothing before it is asked to', async () => {
    const host = hostOf(broken);
    const { work } = openWork(host, { loadPreferences: async () => ({ watch: true }) });
    await work.look();
    assert.equal(
      work.state().checked?.result.findings.length,
      checkReport(await readOf(host)).findings.length,
    );
    assert.equal(host.book().marks.length, 0);
  });

  it('says what is wrong in one sentence, and is ready again', async () => {
    const host = hostOf(suqian);
    let error: unknown = new Problem('cellEditing');
    const { work } = openWork({ ...host, mark: async () => Promise.reject(error) });
    await work.look();
    await work.check();
    assert.deepEqual(work.state().notice, {
      tone: 'bad',
      text: '正在编辑单元格，请按 Enter 键结束编辑后再试。',
    });
    error = new TypeError('secret detail');
    await work.check();
    assert.deepEqual(work.state().notice, {
      tone: 'bad',
      text: '程序出错，请核对表中内容后重试；再次出现请重新打开本窗格。',
    });
    assert.equal(work.state().isBusy, false);
  });

  it('works where edits cannot be heard of', async () => {
    const { work } = openWork({
      ...hostOf(broken),
      watch: async () => Promise.reject(new Problem('officeRefused', { code: 'ApiNotFound' })),
    });
    await work.look();
    await work.check();
    assert.equal(work.state().checked?.result.counts.error, 2);
  });

  it('works where nothing is remembered', async () => {
    const { work } = openWork(hostOf(suqian));
    await work.look();
    assert.deepEqual(
      [work.state().isWatching, work.state().preferences, work.state().book],
      [true, { org: '', contact: {} }, 'there'],
    );
  });

  it('remembers the body and whether it watches', async () => {
    const { work, saved } = openWork(pageHost());
    await work.look();
    assert.equal(work.state().book, 'none');
    await work.insert(editions[1]!, 2025, '青山县民政局');
    await work.setWatching(true);
    assert.deepEqual(saved.at(-1), { watch: true, org: '青山县民政局', contact: {} });
    assert.equal(work.state().checked?.read.report.org, '青山县民政局');
  });

  it('names files after the report, without what no file name may have', async () => {
    const { work, files } = openWork(hostOf({ ...suqian, org: 'a/b\\c:d*e?f"g<h>i|j\n' }));
    await work.look();
    await work.report(true);
    await work.download(formatNamed('json'));
    assert.equal(files[0]?.name, 'abcdefghij2023年政府信息公开工作年度报告（草稿）.json');
    assert.equal(
      String(files[0]?.content),
      String(await renderReport(work.state().preview!.report, formatNamed('json'), true)),
    );
  });

  it('hands over nothing of the report in view once something was edited', async () => {
    const host = hostOf(suqian);
    const { work, copied } = openWork(host);
    await work.look();
    await work.report(false);
    host.type([{ sheet: '表三', row: 7, column: 5, text: '4321' }]);
    assert.equal(work.state().preview?.isOld, true);
    await work.copy();
    assert.deepEqual(copied, []);
  });

  describe('with timers that stand still', () => {
    beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
    afterEach(() => mock.timers.reset());

    it('checks what was edited during a check once that is over', async () => {
      const host = hostOf(suqian);
      let release: () => void = () => undefined;
      let isHeld = false;
      const { work } = openWork({
        ...host,
        mark: async (marks) => {
          if (isHeld)
            await new Promise<void>((done) => {
              release = done;
            });
          await host.mark(marks);
        },
      });
      await work.look();
      await work.setWatching(true);
      isHeld = true;
      const check = work.check();
      await settle();
      host.type([{ sheet: '表三', row: 7, column: 5, text: '11' }]);
      mock.timers.tick(500);
      assert.equal(work.state().isBusy, true);
      isHeld = false;
      release();
      await check;
      mock.timers.tick(500);
      await settle();
      assert.equal(work.state().checked?.result.counts.error, 2);
    });
    it('hears nothing after it has stopped', async () => {
      const host = hostOf(suqian);
      const { work } = openWork(host);
      await work.look();
      await work.setWatching(true);
      host.type([{ sheet: '表三', row: 7, column: 5, text: '11' }]);
      await work.stop();
      mock.timers.tick(5000);
      await settle();
      assert.equal(work.state().checked?.result.counts.error, 0);
    });
    it('says after 2 seconds that there is no answer, until there is one', async () => {
      const host = hostOf(suqian);
      let release: () => void = () => undefined;
      let isHeld = false;
      const { work } = openWork({
        ...host,
        read: async (only) => {
          if (isHeld)
            await new Promise<void>((done) => {
              release = done;
            });
          return host.read(only);
        },
      });
      await work.look();
      isHeld = true;
      const check = work.check();
      await settle();
      mock.timers.tick(1999);
      assert.equal(work.state().isSlow, false);
      mock.timers.tick(1);
      assert.equal(work.state().isSlow, true);
      release();
      await check;
      assert.equal(work.state().isSlow, false);
    });
  });
});
