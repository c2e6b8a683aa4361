import fc from 'fast-check';
import assert from 'node:assert/strict';
import { formOf } from '../../../../src/core/form/form.js';
import type { Reading } from '../../../../src/core/form/number.js';
import { checkReport, readSheets, repairOf, startReport, type Report } from '../../../../src/index.js';
import { mayNeedRepair } from '../../../../src/pane/work/checking/checkRead.js';
import { blankSheets } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';

const reports = ['suqian-2023', 'xixia-civil-affairs-2020'].map(sample);
/** What a cell is changed to; undefined where it stays. */
const reading = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  fc.nat(30),
  fc.constantFrom<Reading>(null, -1, 1.5, { text: '若干' }, { text: '12件', offer: 12 }),
);
/** A report with some of its cells changed, and last year's with some of the same figures. */
const changed = (report: Report) =>
  fc.record({
    edits: fc.array(fc.tuple(fc.nat(formOf(report.edition).cells.length - 1), reading), { maxLength: 3 }),
    last: fc.option(
      fc.array(fc.tuple(fc.nat(formOf(report.edition).cells.length - 1), fc.nat(5)), { maxLength: 2 }),
    ),
  });
const withEdits = (report: Report, edits: readonly (readonly [number, Reading | undefined])[]): Report => {
  const readings = [...report.readings];
  for (const [at, value] of edits) if (value !== undefined) readings[at] = value;
  return { ...report, readings };
};

describe('what proposes corrections', () => {
  for (const report of reports)
    it(`is not needed where nothing can be proposed, ${report.year} #slow`, async () => {
      let [needed, idle] = [0, 0];
      await fc.assert(
        fc.asyncProperty(changed(report), async ({ edits, last }) => {
          const kept = last
            ? {
                last: {
                  report: withEdits({ ...report, year: (report.year ?? 0) - 1 }, last),
                  sheet: '上年数据',
                },
              }
            : {};
          const read = {
            report: withEdits(report, edits),
            addresses: new Map(),
            remarks: [],
            formulas: new Set<string>(),
            printed: new Map<string, number>(),
            ...kept,
          };
          if (mayNeedRepair(read, checkReport(read))) return void (needed += 1);
          idle += 1;
          const { status, parts, filled, settled } = await repairOf(read);
          assert.deepEqual(
            { status, parts, filled, settled },
            { status: 'none', parts: [], filled: [], settled: '' },
          );
        }),
        { numRuns: 200, seed: 20261128 },
      );
      assert.ok(needed > 20 && idle > 20, `${needed}, ${idle}`);
    });
  it('is not needed in a form that is not filled in, and is with the first figure', async () => {
    for (const { edition } of reports) {
      const blank = readSheets(await blankSheets(startReport({ edition, org: '青山县', year: 2023 })));
      assert.ok(checkReport(blank).findings.some(({ level }) => level === 'error'));
      assert.equal(mayNeedRepair(blank, checkReport(blank)), false);
      const { status, filled } = await repairOf(blank);
      assert.deepEqual({ status, filled }, { status: 'none', filled: [] });
      const at = formOf(edition).cells.findIndex(({ name }) => !blank.formulas.has(name));
      const begun = { ...blank, report: withEdits(blank.report, [[at, 1]]) };
      assert.equal(mayNeedRepair(begun, checkReport(begun)), true);
    }
  });
  it('is needed where a printed total may differ from a sum that holds', () => {
    const [report] = reports;
    assert.ok(report);
    const printed = new Map([['requests.received.total', 1]]);
    const read = { report, formulas: new Set<string>() };
    assert.equal(mayNeedRepair({ ...read, printed }, { findings: [] }), true);
    assert.equal(mayNeedRepair(read, { findings: [] }), false);
  });
});
