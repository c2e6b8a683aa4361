import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { Reading } from '../../src/core/form/number.js';
import { editions, formatNamed, renderReport } from '../../src/index.js';
import { readPublishedFile } from '../../src/opening/published.js';
import { arbitraryReport } from '../arbitraryReport.js';

const BODIES = [
  '青山县民政局',
  '某市人民政府',
  '某区人民政府青山街道办事处',
  '某省某自治州青山县住房和城乡建设局城市管理综合行政执法大队',
  '某自治区人民政府办公厅',
];

/** A text that is no number at all: the reader leaves a row unread that it begins, and says so. */
const isNoNumber = (reading: Reading) =>
  typeof reading === 'object' && reading !== null && 'text' in reading && reading.offer === undefined;

describe('a report that is exported to Word and imported', function () {
  this.timeout(300_000);
  for (const edition of editions)
    it(`is the same report, for 100 random ones of ${edition.id}, drafts and reasons too`, async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryReport(edition),
          fc.constantFrom(...BODIES),
          fc.boolean(),
          fc.boolean(),
          async (random, org, isDraft, withNotes) => {
            const readings = random.readings.map((reading) => (isNoNumber(reading) ? null : reading));
            const report = { ...random, org, year: random.year ?? edition.firstYear, readings };
            const bytes = await renderReport(report, formatNamed('docx'), isDraft, withNotes);
            const { report: again } = await readPublishedFile(bytes as Uint8Array, 'word');
            assert.equal(again.edition, edition);
            assert.deepEqual(again.readings, readings);
            assert.deepEqual([again.org, again.year], [org, report.year]);
            // A page shows two spaces as one.
            const spaced = (texts: readonly string[] = []) => texts.map((text) => text.replace(/ +/g, ' '));
            for (const code of Object.keys(report.chapters))
              assert.deepEqual(spaced(again.chapters[code]), spaced(report.chapters[code]), code);
          },
        ),
        { numRuns: 100, seed: 12, endOnFailure: true },
      );
    });
});
