import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { withCells } from '../../../../src/core/report/report.js';
import { excelHost } from '../../../../src/hosts/excel/excelHost.js';
import { mayHoldReport, reportLayouts } from '../../../../src/index.js';
import { openHost, type OpenHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { idle, openWork, settle, type OpenWork } from '../../openWork.js';

const suqian = sample('suqian-2023');
type Opened = OpenHost & OpenWork;

/** A right report that was checked, with 边填边查 or without. */
async function opened(isWatching: boolean, options: Parameters<typeof openHost>[0] = {}): Promise<Opened> {
  const excel = openHost({ sheets: ['台账'], ...options });
  await excel.host.draw(reportLayouts(suqian));
  const work = openWork(excel.host, { place: 'excel' });
  await work.work.look();
  await work.work.check();
  if (isWatching) await work.work.setWatching(true);
  await settle();
  excel.traffic.reset();
  return { ...excel, ...work };
}

/** Another host on the same workbook, as a second window has one. */
const secondHost = ({ Excel, Office }: Opened) =>
  excelHost({
    excel: Excel,
    isSupported: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    isLikely: mayHoldReport,
  });
const errors = ({ work }: Opened) => work.state().checked?.result.counts.error;
const isStale = ({ work }: Opened) => work.state().isStale;
const pass = async (milliseconds: number) => {
  await settle();
  mock.timers.tick(milliseconds);
  await settle();
};
const rest = async (pane: Opened, milliseconds = 500) => {
  await pass(milliseconds);
  await idle(pane);
};

describe('what the pane notices in Excel #slow', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  const edits: readonly (readonly [string, (pane: Opened) => void, number])[] = [
    ['a figure is typed', ({ book }) => book.sheet('表三').type('E7', '11'), 2],
    [
      'a co-author types a figure',
      ({ book }) => book.asCoauthor(() => book.sheet('表三').type('E7', '11')),
      2,
    ],
    [
      'a co-author pastes figures',
      ({ book }) => book.asCoauthor(() => book.sheet('表三').paste('E7', [['11']])),
      2,
    ],
    [
      'rows are put in above and a figure is typed',
      ({ book }) => {
        book.sheet('表三').insertRows(1, 2);
        book.sheet('表三').type('E9', '11');
      },
      2,
    ],
    ['a row is deleted', ({ book }) => book.sheet('表三').deleteRows(7, 1), 1],
    ['cells are cleared', ({ book }) => book.sheet('表三').clear('E7'), 1],
    ['a sheet is deleted', ({ book }) => book.sheet('表四').delete(), 1],
  ];
  for (const version of ['1.7', '1.9', '1.15'])
    for (const [title, edit, count] of edits) {
      it(`checks once ${title}: ExcelApi ${version}`, async () => {
        const pane = await opened(true, { version });
        edit(pane);
        await rest(pane);
        assert.equal(isStale(pane), false);
        assert.ok((errors(pane) ?? 0) >= count, `${errors(pane)} errors`);
      });
      it(`says that it is old once ${title}, while 边填边查 is off: ExcelApi ${version}`, async () => {
        const pane = await opened(false, { version });
        edit(pane);
        await rest(pane, 60_000);
        assert.deepEqual([isStale(pane), errors(pane), pane.traffic.syncs], [true, 0, 0]);
      });
    }

  for (const version of ['1.7', '1.9', '1.15']) {
    it(`notices a second report that is copied in, and edits on it: ExcelApi ${version}`, async () => {
      const pane = await opened(true, { version });
      const other = openHost();
      await other.host.draw(reportLayouts({ ...suqian, org: '另一机关' }));
      for (const { name, rename } of pane.book.sheets().slice(1)) rename(`甲${name}`);
      for (const sheet of other.book.sheets().slice(1)) pane.book.copySheet(sheet, `乙${sheet.name}`);
      await rest(pane);
      assert.match(pane.work.state().notice?.text ?? '', /各有一份/);
      assert.equal(isStale(pane), true);
      for (const { name } of pane.book.sheets().filter((each) => each.name.startsWith('乙')))
        pane.book.sheet(name).delete();
      await rest(pane);
      assert.deepEqual([isStale(pane), errors(pane)], [false, 0]);
    });
    it(`watches a sheet that was copied in: ExcelApi ${version}`, async () => {
      const pane = await opened(false, { version });
      // 表四 moves into a sheet of its own: the old one is deleted.
      pane.book.copySheet(pane.book.sheet('表四'), '表四新');
      pane.book.sheet('表四').delete();
      await rest(pane);
      await pane.work.check();
      await settle();
      assert.deepEqual([isStale(pane), errors(pane)], [false, 0]);
      pane.book.sheet('表四新').type('A5', '999');
      await rest(pane);
      assert.equal(isStale(pane), true);
    });
    it(`watches it once it can, where that was refused at first: ExcelApi ${version}`, async () => {
      const pane = await opened(false, { version });
      pane.faults.cellEditing = true;
      pane.book.copySheet(pane.book.sheet('表四'), '表四新');
      pane.book.sheet('表四').delete();
      await rest(pane);
      await pane.work.check();
      assert.equal(isStale(pane), true);
      pane.faults.cellEditing = false;
      await pane.work.check();
      assert.deepEqual([isStale(pane), errors(pane)], [false, 0]);
      pane.book.sheet('表四新').type('A5', '999');
      await rest(pane);
      assert.equal(isStale(pane), true);
    });
    it(`reads all sheets again after an edit on one that the report is not on: ExcelApi ${version}`, async () => {
      const pane = await opened(true, { version });
      pane.book.sheet('台账').type('A1', '三、收到和处理政府信息公开申请情况');
      await rest(pane);
      assert.equal(isStale(pane), false);
      assert.ok(pane.traffic.syncs >= 2);
      pane.traffic.reset();
      pane.book.sheet('表三').type('E7', '11');
      await rest(pane);
      assert.equal(pane.traffic.syncs, 2);
    });
    it(`takes what it writes itself for no edit: ExcelApi ${version}`, async () => {
      const pane = await opened(false, { version });
      pane.book.sheet('表三').type('E7', '11');
      await settle();
      await pane.work.check();
      await settle();
      assert.equal(isStale(pane), false);
      await pane.work.adopt({ 'requests.granted.company': 12 }, '理由');
      await rest(pane);
      assert.deepEqual([isStale(pane), errors(pane)], [false, 0]);
      await pane.work.undoFill();
      await rest(pane);
      assert.equal(isStale(pane), false);
      pane.book.sheet('表三').type('E7', '10');
      await rest(pane);
      assert.equal(isStale(pane), true);
    });
  }
  it('knows a renamed sheet, moved to another place, and edits on it', async () => {
    const pane = await opened(true);
    pane.book.sheet('表三').rename('申请情况');
    pane.book.sheet('申请情况').type('E7', '11');
    await rest(pane);
    assert.deepEqual([isStale(pane), errors(pane)], [false, 2]);
    assert.ok(pane.work.state().checked?.result.findings[0]?.addresses[0]?.startsWith('申请情况!'));
  });
  for (const version of ['1.7', '1.9', '1.15'])
    it(`notices what a pane in another window writes, where nothing is calculated: ExcelApi ${version}`, async () => {
      const pane = await opened(false, { version });
      const { formulas, addresses } = pane.work.state().checked!.read;
      for (const name of formulas) {
        const [sheet = '', cell = ''] = (addresses.get(name) ?? '').split('!');
        pane.book.sheet(sheet).type(cell, pane.book.sheet(sheet).value(cell) as number);
      }
      pane.book.sheet('表三').type('E7', '11');
      const other = openWork(secondHost(pane), { place: 'excel' });
      await other.work.look();
      // The log is there already: only cells are written.
      await other.work.adopt({ 'requests.granted.company': 12 }, '理由');
      pane.book.sheet('表三').type('E7', '11');
      await rest(pane);
      await other.work.check();
      await pane.work.check();
      assert.deepEqual([isStale(pane), errors(pane)], [false, 2]);
      await other.work.adopt({ 'requests.granted.company': 12 }, '理由');
      await rest(pane);
      assert.deepEqual([isStale(pane), other.work.state().isStale], [true, false]);
    });
  it('does not take a result for new where something was edited while it was read', async () => {
    const pane = await opened(false);
    pane.faults.before = () => {
      pane.faults.before = undefined;
      pane.book.sheet('表三').type('E7', '11');
    };
    await pane.work.report(true);
    await settle();
    assert.equal(isStale(pane), true);
  });
});

describe('what Excel refuses while the pane watches #slow', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  /** An edit of which the check is refused because the next cell is being typed in. */
  const refused = async (version = '1.15') => {
    const pane = await opened(true, { version });
    pane.book.sheet('表三').type('E7', '11');
    await settle();
    pane.faults.cellEditing = true;
    await rest(pane);
    assert.deepEqual([isStale(pane), errors(pane)], [true, 0]);
    return pane;
  };
  for (const version of ['1.7', '1.9', '1.15'])
    it(`is checked at once when the cell is left: ExcelApi ${version}`, async () => {
      const pane = await refused(version);
      pane.faults.cellEditing = false;
      pane.book.sheet('表三').select('E8');
      await settle();
      assert.deepEqual([isStale(pane), errors(pane)], [false, 2]);
    });
  it('is checked when another sheet is shown, and with the next edit', async () => {
    for (const leave of [
      ({ book }: Opened) => book.sheet('表四').activate(),
      ({ book }: Opened) => book.sheet('表三').type('A40', '备注'),
    ]) {
      const pane = await refused();
      pane.faults.cellEditing = false;
      leave(pane);
      await rest(pane);
      assert.deepEqual([isStale(pane), errors(pane)], [false, 2]);
    }
  });
  it('is checked by the clock where Esc was pressed, of which Excel tells nothing', async () => {
    const pane = await refused();
    pane.faults.cellEditing = false;
    await rest(pane, 1000);
    assert.deepEqual([isStale(pane), errors(pane)], [false, 2]);
  });
  it('is asked for six times by the clock at most, and then when the cell is left', async () => {
    const pane = await refused();
    pane.traffic.reset();
    for (let second = 0; second < 600; second += 1) await rest(pane, 1000);
    assert.equal(pane.traffic.syncs, 6);
    assert.equal(isStale(pane), true);
    pane.faults.cellEditing = false;
    pane.book.sheet('表三').select('E8');
    await settle();
    assert.deepEqual([isStale(pane), errors(pane)], [false, 2]);
    pane.traffic.reset();
    for (let second = 0; second < 60; second += 1) await rest(pane, 1000);
    assert.equal(pane.traffic.syncs, 0);
  });
  for (const [title, refuse] of [
    [
      'an error of Office',
      ({ faults }: Opened) => {
        faults.before = () => Object.assign(faults, { failAction: 0, failCode: 'ServiceUnavailable' });
      },
    ],
    [
      'an answer that never comes',
      ({ faults }: Opened) => {
        faults.silent = 1;
      },
    ],
  ] as const)
    it(`leaves the result old after ${title}, and is asked for again`, async () => {
      const pane = await opened(true, { patience: 400 });
      pane.book.sheet('表三').type('E7', '11');
      await settle();
      refuse(pane);
      await pass(500);
      await pass(400);
      assert.deepEqual([isStale(pane), errors(pane)], [true, 0]);
      Object.assign(pane.faults, { before: undefined, failAction: undefined });
      await rest(pane, 1000);
      assert.deepEqual([isStale(pane), errors(pane)], [false, 2]);
    });
  it('says no longer that it was refused once it is checked', async () => {
    const pane = await opened(true);
    pane.book.sheet('表三').type('E7', '11');
    await settle();
    pane.faults.before = () => Object.assign(pane.faults, { failAction: 0, failCode: 'InactiveWorkbook' });
    await rest(pane);
    const said = () => pane.work.state().notice?.text;
    assert.equal(said(), 'Excel 正在处理别的工作簿，这一步没有完成，请切换到本工作簿后再试。');
    Object.assign(pane.faults, { before: undefined, failAction: undefined });
    await rest(pane, 1000);
    assert.deepEqual([isStale(pane), errors(pane), said()], [false, 2, undefined]);
  });
  it('does not count a check that was refused as an edit', async () => {
    const pane = await opened(false);
    pane.faults.cellEditing = true;
    await pane.work.check();
    assert.deepEqual([isStale(pane), pane.work.state().edits], [true, 0]);
    pane.faults.cellEditing = false;
    pane.book.sheet('表三').type('E7', '11');
    await settle();
    assert.deepEqual([isStale(pane), pane.work.state().edits], [true, 1]);
    await pane.work.check();
    assert.deepEqual([isStale(pane), pane.work.state().edits], [false, 0]);
  });
  it('leaves the result old where marking is refused after reading, and marks later', async () => {
    const pane = await opened(true);
    pane.book.sheet('表三').type('E7', '11');
    await settle();
    pane.faults.before = (request) => {
      if (request === 2) pane.faults.cellEditing = true;
    };
    await rest(pane);
    assert.equal(isStale(pane), true);
    Object.assign(pane.faults, { before: undefined, cellEditing: false });
    await rest(pane, 1000);
    assert.equal(isStale(pane), false);
    assert.ok(
      pane.book
        .sheet('表三')
        .formats()
        .some(({ formula }) => formula.includes('xxgk')),
    );
  });
  it('says that the result is old where a check that was asked for is refused', async () => {
    const pane = await opened(false);
    pane.faults.cellEditing = true;
    await pane.work.check();
    assert.equal(isStale(pane), true);
    pane.faults.cellEditing = false;
    await pane.work.check();
    assert.equal(isStale(pane), false);
  });
  it('does not check twice what was checked in the meantime', async () => {
    const pane = await refused();
    pane.faults.cellEditing = false;
    await pane.work.check();
    pane.traffic.reset();
    await rest(pane, 60_000);
    assert.equal(pane.traffic.syncs, 0);
  });
  it('fills no 0 over what was typed since the check', async () => {
    const blank = openHost();
    await blank.host.draw(reportLayouts(withCells(suqian, { 'requests.granted.company': null })));
    const pane = { ...blank, ...openWork(blank.host, { place: 'excel' }) };
    await pane.work.look();
    await pane.work.check();
    pane.book.sheet('表三').type('E7', '12');
    await pane.work.fill();
    assert.equal(pane.book.sheet('表三').value('E7'), 12);
  });
});
