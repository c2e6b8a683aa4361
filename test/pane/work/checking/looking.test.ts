import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { editionNamed, reportLayouts } from '../../../../src/index.js';
import { openHost, type OpenHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { idle, openWork, settle, type OpenWork } from '../../openWork.js';

const suqian = sample('suqian-2023');
type Opened = OpenHost & OpenWork;

/** A workbook with a report that the pane has not read yet. */
async function opened(options: Parameters<typeof openHost>[0] = {}): Promise<Opened> {
  const excel = openHost(options);
  await excel.host.draw(reportLayouts(suqian));
  return { ...excel, ...openWork(excel.host, { place: 'excel' }) };
}

const notice = ({ work }: Opened) => work.state().notice?.text;
const book = ({ work }: Opened) => work.state().book;
const rest = async (milliseconds: number) => {
  await settle();
  mock.timers.tick(milliseconds);
  await settle();
};

describe('the first look at a workbook in Excel', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  for (const version of ['1.7', '1.15']) {
    it(`says what to press where a cell is being edited, and is repeated by itself: ExcelApi ${version}`, async () => {
      const pane = await opened({ version });
      pane.faults.cellEditing = true;
      await pane.work.look();
      assert.equal(book(pane), 'unread');
      assert.equal(notice(pane), '正在编辑单元格，请按 Enter 键结束编辑后再试。处理好后请点“一键检查”。');
      pane.faults.cellEditing = false;
      await rest(1000);
      await idle(pane);
      assert.deepEqual([book(pane), notice(pane)], ['there', undefined]);
      // Edits are noticed from then on, though listening was refused at first.
      pane.book.sheet('表三').type('E7', '11');
      await settle();
      assert.equal(pane.work.state().isStale, true);
    });
    it(`is made up for by 一键检查: ExcelApi ${version}`, async () => {
      const pane = await opened({ version });
      pane.faults.cellEditing = true;
      await pane.work.look();
      pane.faults.cellEditing = false;
      await pane.work.check();
      assert.deepEqual([book(pane), notice(pane)], ['there', '检查通过，没有发现问题。']);
      pane.traffic.reset();
      await rest(60_000);
      assert.equal(pane.traffic.syncs, 0);
    });
  }
  const failures: readonly (readonly [string, (pane: Opened) => void, RegExp])[] = [
    [
      'Office fails',
      ({ faults }) => {
        faults.before = () => Object.assign(faults, { failAction: 0, failCode: 'GeneralException' });
      },
      /^Excel 没有完成这一步（GeneralException）.*处理好后请点“一键检查”。$/,
    ],
    [
      'there are two reports',
      ({ book: { copySheet, sheet, sheets } }) => {
        for (const { name } of sheets().slice(1)) {
          copySheet(sheet(name), `乙${name}`);
          sheet(name).rename(`甲${name}`);
        }
        sheet('乙封面').type('B3', '另一机关');
      },
      /各有一份.*请拆分后再试。处理好后请点“一键检查”。$/,
    ],
    [
      'the tables are hidden',
      ({ book: { sheet } }) => {
        for (const name of ['表二', '表三', '表四']) sheet(name).setVisibility('Hidden');
      },
      /^表格所在的工作表“表二”被隐藏，请取消隐藏后再试。处理好后请点“一键检查”。$/,
    ],
    [
      'Excel does not answer',
      ({ faults }) => {
        faults.silent = 1000;
      },
      /^Excel 没有响应.*处理好后请点“一键检查”。$/,
    ],
  ];
  for (const [title, prepare, sentence] of failures)
    it(`leaves every button of use where ${title} #slow`, async () => {
      const pane = await opened({ patience: 400 });
      prepare(pane);
      const look = pane.work.look();
      for (let time = 0; time < 10; time += 1) await rest(400);
      await look;
      assert.equal(book(pane), 'unread');
      assert.match(notice(pane) ?? '', sentence);
      // Tries by the clock end too, whatever Excel does.
      for (let time = 0; pane.work.state().isBusy && time < 20; time += 1) await rest(400);
      assert.equal(pane.work.state().isBusy, false);
      assert.match(notice(pane) ?? '', sentence);
      Object.assign(pane.faults, { before: undefined, failAction: undefined, silent: 0 });
      for (const { name, setVisibility, delete: remove } of pane.book.sheets()) {
        setVisibility('Visible');
        if (name.startsWith('乙')) remove();
      }
      await pane.work.check();
      assert.equal(book(pane), 'there');
    });
  it('says nothing wrong of a workbook without a report, and notices one that is copied in #slow', async () => {
    for (const version of ['1.7', '1.9', '1.15']) {
      const excel = openHost({ version });
      const pane = { ...excel, ...openWork(excel.host, { place: 'excel' }) };
      await pane.work.look();
      assert.deepEqual([book(pane), notice(pane)], ['none', undefined]);
      const other = await opened();
      for (const sheet of other.book.sheets().slice(1)) pane.book.copySheet(sheet, sheet.name);
      await rest(500);
      await idle(pane);
      assert.equal(book(pane), 'there');
      assert.equal(pane.work.state().checked?.read.report.org, suqian.org);
      assert.deepEqual(
        pane.book
          .sheets()
          .flatMap(({ formats }) => formats().filter(({ formula }) => formula.includes('xxgk'))),
        [],
      );
    }
  });
  it('notices a report that is pasted into a sheet there is', async () => {
    const excel = openHost();
    const pane = { ...excel, ...openWork(excel.host, { place: 'excel' }) };
    await pane.work.look();
    const table = reportLayouts(suqian).find(({ sheet }) => sheet === '表三')!;
    for (const { row, column, value } of table.cells)
      pane.book.sheet('Sheet1').paste(`${String.fromCharCode(64 + column)}${row}`, [[value ?? '']]);
    await rest(500);
    await idle(pane);
    assert.equal(book(pane), 'there');
  });
  it('says again that there is none once its tables are deleted, and finds them when they are back', async () => {
    const pane = await opened();
    await pane.work.look();
    const kept = pane.book.copySheet(pane.book.sheet('表三'), '备份');
    const from = openHost();
    const copy = from.book.copySheet(kept, '表三');
    for (const name of ['备份', '表二', '表三', '表四']) pane.book.sheet(name).delete();
    await rest(500);
    await pane.work.check();
    assert.equal(book(pane), 'none');
    pane.book.copySheet(copy, '表三');
    await rest(500);
    await idle(pane);
    assert.equal(book(pane), 'there');
  });
});

describe('插入表样 in Excel', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  const blank = async () => {
    const excel = openHost({ patience: 400 });
    const pane = { ...excel, ...openWork(excel.host, { place: 'excel' }) };
    await pane.work.look();
    pane.traffic.reset();
    return pane;
  };
  const insert = async ({ work }: Opened) => {
    const done = work.insert(editionNamed('2021'), 2023, '青山县民政局');
    for (let time = 0; time < 10; time += 1) await rest(400);
    await done;
  };
  it('does not deny the sheets where only the answer was lost', async () => {
    const pane = await blank();
    pane.faults.before = (request) => {
      if (request === 2) pane.faults.deaf = 1;
    };
    await insert(pane);
    assert.equal(notice(pane), '已插入 7 张工作表，填好后点“一键检查”。');
    assert.equal(book(pane), 'there');
  });
  it('says that the sheets are there where they cannot be read, and reads them later', async () => {
    const pane = await blank();
    pane.faults.before = (request) => {
      if (request === 3) pane.faults.cellEditing = true;
    };
    await insert(pane);
    assert.match(
      notice(pane) ?? '',
      /^已插入 7 张工作表，填好后点“一键检查”。但还没有重新检查：正在编辑单元格/,
    );
    assert.equal(book(pane), 'unread');
    Object.assign(pane.faults, { before: undefined, cellEditing: false });
    await rest(30_000);
    await idle(pane);
    assert.deepEqual([book(pane), notice(pane)], ['there', '已插入 7 张工作表，填好后点“一键检查”。']);
  });
  for (const [code, why] of [
    ['AccessDenied', 'Excel 中途不允许改动'],
    ['GeneralException', 'Excel 中途报错（GeneralException）'],
    ['InvalidOperationInCellEditMode', '中途开始编辑单元格'],
  ] as const)
    it(`says why it stopped half way and what is left: ${code}`, async () => {
      const pane = await blank();
      pane.faults.before = (request) => {
        if (request === 2) Object.assign(pane.faults, { failAction: 'Merge', failCode: code });
      };
      await insert(pane);
      const left = pane.book.sheetNames().slice(1);
      assert.ok(left.length > 0);
      assert.ok(notice(pane)?.startsWith(`插入工作表没有完成：${why}`), notice(pane));
      assert.ok(notice(pane)?.includes(`请删除已插入的工作表（${left.join('、')}）后再试`), notice(pane));
      // What stopped it is over: once they are deleted it works.
      for (const name of left) pane.book.sheet(name).delete();
      pane.faults.before = undefined;
      await insert(pane);
      assert.equal(pane.book.sheetNames().length, 8);
    });
});
