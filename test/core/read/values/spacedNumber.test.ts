import assert from 'node:assert/strict';
import { readSheets } from '../../../../src/index.js';
import { drawnSheets, editSheet } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';

const report = sample('suqian-2023');

/** The remarks on blanks in figures of a report in which a text stands in place of a figure. */
async function told(figure: number | string, text: string) {
  const sheets = (await drawnSheets(report)).map((sheet) =>
    sheet.name === '表二'
      ? editSheet(sheet, (cell) => (cell.value === figure ? { ...cell, value: text } : cell))
      : sheet,
  );
  return readSheets(sheets).remarks.filter(({ kind }) => kind === 'spacedNumber');
}

describe('a figure with blanks in it', () => {
  it('is told: two figures in one cell look the same', async () => {
    const cell = 'disclosure.normative.issued';
    for (const text of ['109 110', '12\u00a0489', '-109 110', '１２　１１０'])
      assert.deepEqual(await told(109, text), [{ kind: 'spacedNumber', cell }], text);
  });
  it('is told of an amount too', async () => {
    const cell = 'disclosure.fees.amount';
    for (const text of ['59 237.2449', '59 237.2449万元'])
      assert.deepEqual(await told(59237.2449, text), [{ kind: 'spacedNumber', cell }], text);
  });
  it('is nothing to tell where no blank parts digits, or where it is no figure at all', async () => {
    for (const text of [
      '1\u2009808\u2009595',
      ' 109 ',
      '- 109',
      '1,109',
      '109 ',
      '1 09',
      '12 34',
      '109\n110',
    ])
      assert.deepEqual(await told(109, text), [], text);
    for (const text of ['59237.2449 万元', '59,237.2449'])
      assert.deepEqual(await told(59237.2449, text), [], text);
  });
});
