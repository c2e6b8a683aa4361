import assert from 'node:assert/strict';
import { checkReport, readSheets, reportLayouts, tellPartly, tellProblem } from '../../../src/index.js';
import { Problem } from '../../../src/core/report/problem.js';
import { sample } from '../../samples.js';
import { openHost, type OpenHost } from '../openHost.js';

const suqian = sample('suqian-2023');
const MOST = 5 * 1024 * 1024;

/** Rows of a ledger as an office keeps it. */
const ledger = (rows: number, columns: number, text = '政府信息公开申请登记') =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column % 3 === 0 ? row : `${text}${row}`)),
  );

/** A workbook with a right report in it. */
async function openRight(sheets: readonly string[] = ['说明']): Promise<OpenHost> {
  const opened = openHost({ sheets });
  await opened.host.draw(reportLayouts(suqian));
  opened.traffic.reset();
  return opened;
}

/** What a check finds, and what of the workbook was not looked at. */
async function checked({ host }: OpenHost) {
  const read = readSheets(await host.read());
  const { findings } = checkReport(read);
  return { said: findings.map(({ message }) => message), partly: tellPartly(read.partly ?? []) };
}

const NOTHING = { said: [], partly: '' };

describe('a right report in a large workbook', () => {
  it('is right beside ten ledgers, and no answer is too large', async () => {
    const opened = await openRight(Array.from({ length: 10 }, (_, at) => `台账${at}`));
    for (let at = 0; at < 10; at += 1) opened.book.sheet(`台账${at}`).paste('A1', ledger(400, 20));
    assert.deepEqual(await checked(opened), NOTHING);
    assert.ok(opened.traffic.largest < MOST, `${opened.traffic.largest} bytes`);
    assert.equal(opened.traffic.tooLarge, 0);
  });
  it('is right beside thirty ledgers, of which those that were not looked at are told', async () => {
    const opened = await openRight(Array.from({ length: 30 }, (_, at) => `台账${at}`));
    for (let at = 0; at < 30; at += 1) opened.book.sheet(`台账${at}`).paste('A1', ledger(400, 20, '件'));
    const { said, partly } = await checked(opened);
    assert.deepEqual(said, []);
    assert.match(partly, /^“台账\d+”等 \d+ 张工作表内容太多，只查看了开头几行，如果报告的内容在后面/);
  });
  for (const [rows, columns] of [
    [30_000, 8],
    [3_000, 60],
  ] as const) {
    it(`is right beside a ledger of ${rows} × ${columns}, of which the rest is not looked at`, async () => {
      const opened = await openRight();
      opened.book.sheet('说明').paste('A1', ledger(rows, columns));
      const { said, partly } = await checked(opened);
      assert.deepEqual(said, []);
      assert.match(partly, /^工作表“说明”内容太多，只查看了 A1:[A-Z]+\d+，如果报告的内容在后面/);
      assert.equal(opened.traffic.tooLarge, 0);
    });
  }
  it('is right beside 230 small sheets, in four exchanges at most', async () => {
    const names = Array.from({ length: 230 }, (_, at) => `科室${at}`);
    const opened = await openRight(names);
    for (const name of names) opened.book.sheet(name).paste('A1', ledger(30, 6, '件'));
    opened.traffic.reset();
    assert.deepEqual(await checked(opened), NOTHING);
    assert.ok(opened.traffic.syncs <= 4, `${opened.traffic.syncs} exchanges`);
  });
  for (const rows of [376, 2_000]) {
    it(`is right with ${rows} rows above its tables, whatever their sheets are called`, async () => {
      const opened = await openRight();
      for (const name of ['封面', '表二', '表三', '表四']) {
        const sheet = opened.book.sheet(name);
        sheet.unprotect();
        sheet.insertRows(1, rows);
        sheet.paste('A1', ledger(rows, 4));
        sheet.rename(`下属${name}汇总`);
      }
      assert.deepEqual(await checked(opened), NOTHING);
    });
  }
  it('is right on a sheet of its own size beside ledgers that are smaller, and beyond what is read of others', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `台账${at}`);
    const opened = await openRight(names);
    for (const name of names) opened.book.sheet(name).paste('A1', ledger(300, 6, '件'));
    const sheet = opened.book.sheet('总体情况');
    sheet.unprotect();
    sheet.insertRows(30, 600);
    sheet.rename('第一部分');
    const { said } = await checked(opened);
    assert.deepEqual(said, []);
  });
  it('is right where texts are so long that answers are refused, which are then asked for in parts', async () => {
    const opened = await openRight();
    opened.book.sheet('说明').paste('A1', ledger(140, 3, '很长的说明'.repeat(3_000)));
    assert.deepEqual((await checked(opened)).said, []);
    assert.ok(opened.traffic.tooLarge > 0 && opened.traffic.largest <= MOST);
  });
  it('is right where one row is too large for any answer, and says where it stopped', async () => {
    const opened = await openRight();
    opened.faults.limit = 60_000;
    opened.book.sheet('说明').type('A3', '长'.repeat(32_000));
    const { said, partly } = await checked(opened);
    assert.deepEqual(said, []);
    assert.match(partly, /^工作表“说明”内容太多，只查看了 A1:A2，/);
  });
});

describe('a report that is not found in a large workbook', () => {
  it('is said to be missing together with what was not looked at', async () => {
    const opened = openHost({ sheets: ['台账'] });
    opened.book.sheet('台账').paste('A1', ledger(30_000, 8));
    const error = await opened.host
      .read()
      .then(readSheets)
      .catch((problem: unknown) => problem);
    assert.ok(error instanceof Problem);
    assert.equal(
      tellProblem(error),
      '没有找到表二、表三或表四，工作表“台账”内容太多，只查看了 A1:H150，如果报告的内容在后面，请移到单独的工作表再检查。',
    );
  });
});
