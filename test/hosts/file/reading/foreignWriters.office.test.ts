import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from '../../../samples.js';
import { convert, inFolder, makeByPython, needs } from '../../programs.js';
import { drawn, exportedFrom } from '../foreign/exported.js';

/** The workbook as openpyxl saves it: without the results of its formulas. */
function savedByOpenpyxl(bytes: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const path = join(folder, 'in.xlsx');
    writeFileSync(path, bytes);
    return makeByPython(
      `import openpyxl, sys; openpyxl.load_workbook(${JSON.stringify(path)}).save(sys.argv[1])`,
    );
  });
}

describe('a workbook reads to the same report when it is saved by', function () {
  this.timeout(120_000);

  describe('openpyxl', () => {
    before(needs('openpyxl'));
    for (const [name, report] of samples)
      it(name, async () => {
        const bytes = await drawn(report);
        assert.equal(await exportedFrom(savedByOpenpyxl(bytes)), await exportedFrom(bytes));
      });
  });

  describe('LibreOffice', () => {
    before(needs('LibreOffice'));
    it('all samples', async () => {
      const books = await Promise.all([...samples.values()].map(drawn));
      const saved = convert(books, 'xlsx');
      for (const [at, bytes] of books.entries())
        assert.equal(await exportedFrom(saved[at]!), await exportedFrom(bytes));
    });
  });
});
