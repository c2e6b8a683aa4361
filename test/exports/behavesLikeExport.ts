import fc from 'fast-check';
import assert from 'node:assert/strict';
import { rightReport } from '../../src/core/check/example.js';
import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import type { Reading } from '../../src/core/form/number.js';
import { compose, DRAFT } from '../../src/core/publish/compose.js';
import { contactFields, proseChapters } from '../../src/core/report/report.js';
import { editions, type Export, type Report } from '../../src/index.js';
import { arbitraryReport } from '../arbitraryReport.js';
import { readMade, type Made } from './readMade.js';

/** Text that would be something else if a format took it for markup, for a formula or for its own signs. */
const HOSTILE = ['<script>alert(1)</script>', '&lt;&amp;&#38;', '=1+1', '"\'><img src=x>', ']]>', '\\u003c'];

const squeeze = (text: string) => text.replace(/\s/g, '');

/** A report with that text in every place where people write. */
function filledWith(edition: Edition, text: string): Report {
  const readings = formOf(edition).cells.map((): Reading => ({ text }));
  return {
    ...rightReport(edition),
    org: text,
    contact: Object.fromEntries(contactFields(edition).map(({ code }) => [code, text])),
    chapters: Object.fromEntries(proseChapters(edition).map(({ code }) => [code, [text, text]])),
    notes: [{ finding: '', about: text, text }],
    readings,
  };
}

/** A report in which no number occurs twice, amounts included. */
function withDistinctNumbers(edition: Edition): {
  readonly report: Report;
  readonly figures: readonly string[];
} {
  const figures = formOf(edition).cells.map(({ kind }, at) =>
    kind === 'money' ? `${5000 + at}.25` : `${5000 + at}`,
  );
  const readings = formOf(edition).cells.map(({ kind, unit = null }, at): Reading =>
    kind === 'money' ? { value: figures[at] ?? '', unit } : 5000 + at,
  );
  return { report: { ...rightReport(edition), readings }, figures };
}

/** What every format is held to in which the finished report is published. */
export function behavesLikeExport(format: Export): void {
  const make = async (report: Report, isDraft = false): Promise<Made> =>
    readMade(await format.render(compose(report, isDraft, true)), format.type);

  describe(`the export ${format.id}`, () => {
    it('has an ending and a title', () => {
      assert.match(format.extension, /^\.[a-z]+$/);
      assert.ok(format.title.length > 0);
    });
    for (const edition of editions) {
      it(`says ${DRAFT} in a draft of ${edition.id} only, first and after every chapter`, async () => {
        const report = { ...rightReport(edition), notes: [{ finding: '', about: '', text: '已核对。' }] };
        const titles = [...edition.chapters.map(({ title }) => title), edition.notes.title];
        const [final, draft] = [await make(report), await make(report, true)];
        assert.ok(!final.text.includes(DRAFT));
        const starts = titles.map((title) => draft.text.indexOf(title));
        if (starts.includes(-1)) {
          // Data have no chapters to say it after: they say it once.
          assert.notEqual(draft.structure, final.structure);
          return;
        }
        const parts = [0, ...starts].map((start, at, all) => draft.text.slice(start, all[at + 1]));
        assert.deepEqual(
          parts.map((part) => part.includes(DRAFT)),
          parts.map(() => true),
        );
        assert.ok(draft.text.indexOf(DRAFT) < draft.text.lastIndexOf(report.org, starts[0]));
      });
      for (const text of HOSTILE) {
        it(`takes ${text} for text wherever it stands in a report of ${edition.id}`, async () => {
          const [hostile, harmless] = [
            await make(filledWith(edition, text)),
            await make(filledWith(edition, '甲')),
          ];
          assert.equal(hostile.structure, harmless.structure);
          const count = (all: string, one: string) => squeeze(all).split(squeeze(one)).length - 1;
          const cells = formOf(edition).cells.length;
          assert.ok(count(hostile.text, text) >= cells + 6, `${count(hostile.text, text)} of ${cells}`);
        });
      }
      it(`tells every figure of ${edition.id}`, async () => {
        const { report, figures } = withDistinctNumbers(edition);
        const told = new Set((await make(report)).text.match(/\d+(?:\.\d+)?/g));
        assert.deepEqual(
          figures.filter((figure) => !told.has(figure)),
          [],
        );
      });
      it(`renders any report of ${edition.id}, the same each time #slow`, async () => {
        await fc.assert(
          fc.asyncProperty(arbitraryReport(edition), fc.boolean(), async (report, isDraft) => {
            const [one, other] = [await make(report, isDraft), await make(report, isDraft)];
            assert.ok(one.text.length > 0);
            assert.deepEqual(one, other);
          }),
          { numRuns: 25, seed: 8, endOnFailure: true },
        );
      });
    }
  });
}
