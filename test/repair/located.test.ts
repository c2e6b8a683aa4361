import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';
import { withCells } from '../../src/core/report/report.js';
import { repairReport, type Repair } from '../../src/repair/index.js';
import { edition2021 } from '../../templates/2021.js';
import { editions } from '../../templates/index.js';
import { fullReport, requestCells, spoilCells, stated } from './fullTables.js';

const LIMITS = { nodes: Infinity, ms: Infinity, most: 1000 };
const setsOf = ({ solutions }: Repair) =>
  solutions.map(({ changes }) =>
    changes
      .map(({ cell, to }) => `${cell}=${to}`)
      .sort()
      .join(' '),
  );

describe('what repair guarantees', () => {
  for (const edition of editions) {
    it(`locates every single wrong cell of the requests table of ${edition.id}, and only that #slow`, () => {
      const right = fullReport(edition, seededRandom(7));
      for (const cell of requestCells(edition)) {
        for (const wrong of [stated(right, cell) + 1, stated(right, cell) + 1000]) {
          const repair = repairReport(withCells(right, { [cell]: wrong }), LIMITS);
          assert.deepEqual(setsOf(repair), [`${cell}=${stated(right, cell)}`]);
          assert.deepEqual(repair.certain, [cell]);
        }
      }
    });
    it(`has every two wrong cells of ${edition.id} among its solutions, or explains them by one`, () => {
      const random = seededRandom(11);
      for (let done = 0; done < 75; done += 1) {
        const right = fullReport(edition, random);
        const spoiled = spoilCells(right, 2, random);
        const repair = repairReport(withCells(right, spoiled), LIMITS);
        const truth = Object.keys(spoiled)
          .map((cell) => `${cell}=${stated(right, cell)}`)
          .sort()
          .join(' ');
        assert.ok(
          repair.wrongCells === 2 ? setsOf(repair).includes(truth) : repair.wrongCells < 2,
          `${truth}: ${setsOf(repair).join(' | ')}`,
        );
      }
    });
    it(`says of ${edition.id} with 40 wrong cells within its budget that there are many, and no more than it has proven`, () => {
      const random = seededRandom(13);
      for (let done = 0; done < 5; done += 1) {
        const right = fullReport(edition, random);
        const wrong = withCells(right, spoilCells(right, 40, random));
        const { status, lowerBound, ms, message } = repairReport(wrong, { now: steppingClock(5) });
        assert.ok(status === 'budget' || status === 'optimal');
        assert.ok(lowerBound > 4 && lowerBound <= 40);
        assert.ok(ms <= 65, `${ms} ms`);
        if (status === 'budget')
          assert.match(message, /^至少有 \d+ 个单元格有误（\d+ 条勾稽不成立），未能逐一查明$/);
      }
    });
  }
  it('takes no more nodes than these for three tables each with 1 to 8 wrong cells', () => {
    const most = [6, 19, 39, 45, 90, 95, 136, 312];
    for (const [at, limit] of most.entries()) {
      const random = seededRandom(at + 1);
      let nodes = 0;
      for (let done = 0; done < 3; done += 1) {
        const right = fullReport(edition2021, random);
        nodes += repairReport(withCells(right, spoilCells(right, at + 1, random)), LIMITS).nodes;
      }
      assert.ok(nodes <= limit, `${at + 1} wrong cells: ${nodes} nodes`);
    }
  });
});

/** A clock that goes so many milliseconds from one look to the next. */
function steppingClock(step: number): () => number {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
}
