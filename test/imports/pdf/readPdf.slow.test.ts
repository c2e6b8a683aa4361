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

  // A wide table is printed sideways on an upright page, or on one that is to be shown turned.
  const WAYS = [
    ['0 1 -1 0 842 0', '0 0 842 595', 0],
    ['0 -1 1 0 0 595', '0 0 842 595', 0],
    ['0 1 -1 0 842 0', '0 0 842 595', 90],
    ['0 -1 1 0 0 595', '0 0 842 595', 270],
  ] as const;
  for (const [matrix, box, rotate] of WAYS)
    it(`is read where its text is turned: ${matrix}, shown by ${rotate}`, async () => {
      const [report] = fc.sample(consistentReport(editions.at(-1)!), { numRuns: 1, seed: 5 });
      const drawn = new TextDecoder('latin1').decode(pdfByHand(publishedParts(report!)));
      const turned = drawn
        .replaceAll('1 0 0 1 0 0 cm', `${matrix} cm`)
        .replace(/\/MediaBox \[[^\]]*\]/g, `/MediaBox [${box}] /Rotate ${rotate}`);
      const bytes = Uint8Array.from(turned, (character) => character.charCodeAt(0));
      const { report: again, remarks } = await readPublishedFile(bytes, 'pdf');
      assert.deepEqual([again.readings, again.chapters, remarks], [report!.readings, report!.chapters, []]);
    });
});
