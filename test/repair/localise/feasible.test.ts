import assert from 'node:assert/strict';
import { localiseErrors } from '../../../src/repair/localise/localiseErrors.js';
import { systemFrom } from '../systemFrom.js';

/** Two blanks with 1 ≤ 3a − 3b ≤ 2, which no whole numbers satisfy; one of them is at most `most`. */
function statusWith(bounded: 'a' | 'b', most: number): string | undefined {
  const { cells, equations } = systemFrom({ a: null, b: null, most }, [
    'a + a + a >= b + b + b + 1',
    'b + b + b + 2 >= a + a + a',
    `most >= ${bounded}`,
  ]);
  const system = { cells: cells.map((cell) => ({ ...cell, isFixed: cell.name === 'most' })), equations };
  return localiseErrors(system, { nodes: Infinity, ms: Infinity })[0]?.status;
}

describe('the search for whole numbers', () => {
  it('proves that there are none with sixty splits', () => assert.equal(statusWith('b', 30), 'impossible'));
  it('gives up where one more is needed', () => assert.equal(statusWith('a', 31), 'budget'));
});
