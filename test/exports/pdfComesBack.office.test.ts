import assert from 'node:assert/strict';
import { checkReport, formatNamed, renderReport, type ReadResult } from '../../src/index.js';
import { readPublishedFile } from '../../src/opening/published.js';
import { convert, needs } from '../hosts/programs.js';
import { samples } from '../samples.js';

/** What a check says of a report, without where. */
function saidOf(read: ReadResult): readonly string[] {
  return checkReport(read).findings.map(({ rule, level, message }) => `${rule} ${level} ${message}`);
}

describe('the Word export that LibreOffice made a PDF', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));

  it('is the same report when it is read, and is accused of nothing more, for every sample', async () => {
    const reports = [...samples.values()];
    const made = await Promise.all(reports.map((report) => renderReport(report, formatNamed('docx'), false)));
    const pdfs = convert(made as readonly Uint8Array[], 'pdf', 'docx');
    for (const [at, report] of reports.entries()) {
      const again = await readPublishedFile(pdfs[at]!, 'pdf');
      assert.deepEqual(again.report.readings, report.readings);
      for (const [field, value] of Object.entries(again.report.contact))
        assert.equal(value, report.contact[field] ?? '', field);
      const said = new Set(saidOf({ report, addresses: new Map(), remarks: [], formulas: new Set() }));
      const added = saidOf(again).filter((each) => !said.has(each));
      assert.deepEqual(added, [], report.org);
    }
  });
});
