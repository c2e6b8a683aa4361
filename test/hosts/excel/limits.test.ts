import assert from 'node:assert/strict';
import { cellAddress } from '../../../src/core/draw/address.js';
import { excelHost } from '../../../src/hosts/excel/excelHost.js';
import { cellsOfLength } from '../cellsOfLength.js';
import { isProblem } from '../isProblem.js';
import { isOurs, openHost, type OpenHost } from '../openHost.js';

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

/** Where reading stopped on each sheet that has more, by name. */
async function stops({ host }: OpenHost): Promise<Readonly<Record<string, string>>> {
  const sheets = await host.read();
  return Object.fromEntries(
    sheets.flatMap(({ name, readTo }) => (readTo ? [[name, cellAddress(readTo.row, readTo.column)]] : [])),
  );
}

describe('what is read of a workbook in Excel', () => {
  it('is the first 60 columns of a sheet, down to its last row', async () => {
    const opened = withSheets(1);
    const sheet = opened.book.sheet('1');
    for (const address of ['A1', 'BH400', 'BI1', 'A900']) sheet.type(address, 1);
    const [read] = await opened.host.read();
    assert.deepEqual(
      read?.cells.map(({ row, column }) => [row, column]),
      [
        [1, 1],
        [400, 60],
        [900, 1],
      ],
    );
    assert.deepEqual(read.readTo, { row: 900, column: 60 });
    sheet.clear('BI1');
    assert.deepEqual(await stops(opened), {});
  });

  it('takes two exchanges where every sheet ends within its first rows, and a third for the rest #slow', async () => {
    for (const [sheets, last, syncs] of [
      [1, 'Z150', 2],
      [1, 'Z151', 3],
      [1, 'AA150', 3],
      [24, 'Z48', 2],
      [24, 'Z49', 3],
      [25, 'P75', 2],
      [25, 'P76', 3],
      [200, 'P9', 2],
      [200, 'P10', 3],
      [325, 'P6', 2],
      [326, 'P6', 3],
    ] as const) {
      const opened = withSheets(sheets);
      opened.book.sheet('1').type(last, 1);
      opened.traffic.reset();
      assert.deepEqual(await cellsRead(opened), { 1: 1 });
      assert.equal(opened.traffic.syncs, syncs, `${sheets} sheets, ${last}`);
    }
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
