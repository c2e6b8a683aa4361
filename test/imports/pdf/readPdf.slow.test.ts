import fc from 'fast-check';
import assert from 'node:assert/strict';
import { publishedKind } from '../../../src/hosts/file/publishedKind.js';
import { formOf } from '../../../src/core/form/form.js';
import { editions } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { publishedParts } from '../publishedParts.js';
import { embeddedUnicode, pdfByHand } from './pdfByHand.js';

describe('a PDF with a layer of text', () => {
  for (const edition of editions)
    it(`gives back the report of ${edition.id} that it was made of, over the ends of its pages`, async function () {
      this.timeout(120_000);
      await fc.assert(
        fc.asyncProperty(consistentReport(edition), fc.constantFrom(0, -22, 40), async (report, inner) => {
          const bytes = pdfByHand(publishedParts(report), embeddedUnicode, inner);
          assert.equal(publishedKind(bytes), 'pdf');
          const { report: again } = await readPublishedFile(bytes, 'pdf');
          assert.equal(again.edition, edition);
          for (const { name, index } of formOf(edition).cells)
            assert.deepEqual(again.readings[index], report.readings[index], name);
          assert.deepEqual(again.chapters, report.chapters);
          assert.deepEqual([again.org, again.year], [report.org, report.year]);
        }),
        { numRuns: 3, seed: 7 },
      );
    });
});
