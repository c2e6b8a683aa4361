import assert from 'node:assert/strict';
import { readSheets, reportLayouts } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { openHost } from '../openHost.js';

const suqian = sample('suqian-2023');

/** Rows of numbers, as an office keeps them. */
const ledger = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * column));

/** A workbook whose three tables stand so far below other rows that nothing is seen of them at first. */
async function openBuried() {
  const opened = openHost({ sheets: ['说明'] });
  await opened.host.draw(reportLayouts(suqian));
  for (const [at, name] of ['表二', '表三', '表四'].entries()) {
    const sheet = opened.book.sheet(name);
    sheet.unprotect();
    sheet.insertRows(1, 400);
    sheet.paste('A1', ledger(400, 4));
    sheet.rename(`台账${at}`);
  }
  opened.traffic.reset();
  return opened;
}

describe('sheets whose first rows are not those of a report', () => {
  it('are read by their values, and whole where these are a report after all', async () => {
    const opened = await openBuried();
    const { report, formulas } = readSheets(await opened.host.read());
    assert.deepEqual(report.readings, suqian.readings);
    assert.ok(formulas.has('requests.received.total') && formulas.has('disputes.review.total'));
    assert.equal(opened.traffic.syncs, 4);
  });

  it('have their dates there too', async () => {
    const opened = await openBuried();
    opened.book.sheet('台账1').dress('E406', { numberFormat: 'yyyy-mm-dd' });
    const sheets = await opened.host.read();
    const dated = sheets.find(({ name }) => name === '台账1')?.cells.filter(({ date }) => date !== undefined);
    assert.deepEqual(
      dated?.map(({ row, column }) => [row, column]),
      [[406, 5]],
    );
  });

  it('take no fourth exchange and no formulas where they are ledgers', async () => {
    const opened = openHost({ sheets: ['台账'] });
    await opened.host.draw(reportLayouts(suqian));
    opened.book.sheet('台账').paste('A1', ledger(2_000, 10));
    opened.traffic.reset();
    await opened.host.read();
    assert.equal(opened.traffic.syncs, 3);
    const asked = JSON.stringify(opened.traffic.requests.at(-1));
    assert.ok(asked.includes('"values"') && !asked.includes('"formulas"'));
  });
});
