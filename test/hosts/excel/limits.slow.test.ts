import assert from 'node:assert/strict';
import { cellAddress } from '../../../src/core/draw/address.js';
import { openHost, type OpenHost } from '../openHost.js';

/** A block of as many cells as rows times columns, to paste. */
const block = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1));

/** A workbook with as many sheets, named 1, 2, … */
const withSheets = (count: number) =>
  openHost({ sheets: Array.from({ length: count }, (_, at) => `${at + 1}`) });

/** Where reading stopped on each sheet that has more, by name. */
async function stops({ host }: OpenHost): Promise<Readonly<Record<string, string>>> {
  const sheets = await host.read();
  return Object.fromEntries(
    sheets.flatMap(({ name, readTo }) => (readTo ? [[name, cellAddress(readTo.row, readTo.column)]] : [])),
  );
}

describe('what is read of a large workbook in Excel', () => {
  it('is at most 150,000 cells below the first rows of sheets that seem to be no report, the smallest first', async () => {
    const opened = withSheets(2);
    opened.book.sheet('1').paste('A1', block(15_150, 10));
    assert.deepEqual(await stops(opened), {});
    opened.book.sheet('1').paste('A15151', block(1, 10));
    assert.deepEqual(await stops(opened), { 1: 'J150' });
    opened.book.sheet('2').paste('A1', block(15_150, 10));
    assert.deepEqual(await stops(opened), { 1: 'J150' });
    opened.book.sheet('2').paste('A15151', block(2, 10));
    assert.deepEqual(await stops(opened), { 1: 'J150', 2: 'J150' });
  });

  it('is at most 150,000 cells below those of sheets that seem to be of a report', async () => {
    const opened = openHost({ sheets: ['表三'] });
    opened.book.sheet('表三').paste('A1', block(150, 60));
    opened.book.sheet('表三').paste('A151', block(15_000, 10));
    opened.book.sheet('表三').clear('K1:BH150');
    assert.deepEqual(await stops(opened), {});
    opened.book.sheet('表三').paste('A15151', block(3, 10));
    assert.deepEqual(await stops(opened), { 表三: 'J15150' });
  });
});
