import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { rightReport } from '../../src/core/check/example.js';
import { withCells } from '../../src/core/report/report.js';
import type { LiveHost } from '../../src/hosts/host.js';
import { pageHost, type PageHost } from '../../src/hosts/page/pageHost.js';
import {
  checkReport,
  editionNamed,
  formatNamed,
  Problem,
  readSheets,
  renderReport,
  reportLayouts,
  templateLayouts,
  type Report,
} from '../../src/index.js';
import { debounce } from '../../src/pane/debounce.js';
import { entriesFor, entriesToUndo, offersOf, offersOfZero } from '../../src/pane/offers.js';
import { wordsFor } from '../../src/pane/words.js';
import { proposeYear } from '../../src/pane/work.js';
import { sample } from '../samples.js';
import { openWork, settle } from './openWork.js';

const suqian = sample('suqian-2023');
const broken = withCells(suqian, { 'requests.granted.company': 11 });

async function readOf(host: LiveHost) {
  return readSheets(await host.read());
}

/** A page host with a report in it. */
function hostOf(report: Report): PageHost {
  const host = pageHost();
  host.open(reportLayouts(report), templateLayouts(report));
  return host;
}

describe('work in the pane', () => {
  for (const [day, year] of [
    ['2026-11-20', 2026],
    ['2026-07-01', 2026],
    ['2026-06-30', 2025],
    ['2026-01-15', 2025],
    ['2026-01-01', 2025],
  ] as const) {
    it(`proposes a report for ${year} on ${day}`, () => {
      const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
      assert.equal(proposeYear(new Date(y, m - 1, d)), year);
      assert.equal(openWork(pageHost(), { today: () => new Date(y, m - 1, d) }).work.proposedYear(), year);
    });
  }
  for (const [year, edition] of [
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2026, '2021'],
    [2001, '2019'],
  ] as const) {
    it(`proposes the edition of ${edition} for ${year}`, () =>
      assert.equal(openWork(pageHost()).work.proposedEdition(year).id, edition));
  }

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
      text: '程序出错，工作簿没有改动，请重试；再次出现请重新打开本窗格。',
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
      [false, { watch: false, org: '' }, 'there'],
    );
  });

  it('remembers the body and whether it watches', async () => {
    const { work, saved } = openWork(pageHost());
    await work.look();
    assert.equal(work.state().book, 'none');
    await work.insert(editionNamed('2021'), 2025, '青山县民政局');
    await work.setWatching(true);
    assert.deepEqual(saved.at(-1), { watch: true, org: '青山县民政局' });
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

  it('hands over the report in view, whatever was edited since', async () => {
    const host = hostOf(suqian);
    const { work, copied } = openWork(host);
    await work.look();
    await work.report(false);
    host.type([{ sheet: '表三', row: 7, column: 5, text: '4321' }]);
    assert.equal(work.state().preview?.isOld, true);
    await work.copy();
    assert.doesNotMatch(copied[0]?.text ?? '', /4321/);
  });

  it('speaks English to English alone', () => {
    assert.deepEqual(
      ['en-US', 'en', 'EN-gb', 'zh-CN', 'zh-TW', 'de', 'enx', ''].map((language) => wordsFor(language).lang),
      ['en', 'en', 'en', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN'],
    );
  });

  describe('with timers that stand still', () => {
    beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
    afterEach(() => mock.timers.reset());

    it('calls once after so long a rest, and not at all once it is called off', () => {
      let calls = 0;
      const edits = debounce(500, () => {
        calls += 1;
      });
      edits.call();
      mock.timers.tick(499);
      edits.call();
      mock.timers.tick(499);
      assert.equal(calls, 0);
      mock.timers.tick(1);
      assert.equal(calls, 1);
      edits.call();
      edits.cancel();
      mock.timers.tick(5000);
      assert.equal(calls, 1);
    });
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

describe('what findings offer', () => {
  const edition = editionNamed('2021');
  const [one, two, money] = [
    'requests.received.person',
    'requests.received.company',
    'disclosure.fees.amount',
  ];

  it('is written where the cells stand, with what stood there before', async () => {
    const host = hostOf(suqian);
    host.type([
      { sheet: '表三', row: 5, column: 4, text: '12件' },
      { sheet: '表三', row: 5, column: 5, text: '/' },
    ]);
    const read = await readOf(host);
    const { findings } = checkReport(read);
    assert.deepEqual(offersOf(findings), { [one]: 12, [two]: 0 });
    assert.deepEqual(offersOfZero(findings), { [two]: 0 });
    assert.deepEqual(
      entriesFor(
        { ...offersOf(findings), 'requests.received.total': 1 },
        {
          ...read,
          addresses: new Map([
            [one, '表三!D5'],
            [two, '表三!E5'],
          ]),
        },
      ),
      {
        entries: [
          { address: '表三!D5', value: 12 },
          { address: '表三!E5', value: 0 },
        ],
        filled: [
          { cell: one, value: 12, before: '12件' },
          { cell: two, value: 0, before: '/' },
        ],
      },
    );
  });
  it('is taken back where the cell still holds it, wherever it stands by then', async () => {
    const filled = [
      { cell: one, value: 0, before: null },
      { cell: two, value: 0, before: '/' },
      { cell: money, value: 0, before: null },
      { cell: 'requests.received.legal', value: 0, before: null },
    ];
    const report = withCells(rightReport(edition), { [one]: 0, [two]: 3, [money]: 0 });
    const addresses = new Map([
      [one, '表三!D9'],
      [two, '表三!E9'],
      [money, '表二!B9'],
    ]);
    assert.deepEqual(
      entriesToUndo(filled, { ...(await readOf(hostOf(suqian))), report, addresses }).map(
        ({ address, before }) => [address, before],
      ),
      [
        ['表三!D9', null],
        ['表二!B9', null],
      ],
    );
  });
  it('is not taken back from a cell that was emptied since', async () => {
    const report = { ...rightReport(edition), readings: rightReport(edition).readings.map(() => null) };
    assert.deepEqual(
      entriesToUndo([{ cell: one, value: 0, before: '/' }], {
        ...(await readOf(hostOf(suqian))),
        report,
        addresses: new Map([[one, '表三!D5']]),
      }),
      [],
    );
  });
});
