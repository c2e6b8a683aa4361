import assert from 'node:assert/strict';
import { samples } from '../../../samples.js';
import { drawn, exportedFrom } from '../foreign/exported.js';
import { savedByPopulate, savedBySheetJs } from '../foreign/writers.js';

describe('a workbook reads to the same report when it is saved by', () => {
  for (const [name, report] of samples) {
    for (const [writer, save] of Object.entries({
      SheetJS: savedBySheetJs,
      'xlsx-populate': savedByPopulate,
    }))
      it(`${writer}: ${name} #slow`, async () => {
        const bytes = await drawn(report);
        assert.equal(await exportedFrom(await save(bytes)), await exportedFrom(bytes));
      });
  }
});
