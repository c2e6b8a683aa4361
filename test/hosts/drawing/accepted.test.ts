import assert from 'node:assert/strict';
import { validationOf } from '../../../src/hosts/file/drawing/cellValidation.js';
import type { CellKind } from '../../../src/core/form/edition.js';
import { fitsInCell } from '../../../src/hosts/drawing/fitsInCell.js';

/** True where the validation of a cell of this kind lets a number in, as Excel applies it. */
function takes(accepts: CellKind, value: number): boolean {
  const { type, formulae, ...rest } = validationOf({ accepts }, 'A1');
  const [from = NaN, to = Infinity] = formulae as number[];
  assert.equal((rest as { operator?: string }).operator, to === Infinity ? 'greaterThanOrEqual' : 'between');
  return from <= value && value <= to && (type === 'decimal' || Number.isInteger(value));
}

describe('the numbers that a cell accepts', () => {
  it('are whole numbers of up to twelve digits for a count', () => {
    for (const value of [0, 1, 999_999_999_999]) assert.equal(takes('count', value), true, `${value}`);
    for (const value of [-1, 0.5, 1_000_000_000_000]) assert.equal(takes('count', value), false, `${value}`);
  });
  it('are also negative for a change', () => {
    for (const value of [-999_999_999_999, 999_999_999_999])
      assert.equal(takes('change', value), true, `${value}`);
    for (const value of [-1_000_000_000_000, -0.5, 1_000_000_000_000])
      assert.equal(takes('change', value), false, `${value}`);
  });
  it('are any amounts that are not negative for money', () => {
    for (const value of [0, 0.01, 1e15]) assert.equal(takes('money', value), true, `${value}`);
    assert.equal(takes('money', -0.01), false);
  });
});

describe('a cell that takes anything', () => {
  it('takes every text of up to 32,767 characters', () => {
    const [, limit] = /^LEN\(B3\)<(\d+)$/.exec(fitsInCell('B3')) ?? [];
    assert.ok(32_767 < Number(limit));
    assert.ok(!(32_768 < Number(limit)));
  });
});
