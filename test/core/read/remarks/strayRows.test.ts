import assert from 'node:assert/strict';
import type { Sheet } from '../../../../src/core/draw/sheet.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { drawnSheets, editSheet } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';
import { withSheet, withValues } from '../sheetEdits.js';

const reports = ['suqian-2023', 'xixia-civil-affairs-2020'].map(sample);
const isTitle = (value: unknown) => String(value).startsWith('第二十条');

/** The bands of 表二, each as rows from 1 on; what stands below the table is left out. */
function bandsOf({ cells, ...sheet }: Sheet): readonly Sheet[] {
  const tops = cells.flatMap(({ row, value }) => (isTitle(value) ? [row] : []));
  const end = Math.max(...cells.filter(({ column }) => column > 1).map(({ row }) => row)) + 1;
  return tops.map((top, at) =>
    editSheet({ ...sheet, cells }, (cell) =>
      cell.row >= top && cell.row < (tops[at + 1] ?? end) ? { ...cell, row: cell.row - top + 1 } : undefined,
    ),
  );
}
const lastRow = ({ cells }: Sheet) => Math.max(...cells.map(({ row }) => row));

describe('a band that stands apart from its table', () => {
  for (const [at, report] of reports.entries())
    it(`is told, below and above 表二 of ${report.edition.id}, and nothing of it is read #slow`, async () => {
      const sheets = await drawnSheets(report);
      for (const other of reports) {
        const sheet = (await drawnSheets(other)).find(({ name }) => name === '表二');
        assert.ok(sheet);
        for (const [index, band] of bandsOf(sheet).entries())
          for (const gap of [1, 3, 9])
            for (const isBelow of [true, false]) {
              // The first band above the table is taken for its own.
              if (index === 0 && !isBelow) continue;
              const found = readSheets(
                sheets.map((own) => {
                  if (own.name !== '表二') return own;
                  return isBelow
                    ? withSheet(own, band, lastRow(own) + gap, 0)
                    : withSheet(band, own, lastRow(band) + gap, 0);
                }),
              );
              const what = `${at} band ${index} of ${other.edition.id}, ${gap} ${isBelow}`;
              const { findings } = checkReport(found);
              assert.ok(
                findings.some(({ level, rule }) => level === 'error' && rule === 'label'),
                what,
              );
              if (isBelow) assert.deepEqual(found.report.readings, report.readings, what);
            }
      }
    });
  it('is none without labels of columns over it, or without figures', async () => {
    const [report] = reports;
    assert.ok(report);
    const sheets = await drawnSheets(report);
    const messages = (edit: (sheet: Sheet) => Sheet) =>
      checkReport(readSheets(sheets.map((each) => (each.name === '表二' ? edit(each) : each)))).findings;
    const own = sheets.find(({ name }) => name === '表二');
    assert.ok(own);
    const row = lastRow(own) + 3;
    assert.deepEqual(
      messages((sheet) => withValues(sheet, row, 1, ['行政处罚', 5])),
      [],
    );
    const headed = (values: readonly (string | number)[]) => (sheet: Sheet) =>
      withValues(withValues(sheet, row - 1, 1, ['事项', '处理决定数量']), row, 1, values);
    assert.deepEqual(messages(headed(['行政处罚', '见附件'])), []);
    assert.deepEqual(
      messages(headed(['行政处罚', 5])).map(({ message }) => message),
      [
        '表二有两行“行政处罚”，只读取了一行，如果各是一部分，请合成一行，填总数，如果是重复的，请删去多余的一行',
      ],
    );
  });
});
