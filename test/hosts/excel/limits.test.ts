import assert from 'node:assert/strict';
import { excelHost } from '../../../src/hosts/excel/excelHost.js';
import { cellsOfLength } from '../cellsOfLength.js';
import { isProblem } from '../isProblem.js';
import { isOurs, openHost, type OpenHost } from '../openHost.js';

/** A block of as many cells as rows times columns, to paste. */
const block = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1));

/** A workbook with as many sheets, named 1, 2, … */
const withSheets = (count: number) =>
  openHost({ sheets: Array.from({ length: count }, (_, at) => `${at + 1}`) });

/** How many cells are read of each sheet that has any, by name. */
async function cellsRead({ host }: OpenHost): Promise<Readonly<Record<string, number>>> {
  const sheets = await host.read();
  return Object.fromEntries(
    sheets.filter(({ cells }) => cells.length > 0).map(({ name, cells }) => [name, cells.length]),
  );
}

describe('what is read of a workbook in Excel', () => {
  it('is the first 400 rows and 60 columns of a sheet', async () => {
    const opened = withSheets(1);
    const sheet = opened.book.sheet('1');
    for (const address of ['A1', 'BH400', 'BI1', 'A401']) sheet.type(address, 1);
    const [read] = await opened.host.read();
    assert.deepEqual(
      read?.cells.map(({ row, column }) => [row, column]),
      [
        [1, 1],
        [400, 60],
      ],
    );
  });

  it('takes two exchanges up to 24 sheets, and three beyond', async () => {
    for (const [sheets, syncs] of [
      [24, 2],
      [25, 3],
    ] as const) {
      const opened = withSheets(sheets);
      opened.book.sheet('1').type('A1', 1);
      opened.traffic.reset();
      await opened.host.read();
      assert.equal(opened.traffic.syncs, syncs, `${sheets} sheets`);
    }
  });

  it('is at most 60,000 cells of many sheets, the smallest first', async () => {
    const opened = withSheets(25);
    opened.book.sheet('1').paste('A1', block(400, 60));
    opened.book.sheet('2').paste('A1', block(400, 50));
    opened.book.sheet('3').paste('A1', block(320, 50));
    assert.deepEqual(await cellsRead(opened), { 1: 24_000, 2: 20_000, 3: 16_000 });
    opened.book.sheet('4').paste('A1', [[1]]);
    assert.deepEqual(await cellsRead(opened), { 2: 20_000, 3: 16_000, 4: 1 });
  });
});

describe('the address of a mark in Excel', () => {
  const formatsFor = async (length: number) => {
    const opened = withSheets(1);
    await opened.host.mark([{ sheet: '1', cells: cellsOfLength(length), level: 'error' }]);
    return opened.book.sheet('1').formats().filter(isOurs).length;
  };

  it('is at most 8,000 characters long', async () => {
    assert.equal(await formatsFor(8_000), 1);
    assert.equal(await formatsFor(8_001), 2);
  });
});

describe('an exchange with Excel', () => {
  const { setTimeout } = globalThis;
  afterEach(() => {
    globalThis.setTimeout = setTimeout;
  });

  it('may take 20 seconds', async () => {
    const { Excel, faults } = openHost();
    const host = excelHost({ excel: Excel, isSupported: () => true });
    faults.silent = 1;
    const waits: number[] = [];
    // Time passes at once, and how long it is said to take is noted.
    globalThis.setTimeout = ((late: () => void, wait: number) => {
      waits.push(wait);
      return setTimeout(late, 0);
    }) as typeof setTimeout;
    await assert.rejects(host.read(), isProblem('noAnswer'));
    assert.deepEqual(waits, [20_000]);
  });
});
