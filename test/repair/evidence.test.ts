import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import { repairReport, type RepairOptions } from '../../src/repair/index.js';
import { editions } from '../../templates/index.js';
import { fullReport, stated, sumCells, withDisputes, withSums } from './fullTables.js';

const UNLIMITED = { nodes: Infinity, ms: Infinity };
const repairOf = (report: Report, options: RepairOptions = {}) =>
  repairReport(report, { ...UNLIMITED, ...options });

/** Where each row of results of a dispute stands: parts of a block whose total is left at 0. */
const PARTS: readonly (readonly number[])[] = [
  [1, 0, 0, 0],
  [0, 0, 0, 1],
  [0, 2, 0, 0],
  [0, 0, 10, 0],
  [12, 0, 0, 0],
  [123, 0, 0, 0],
  [1, 0, 0, 1],
  [0, 3, 0, 5],
];
const RESULTS = ['upheld', 'corrected', 'otherResult', 'pending'];

for (const edition of editions) {
  const right = fullReport(edition, seededRandom(63));

  describe(`a total left at 0 in a ${edition.id} report`, () => {
    for (const block of ['review', 'directSuit', 'suitAfterReview'])
      for (const parts of PARTS) {
        const names = RESULTS.map((result) => `disputes.${block}.${result}`);
        const wrong = withCells(right, Object.fromEntries(names.map((name, at) => [name, parts[at] ?? 0])));
        const total = `disputes.${block}.total`;
        const sum = parts.reduce((all, part) => all + part);

        it(`is the likeliest of all beside ${parts.join(' ')} in ${block}, whatever was edited last`, () => {
          for (const suspected of [[], names]) {
            const [first, second] = repairOf(wrong, { suspected: new Set(suspected) }).solutions;
            assert.deepEqual(first?.changes, [{ cell: total, from: 0, to: sum }]);
            assert.deepEqual([first?.operation, first?.rank, second?.rank ?? 2], ['forgotten', 1, 2]);
            assert.match(first?.message ?? '', new RegExp(` 0 应为 ${sum}（各项已填，合计仍为 0）`));
          }
        });
      }
    it('is filled in where it is blank', () => {
      const { status, filled } = repairOf(
        withCells(right, { 'disputes.review.upheld': 2, 'disputes.review.total': null }),
      );
      assert.deepEqual([status, filled.map(({ to }) => to)], ['none', [2]]);
    });
    it('is the likeliest beside a blank, though what it should be is open', () => {
      const { solutions } = repairOf(
        withCells(right, { 'disputes.review.upheld': 2, 'disputes.review.pending': null }),
      );
      assert.deepEqual(
        solutions.map(({ operation, rank, changes }) => [operation, rank, changes[0]?.to]),
        [
          ['forgotten', 1, null],
          ['slip', 2, 0],
        ],
      );
    });
  });

  describe(`a formula in a ${edition.id} report`, () => {
    const formulas = new Set(['disputes.review.total']);
    const wrong = withCells(right, { 'disputes.review.upheld': 7, 'disputes.review.total': 4 });

    it('that is not the sum of its parts is at fault, and says nothing against them', () => {
      const [first, second] = repairOf(wrong, { formulas }).solutions;
      assert.deepEqual(
        [first?.operation, first?.rank, first?.message],
        [
          'formula',
          1,
          '表四行政复议“总计” 4 应为 7（公式的结果不是各项之和，请核对公式），可使 1 条勾稽成立',
        ],
      );
      assert.ok((second?.rank ?? 0) > 1);
    });
    it('is believed no less than a part where it is typed', () =>
      assert.deepEqual(
        repairOf(wrong).solutions.map(({ rank }) => rank),
        [1, 1],
      ));
    it('does not say what a blank part is, since it adds nothing for a blank', () => {
      const open = withCells(right, { 'disputes.review.upheld': null, 'disputes.review.pending': 3 });
      const summed = withCells(open, { 'disputes.review.total': 3 });
      assert.deepEqual(
        repairOf(summed).filled.map(({ cell, to }) => [cell, to]),
        [['disputes.review.upheld', 0]],
      );
      assert.deepEqual(repairOf(summed, { formulas }).filled, []);
    });
    it('stands where it was confirmed, like any cell', () => {
      const [person, total] = ['requests.received.person', 'requests.received.total'];
      const live = withSums(withCells(right, { [person!]: stated(right, person!) + 10 }));
      const isChanged = (fixed: readonly string[]) =>
        repairOf(live, { formulas: sumCells(edition), fixed: new Set(fixed) }).solutions.some(
          ({ changes }) => changes.length === 1 && changes[0]?.cell === person,
        );
      assert.deepEqual([isChanged([]), isChanged([total!])], [true, false]);
    });
    it('counts how many relations are broken', () => {
      const cell = 'requests.granted.person';
      const live = withSums(withCells(right, { [cell]: stated(right, cell) + 10 }));
      assert.match(repairOf(live, { formulas: sumCells(edition) }).message, /（2 条勾稽不成立）$/);
    });
  });

  describe(`a printed total in a ${edition.id} report of live sums`, () => {
    const formulas = sumCells(edition);
    const random = seededRandom(2009);
    const reports = Array.from({ length: 5 }, () => withDisputes(fullReport(edition, random), random));
    const printedOf = (report: Report) =>
      new Map([...formulas].map((name) => [name, stated(report, name)] as const));

    it('finds the one wrong part, which live sums alone cannot', () => {
      for (const report of reports)
        for (const cell of [
          'requests.granted.person',
          'requests.carriedOut.legal',
          'requests.notHeld.otherBody',
        ]) {
          const live = withSums(withCells(report, { [cell]: stated(report, cell) + 20 }));
          const { solutions } = repairOf(live, { formulas, printed: printedOf(report) });
          assert.deepEqual(
            solutions.map(({ changes }) => changes),
            [[{ cell, from: stated(report, cell) + 20, to: stated(report, cell) }]],
          );
          assert.match(solutions[0]?.message ?? '', /与原文所印“.*”行(总计|.*)列 \d+ 相符/);
          assert.ok(repairOf(live, { formulas }).solutions.length > 1);
        }
    });
    it('is told to be wrong itself where the parts are right, and nothing has to be written', () => {
      for (const report of reports) {
        const cell = 'requests.granted.total';
        const printed = printedOf(report).set(cell, stated(report, cell) + 3);
        const { solutions } = repairOf(report, { formulas, printed });
        assert.deepEqual(
          solutions.map(({ changes }) => changes),
          [[{ cell, from: stated(report, cell) + 3, to: stated(report, cell) }]],
        );
        assert.match(solutions[0]?.message ?? '', /原文所印 \d+ 应为 \d+（各项之和如此，公式不必改动/);
      }
    });
    it('is believed rather than its parts', () => {
      for (const report of reports) {
        const total = 'disputes.review.total';
        const printed = new Map([[total, stated(report, total) + 1]]);
        const { solutions } = repairOf(report, { formulas, printed });
        const last = solutions.at(-1);
        assert.deepEqual([solutions.length, last?.changes[0]?.cell, last?.rank], [5, total, 5]);
      }
    });
    it('says nothing where it agrees', () => {
      for (const report of reports)
        assert.equal(repairOf(report, { formulas, printed: printedOf(report) }).status, 'none');
    });
  });
}
