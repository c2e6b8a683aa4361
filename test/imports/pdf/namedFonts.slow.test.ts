import fc from 'fast-check';
import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { isUnread, type Reading } from '../../../src/core/form/number.js';
import { editions, Problem, tellProblem } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { publishedParts } from '../publishedParts.js';
import { namedFonts, unknownFigures, unknownFont } from './chineseFonts.js';
import { pdfByHand } from './pdfByHand.js';

const showReading = (reading: Reading) => (isUnread(reading) ? reading.text : String(reading));

describe('a PDF that names fonts which it does not hold', function () {
  this.timeout(120_000);
  const [edition] = editions;
  for (const [name, font] of Object.entries(namedFonts))
    it(`gives back the report that it was made of, in the encoding ${name}`, async () => {
      const [report] = fc.sample(consistentReport(edition!), { numRuns: 1, seed: 7 });
      const { report: again } = await readPublishedFile(pdfByHand(publishedParts(report!), font), 'pdf');
      for (const { name: cell, index } of formOf(edition!).cells)
        assert.deepEqual(again.readings[index], report!.readings[index], cell);
      assert.deepEqual(again.chapters, report!.chapters);
      assert.deepEqual([again.org, again.year], [report!.org, report!.year]);
    });

  it('has no figure in a font whose codes are numbers of its own, and is told as a PDF where all text is', async () => {
    const [report] = fc.sample(consistentReport(edition!), { numRuns: 1, seed: 7 });
    const parts = publishedParts(report!);
    const { report: again } = await readPublishedFile(pdfByHand(parts, unknownFigures), 'pdf');
    assert.ok(again.readings.every((reading) => reading === null || isUnread(reading)));
    const { index } = formOf(edition!).cells.find(({ name }) => name === 'requests.processed.total')!;
    assert.match(showReading(again.readings[index]!), /^\ufffd+$/);
    assert.deepEqual(again.chapters, report!.chapters);
    await assert.rejects(
      readPublishedFile(pdfByHand(parts, unknownFont), 'pdf'),
      (error) => error instanceof Problem && tellProblem(error).includes('没有文字编码的字体'),
    );
  });
});
