import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { formOf } from '../../../../src/core/form/form.js';
import { withCells } from '../../../../src/core/report/report.js';
import { reportLayouts } from '../../../../src/index.js';
import { openHost, type OpenHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { openWork, settle, waitOut, type OpenWork } from '../../openWork.js';

const suqian = sample('suqian-2023');
const CELL = 'requests.granted.company';
const legal = formOf(suqian.edition).cells.findIndex(({ name }) => name === 'requests.granted.legal');
const REASON = '表三“（一）予以公开”行商业企业列 11 应为 12';
const LOG = '修改记录';

type Opened = OpenHost & OpenWork;

/** A workbook with one wrong cell, E7 of 表三, read by the pane and not yet marked. */
async function opened(options: Parameters<typeof openHost>[0] = {}): Promise<Opened> {
  const excel = openHost(options);
  await excel.host.draw(reportLayouts(withCells(suqian, { [CELL]: 11 })));
  const work = openWork(excel.host);
  await work.work.look();
  await settle();
  excel.traffic.reset();
  return { ...excel, ...work };
}

const adopt = async ({ work }: Opened) => work.adopt({ [CELL]: 12 }, REASON);
const notice = ({ work }: Opened) => work.state().notice?.text ?? '';
const valueOf = ({ book }: Opened) => book.sheet('表三').value('E7');
const logged = ({ book }: Opened, column = 'D') =>
  [3, 4, 5].map((row) => book.sheet(LOG).value(`${column}${row}`)).filter((value) => value !== '');
const hasLog = ({ book }: Opened) => book.sheetNames().includes(LOG);

describe('采用 in Excel', () => {
  // Time stands still: nothing is tried again by the clock unless the test says so.
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());
  const wait = async (done: Promise<unknown>) => waitOut(done, 20);

  for (const version of ['1.7', '1.9', '1.15']) {
    it(`writes the value and its line in the log in four requests, and so does 撤销: ExcelApi ${version} #slow`, async () => {
      const pane = await opened({ version });
      await pane.work.check();
      pane.traffic.reset();
      await adopt(pane);
      assert.equal(notice(pane), '已采用，并记入“修改记录”工作表。');
      assert.deepEqual([valueOf(pane), logged(pane)], [12, ['12']]);
      assert.equal(pane.work.state().checked?.result.counts.error, 0);
      assert.ok(pane.traffic.syncs <= 4, `${pane.traffic.syncs} requests`);
      pane.traffic.reset();
      await pane.work.undoFill();
      assert.equal(notice(pane), '已恢复填入前的内容。');
      assert.deepEqual([valueOf(pane), logged(pane)], [11, ['12', '11']]);
      assert.ok(pane.traffic.syncs <= 4, `${pane.traffic.syncs} requests`);
      pane.traffic.reset();
      await adopt(pane);
      assert.deepEqual(logged(pane), ['12', '11', '12']);
      assert.ok(pane.traffic.syncs <= 4, `${pane.traffic.syncs} requests`);
      await settle();
      assert.equal(pane.work.state().isStale, false);
    });
  }
  it('asks no more for many cells at once #slow', async () => {
    const pane = await opened();
    const { cells } = formOf(suqian.edition);
    const some = cells.filter(({ name, isSum }) => name.startsWith('requests.') && !isSum);
    await pane.work.adopt(Object.fromEntries(some.map(({ name }) => [name, 7])), REASON);
    assert.equal(pane.book.sheet(LOG).value(`D${some.length + 2}`), '7');
    assert.ok(pane.traffic.syncs <= 4, `${pane.traffic.syncs} requests`);
  });

  describe('where nothing can be logged', () => {
    const makeLog = async (pane: Opened) => {
      await adopt(pane);
      await pane.work.undoFill();
      await settle();
    };
    const cases: readonly (readonly [string, (pane: Opened) => Promise<void> | void, RegExp])[] = [
      [
        'the structure is protected and there is no log',
        ({ book }) => book.protect(''),
        /^没有采用：工作簿的结构受保护，不能插入工作表“修改记录”，.*撤消“保护工作簿”后再试。$/,
      ],
      [
        'the log is hidden',
        async (pane) => {
          await makeLog(pane);
          pane.book.sheet(LOG).setVisibility('Hidden');
        },
        /^没有采用：工作表“修改记录”被隐藏，.*取消隐藏后再试。$/,
      ],
      [
        'the log is very hidden',
        async (pane) => {
          await makeLog(pane);
          pane.book.sheet(LOG).setVisibility('VeryHidden');
        },
        /^没有采用：工作表“修改记录”被深度隐藏，/,
      ],
      [
        'the log is protected',
        async (pane) => {
          await makeLog(pane);
          pane.book.sheet(LOG).dress('A1:E40', { locked: true });
          pane.book.sheet(LOG).protect({}, '1');
        },
        /^没有采用：工作表“修改记录”受保护，.*撤消工作表保护后再试。$/,
      ],
      [
        "the user's own sheet has its name",
        ({ book }) => book.addSheet(LOG).type('A1', '2023 年修改情况'),
        /^没有采用：工作簿里已有的“修改记录”工作表不是本程序的修改记录（没有修改时间、.*改名后再试。$/,
      ],
      [
        "the user's own sheet has its name and is empty",
        ({ book }) => void book.addSheet(LOG),
        /^没有采用：工作簿里已有的“修改记录”工作表不是本程序的修改记录/,
      ],
      [
        'a hidden sheet of the user has its name',
        ({ book }) => book.addSheet(LOG).setVisibility('Hidden'),
        /^没有采用：工作表“修改记录”被隐藏/,
      ],
      [
        'the workbook may only be read',
        ({ faults }) => {
          faults.readOnly = true;
        },
        /^没有采用：工作簿是只读的/,
      ],
    ];
    for (const [title, prepare, sentence] of cases)
      for (const version of ['1.7', '1.15'])
        it(`writes nothing and says why: ${title}, ExcelApi ${version} #slow`, async () => {
          const pane = await opened({ version });
          await prepare(pane);
          const [before, names] = [stateOf(pane), pane.book.sheetNames()];
          await adopt(pane);
          assert.match(notice(pane), sentence);
          assert.deepEqual([stateOf(pane), pane.book.sheetNames()], [before, names]);
        });
    for (const [title, prepare] of cases.slice(1, 4))
      it(`takes nothing back either: ${title} #slow`, async () => {
        const pane = await opened();
        await prepare(pane);
        const show = () => pane.book.sheet(LOG).setVisibility('Visible');
        const isHidden = pane.book.sheet(LOG).state.visibility !== 'Visible';
        const protection = pane.book.sheet(LOG).state.protection !== undefined;
        show();
        pane.book.sheet(LOG).unprotect();
        await adopt(pane);
        if (isHidden) pane.book.sheet(LOG).setVisibility('Hidden');
        if (protection) pane.book.sheet(LOG).protect();
        const before = stateOf(pane);
        await pane.work.undoFill();
        assert.match(notice(pane), /^没有撤销：工作表“修改记录”(被隐藏|受保护)，/);
        assert.deepEqual(stateOf(pane), before);
        show();
        pane.book.sheet(LOG).unprotect();
        await pane.work.undoFill();
        assert.equal(valueOf(pane), 11);
      });
    it('writes where the log is protected and its cells are not locked #slow', async () => {
      const pane = await opened();
      await makeLog(pane);
      pane.book.sheet(LOG).protect({}, '1');
      await adopt(pane);
      assert.deepEqual([valueOf(pane), logged(pane)], [12, ['12', '11', '12']]);
    });
    it('writes where the structure is protected and there is a log #slow', async () => {
      const pane = await opened();
      await makeLog(pane);
      pane.book.protect();
      await adopt(pane);
      assert.deepEqual([valueOf(pane), logged(pane)], [12, ['12', '11', '12']]);
    });
    it('writes once the log can be written #slow', async () => {
      const pane = await opened();
      pane.book.protect();
      await adopt(pane);
      pane.book.unprotect();
      await adopt(pane);
      assert.deepEqual([valueOf(pane), logged(pane)], [12, ['12']]);
    });
  });

  describe('with a log of many lines', () => {
    /** A log with that many lines, the sheet of which may have another name. */
    const withLines = async (pane: Opened, lines: number, name = LOG) => {
      await adopt(pane);
      await pane.work.undoFill();
      await settle();
      pane.book.sheet(LOG).paste(
        'A3',
        Array.from({ length: lines }, (_, at) => ['2024-01-15 09:00', '表三', '', `'${at}`, '理由']),
      );
      if (name !== LOG) pane.book.sheet(LOG).rename(name);
      await settle();
      await pane.work.check();
      pane.traffic.reset();
    };
    for (const lines of [397, 398, 399, 5000])
      it(`goes on below line ${lines} and reads little of it #slow`, async () => {
        const pane = await opened();
        await withLines(pane, lines);
        await adopt(pane);
        const { book, traffic } = pane;
        assert.deepEqual(
          [lines + 2, lines + 3, lines + 4].map((row) => book.sheet(LOG).value(`D${row}`)),
          [String(lines - 1), '12', ''],
        );
        assert.ok(traffic.syncs <= 4, `${traffic.syncs} requests`);
        assert.ok(traffic.bytesIn < 150_000, `${traffic.bytesIn} bytes`);
        await pane.work.undoFill();
        assert.equal(book.sheet(LOG).value(`D${lines + 4}`), '11');
        await adopt(pane);
        assert.equal(book.sheet(LOG).value(`D${lines + 5}`), '12');
      });
    it('goes on where its sheet has another name, after many checks of the report alone #slow', async () => {
      const pane = await opened();
      await withLines(pane, 3, '2023 年更正');
      pane.book.sheet('表三').type('E7', '11');
      await pane.work.setWatching(true);
      await adopt(pane);
      assert.equal(pane.book.sheet('2023 年更正').value('D6'), '12');
      assert.equal(hasLog(pane), false);
    });
    it('goes on below what the user wrote under it, and beside a column that was put in #slow', async () => {
      const pane = await opened();
      await withLines(pane, 2);
      pane.book.sheet(LOG).insertColumns(1, 1);
      pane.book.sheet(LOG).type('B30', '以下为复核意见');
      await adopt(pane);
      assert.deepEqual(['B31', 'E31'].map((cell) => pane.book.sheet(LOG).value(cell)).map(Boolean), [
        true,
        true,
      ]);
      assert.equal(pane.book.sheet(LOG).value('E31'), '12');
    });
    it('starts anew where its sheet was deleted #slow', async () => {
      const pane = await opened();
      await withLines(pane, 2);
      pane.book.sheet(LOG).delete();
      await adopt(pane);
      assert.deepEqual([valueOf(pane), logged(pane)], [12, ['12']]);
    });
    it('goes on where a co-author made its sheet since', async () => {
      const pane = await opened();
      pane.book.asCoauthor(() => {
        pane.book.addSheet(LOG).paste('B4', [
          ['修改时间', '单元格', '修改前', '修改后', '修改理由'],
          ['2024-01-15 10:00', '表三', '1', '2', '更正'],
        ]);
      });
      await adopt(pane);
      assert.equal(pane.book.sheet(LOG).value('E6'), '12');
    });
  });

  describe('where Excel fails', () => {
    it('changes nothing where a cell is being edited, and says so #slow', async () => {
      for (const at of [1, 2]) {
        const pane = await opened();
        const before = stateOf(pane);
        pane.faults.before = (request) => {
          if (request === at) pane.faults.cellEditing = true;
        };
        await adopt(pane);
        assert.equal(notice(pane), '没有采用：正在编辑单元格，请按 Enter 键结束编辑后再试。');
        assert.deepEqual(stateOf(pane), before);
      }
    });
    for (const at of [3, 4])
      it(`does not deny what was written where request ${at} is refused, and checks it once it can #slow`, async () => {
        const pane = await opened();
        await pane.work.check();
        pane.traffic.reset();
        pane.faults.before = (request) => {
          if (request === at) pane.faults.cellEditing = true;
        };
        await adopt(pane);
        assert.deepEqual([valueOf(pane), logged(pane)], [12, ['12']]);
        assert.match(
          notice(pane),
          at === 3
            ? /^已采用，并记入“修改记录”工作表。但还没有重新检查：正在编辑单元格/
            : /^已采用，并记入“修改记录”工作表。但表中的标记没有更新：正在编辑单元格/,
        );
        assert.equal(pane.work.state().isStale, at === 3);
        assert.equal(pane.work.state().filled?.length, 1);
        pane.faults.before = undefined;
        pane.faults.cellEditing = false;
        pane.book.sheet('表三').select('A1');
        await settle();
        await settle();
        assert.equal(notice(pane), '已采用，并记入“修改记录”工作表。');
        assert.deepEqual(
          [pane.work.state().isStale, pane.work.state().checked?.result.counts.error],
          [false, 0],
        );
      });
    for (const fault of ['silent', 'deaf'] as const)
      it(`says what stands where the request that writes is ${fault} #slow`, async () => {
        const pane = await opened();
        pane.faults.before = (request) => {
          if (request === 2) pane.faults[fault] = 1;
        };
        await wait(adopt(pane));
        if (fault === 'silent') {
          assert.match(notice(pane), /^没有采用：Excel 没有响应/);
          assert.deepEqual([valueOf(pane), hasLog(pane)], [11, false]);
        } else {
          assert.equal(notice(pane), '已采用，并记入“修改记录”工作表。');
          assert.deepEqual([valueOf(pane), logged(pane)], [12, ['12']]);
        }
      });
    for (const [fault, sentence, value] of [
      ['deaf', /^已采用，并记入“修改记录”工作表。$/, 12],
      ['silent', /^没有采用：Excel 没有响应/, 11],
    ] as const)
      it(`finds out with the next check what stands, where two requests are ${fault}`, async () => {
        const pane = await opened();
        pane.faults.before = (request) => {
          if (request === 2) pane.faults[fault] = 2;
        };
        await wait(adopt(pane));
        assert.match(notice(pane), sentence);
        assert.deepEqual([valueOf(pane), hasLog(pane)], [value, value === 12]);
        assert.equal(pane.work.state().filled?.length, value === 12 ? 1 : undefined);
      });
    it('says that it does not know where Excel answers nothing more, and finds out once it does #slow', async () => {
      const pane = await opened();
      pane.faults.before = (request) => {
        if (request === 2) pane.faults.deaf = 3;
      };
      await wait(adopt(pane));
      assert.match(notice(pane), /^Excel 没有响应，还不知道.*表三!E7是否已经改动/);
      assert.equal(pane.work.state().isStale, true);
      await settle();
      await pane.work.check();
      assert.equal(pane.work.state().checked?.result.counts.error, 0);
      await pane.work.undoFill();
      assert.deepEqual([valueOf(pane), logged(pane)], [11, ['12', '11']]);
    });
    /** A workbook with a log, and the action at which the second request fails, all later ones as told. */
    const openFailing = async () => {
      const pane = await opened();
      await adopt(pane);
      await pane.work.undoFill();
      const fail = (action: number | string, later?: string) => {
        pane.traffic.reset();
        pane.faults.before = (request) => {
          if (request > 1) pane.faults.failAction = request === 2 ? action : later;
        };
      };
      return { ...pane, fail };
    };
    it('is done or not done at all, at whatever action the request that writes fails #slow', async () => {
      const pane = await openFailing();
      const before = stateOf(pane);
      let action = 0;
      for (; !/^已采用/.test(notice(pane)) && action < 40; action += 1) {
        pane.fail(action);
        await adopt(pane);
        if (/^已采用/.test(notice(pane))) break;
        assert.match(notice(pane), /^没有采用：Excel 没有完成这一步/, `action ${action}`);
        assert.deepEqual(stateOf(pane), before, `action ${action}`);
      }
      assert.deepEqual([valueOf(pane), logged(pane)], [12, ['12', '11', '12']]);
      assert.ok(action > 3, 'the request has so many actions');
    });
    it('tells which cells stand where they cannot be put back #slow', async () => {
      const pane = await openFailing();
      const said = new Set<string>();
      for (let action = 0; !said.has('已采用，并记入“修改记录”工作表。') && action < 40; action += 1) {
        pane.fail(action, 'Formulas');
        await pane.work.adopt({ [CELL]: 12, 'requests.granted.legal': 5 }, REASON);
        said.add(notice(pane).replace(/（.*/, ''));
        const isWritten = valueOf(pane) === 12 || pane.book.sheet(LOG).value('D5') !== '';
        assert.equal(/^没有采用/.test(notice(pane)), !isWritten, `action ${action}: ${notice(pane)}`);
        pane.faults.before = undefined;
        for (const [sheet, cell, text] of [
          ['表三', 'E7', '11'],
          ['表三', 'H7', String(suqian.readings[legal] ?? '')],
        ] as const)
          pane.book.sheet(sheet).type(cell, text);
        pane.book.sheet(LOG).clear('A5:E9');
        await settle();
        await pane.work.check();
      }
      assert.deepEqual(
        [...said],
        [
          '没有采用：Excel 没有完成这一步',
          'Excel 只完成了一部分：已改动修改记录!A5:E6，没有改动表三!E7、表三!H7，请核对这些单元格后点“一键检查”。',
          'Excel 只完成了一部分：已改动修改记录!A5:E6、表三!E7，没有改动表三!H7，请核对这些单元格后点“一键检查”。',
          '已采用，并记入“修改记录”工作表。',
        ],
      );
    });
  });
});

/** What all sheets hold. */
function stateOf({ book }: Opened): unknown {
  return book.sheets().map(({ name, state }) => [
    name,
    [...state.cells]
      .filter(([, { value }]) => value !== '' && value !== null)
      .map(([place, { value, formula }]) => [place, value, formula])
      .sort(([a], [b]) => Number(a) - Number(b)),
  ]);
}
