import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';
import { figuresOf } from '../../src/core/check/figures.js';
import { withCells } from '../../src/core/report/report.js';
import { repairReport } from '../../src/repair/index.js';
import { systemOf } from '../../src/repair/system/reportSystem.js';
import { editions } from '../../templates/index.js';
import { fullReport, spoilCells } from './fullTables.js';
import { loadLeastByProgram } from './mixedInteger.js';

/** How many full tables are compared; the environment may ask for more. */
const CASES = Number(process.env['REPAIR_HIGHS'] ?? 8);

describe('repair, beside mixed-integer programming', () => {
  it(`needs as few cells as highs for ${CASES} tables of both editions with 1 to 8 wrong cells`, async function () {
    this.timeout(0);
    const least = await loadLeastByProgram();
    const random = seededRandom(2016);
    for (let done = 0; done < CASES; done += 1) {
      const right = fullReport(editions[(done + Math.floor(done / 8)) % editions.length]!, random);
      const wrong = withCells(right, spoilCells(right, 1 + (done % 8), random));
      const { status, wrongCells, solutions } = repairReport(wrong, { nodes: Infinity, ms: Infinity });
      assert.equal(status, solutions.length === 0 ? 'none' : 'optimal');
      assert.equal(wrongCells, least(systemOf(figuresOf(wrong))), `case ${done}`);
    }
  });
});
