import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/form.js';
import { isMoney } from '../../src/core/form/number.js';
import { withCells } from '../../src/core/report/report.js';
import { formatNamed, renderReport } from '../../src/index.js';
import { readWorkbook } from '../../src/hosts/file/reading/readWorkbook.js';
import { convert, needs } from '../hosts/programs.js';
import { sample } from '../samples.js';

/** What its dialog proposes for a file with a byte order mark; without a window it asks nobody. */
const COMMAS_IN_UTF8 = 'CSV:44,34,76,1';

describe('the CSV in LibreOffice', function () {
  this.timeout(60_000);
  before(needs('LibreOffice'));

  it('opens with its Chinese, its numbers as numbers, and no formula', async () => {
    const suqian = sample('suqian-2023');
    const report = {
      ...withCells(suqian, { 'requests.received.person': { text: '=1+1' } }),
      org: '=HYPERLINK("http://example.cn")',
    };
    const made = String(await renderReport(report, formatNamed('csv'), false));
    const [book] = convert([Buffer.from(made)], 'xlsx', 'csv', '', COMMAS_IN_UTF8);
    const [sheet] = readWorkbook(book!);
    assert.ok(sheet);
    const at = new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
    const head = Array.from({ length: 11 }, (_, column) => at.get(`1:${column + 1}`)?.value);
    assert.equal(head[0], '机关名称');
    const column = (name: string) => head.indexOf(name) + 1;
    for (const [row, { index }] of formOf(report.edition).cells.entries()) {
      const reading = report.readings[index] ?? null;
      const value = at.get(`${row + 2}:${column('数值')}`)?.value;
      if (typeof reading === 'number') assert.equal(value, reading);
      else if (reading !== null && isMoney(reading)) assert.equal(value, Number(reading.value));
    }
    assert.deepEqual(
      sheet.cells.filter((cell) => 'formula' in cell && cell.formula !== undefined),
      [],
    );
  });
});
