import assert from 'node:assert/strict';
import { slipOf } from '../../../src/repair/explain/slip.js';

describe('a typing slip', () => {
  const slips = [
    [5335, 5435, 'replaced'],
    [9, 3, 'replaced'],
    [543, 5435, 'omitted'],
    [435, 5435, 'omitted'],
    [54435, 5435, 'added'],
    [54350, 5435, 'added'],
    [5345, 5435, 'interchanged'],
    [4535, 5435, 'interchanged'],
  ] as const;
  for (const [wrong, right, slip] of slips)
    it(`turns ${right} into ${wrong}: one digit ${slip}`, () => assert.equal(slipOf(wrong, right), slip));

  for (const [wrong, right] of [
    [5325, 5436],
    [3545, 5435],
    [54, 5435],
    [5453, 5436],
  ] as const)
    it(`does not turn ${right} into ${wrong}`, () => assert.equal(slipOf(wrong, right), undefined));
});
