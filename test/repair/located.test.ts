import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';
import { withCells } from '../../src/core/report/report.js';
import { editions } from '../../src/index.js';
import { repairReport, type Repair } from '../../src/repair/index.js';
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
    it(`locates every single wrong cell of the requests table of ${edition.id}, and only that`, () => {
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
      for (let done = 0; done < 150; done += 1) {
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
        const { status, lowerBound, ms, message } = repairReport(
          withCells(right, spoilCells(right, 40, random)),
        );
        assert.ok(status === 'budget' || status === 'optimal');
        assert.ok(lowerBound > 4 && lowerBound <= 40);
        assert.ok(ms < 2000, `${ms} ms`);
        if (status === 'budget')
          assert.match(message, /^至少有 \d+ 个单元格有误（\d+ 条勾稽不成立），未能逐一查明$/);
      }
    });
  }
});
