import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { readingOf } from '../../../src/core/report/report.js';
import { checkReport, readSheets } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';

describe('a table whose rows stand as columns', () => {
  for (const name of ['suqian-2023', 'xixia-civil-affairs-2020'])
    for (const table of ['表二', '表三', '表四'])
      for (const isBare of [false, true])
        it(`is told once and not read: ${table} of ${name}${isBare ? ', its labels alone' : ''}`, async () => {
          const report = sample(name);
          const sheets = (await drawnSheets(report)).map((sheet) =>
            sheet.name === table
              ? editSheet(sheet, (cell) =>
                  isBare && cell.row === 1 ? undefined : { ...cell, row: cell.column, column: cell.row },
                )
              : sheet,
          );
          const read = readSheets(sheets);
          const own = formOf(read.report.edition).cells.filter((cell) => cell.table.name === table);
          assert.deepEqual(new Set(own.map((cell) => readingOf(read.report, cell))), new Set([null]));
          assert.deepEqual(
            checkReport(read).findings.map(({ message }) => message),
            [`${table}的行和列与官方格式横竖颠倒，没有读取，请复制后用“选择性粘贴”里的“转置”改成官方格式`],
          );
        });

  it('is not read where a part of its header stands as on the paper', async () => {
    const sheets = (await drawnSheets(sample('suqian-2023'))).map((sheet) =>
      sheet.name === '表四'
        ? editSheet(sheet, (cell) =>
            cell.row < 3 ? cell : { ...cell, row: cell.column + 2, column: cell.row - 1 },
          )
        : sheet,
    );
    const read = readSheets(sheets);
    const own = formOf(read.report.edition).cells.filter((cell) => cell.table.name === '表四');
    assert.deepEqual(new Set(own.map((cell) => readingOf(read.report, cell))), new Set([null]));
    assert.equal(checkReport(read).findings.length, 1);
  });
});
