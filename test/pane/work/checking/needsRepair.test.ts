import fc from 'fast-check';
import assert from 'node:assert/strict';
import { formOf } from '../../../../src/core/form/form.js';
import type { Reading } from '../../../../src/core/form/number.js';
import { checkReport, repairOf, type Report } from '../../../../src/index.js';
import { mayNeedRepair } from '../../../../src/pane/work/checking/checkRead.js';
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
    it(`is not needed where nothing can be proposed, ${report.year}`, async () => {
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
  it('is needed where a printed total may differ from a sum that holds', () => {
    const printed = new Map([['requests.received.total', 1]]);
    assert.equal(mayNeedRepair({ printed }, { findings: [] }), true);
    assert.equal(mayNeedRepair({}, { findings: [] }), false);
  });
});
