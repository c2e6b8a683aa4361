import fc from 'fast-check';
import assert from 'node:assert/strict';
import { amountOfParts, partsOfYuan, wholeOf } from '../../../src/core/form/exactAmount.js';

describe('an amount in parts of a 元', () => {
  const UNITS = [
    ['元', 0],
    ['千元', 3],
    ['万元', 4],
    ['百万元', 6],
    ['千万元', 7],
    ['亿元', 8],
  ] as const;

  it('is the same in every unit, and comes back as it was written', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(digits, fc.nat(8), fc.constantFrom(...UNITS), (whole, places, [unit, power]) => {
        const text = String(whole).padStart(places + 1, '0');
        const cut = text.length - places;
        const decimals = text.slice(cut).replace(/0+$/, '');
        const value = text.slice(0, cut) + (decimals === '' ? '' : `.${decimals}`);
        const parts = partsOfYuan({ value, unit });
        assert.equal(parts, whole * 10n ** BigInt(16 + power - places));
        assert.deepEqual(amountOfParts(parts!, unit), { value, unit });
      }),
      { numRuns: 500, seed: 1 },
    );
  });
  it('is added without the rounding of binary fractions', () => {
    const parts = ['0.1', '0.2'].map((value) => partsOfYuan({ value, unit: '万元' })!);
    assert.deepEqual(amountOfParts(parts[0]! + parts[1]!, '万元'), { value: '0.3', unit: '万元' });
    assert.deepEqual(amountOfParts(partsOfYuan({ value: '402.2', unit: '万元' })!, '元'), {
      value: '4022000',
      unit: '元',
    });
    assert.deepEqual(amountOfParts(partsOfYuan({ value: '-0.5', unit: '元' })!, '万元'), {
      value: '-0.00005',
      unit: '万元',
    });
  });
  it('needs a unit and a number', () => {
    assert.equal(partsOfYuan({ value: '5', unit: null }), undefined);
    for (const reading of [null, { text: '12件' }, { value: '5', unit: null }, 2 ** 53, 1.5])
      assert.equal(wholeOf(reading), undefined);
    assert.equal(wholeOf(-3), -3n);
  });
});
