import assert from 'node:assert/strict';
import { figuresOf } from '../../../src/core/check/figures.js';
import { cellNamed } from '../../../src/core/form/form.js';
import type { Money } from '../../../src/core/form/number.js';
import { repairReport } from '../../../src/repair/index.js';
import { statedAs, statedValue } from '../../../src/repair/system/amount.js';
import { reportWithRow } from '../oneRow.js';

const KINDS = { kinds: { a: 'money', b: 'money', total: 'money' } } as const;
const UNLIMITED = { nodes: Infinity, ms: Infinity };

/** The value of a cell that states an amount, and that value stated again. */
function thereAndBack(money: Money, band = {}) {
  const figures = figuresOf(reportWithRow({ a: money }, { ...KINDS, ...band }));
  const cell = cellNamed(figures.form, 'm.row.a');
  const value = statedValue(cell, figures);
  return [value, statedAs(value ?? NaN, cell, figures)];
}

describe('the value of an amount', () => {
  const units = { 元: 1, 千元: 1e3, 万元: 1e4, 万: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8, 亿: 1e8 };
  for (const [unit, yuan] of Object.entries(units))
    it(`counts ${unit} as ${yuan} 元, and is stated again in ${unit}`, () =>
      assert.deepEqual(thereAndBack({ value: '3', unit }), [3 * yuan * 10_000, 3]));

  it('is in the usual unit where none stands there, else in 元', () => {
    assert.deepEqual(thereAndBack({ value: '3', unit: null }, { usualUnits: { a: '万元' } }), [3e8, 3]);
    assert.deepEqual(thereAndBack({ value: '3', unit: null }), [3e4, 3]);
  });
  it('keeps decimals and signs exactly', () => {
    assert.deepEqual(thereAndBack({ value: '402.2', unit: '万元' }), [40_220_000_000, 402.2]);
    assert.deepEqual(thereAndBack({ value: '-0.07', unit: '万元' }), [-7_000_000, -0.07]);
  });

  const sumOf = (unit: string, a: string, b: string, total: string) =>
    repairReport(
      reportWithRow({ a: { value: a, unit }, b: { value: b, unit }, total: { value: total, unit } }, KINDS),
      UNLIMITED,
    );
  it('is a whole number for eight decimals of 万元', () =>
    assert.equal(sumOf('万元', '0.00000001', '0.00000002', '0.00000003').status, 'none'));
  it('is wrong in itself for nine decimals of 万元', () =>
    assert.deepEqual(sumOf('万元', '0.000000001', '0', '0').certain, ['m.row.a']));
  it('is compared with counts as they stand', () => {
    const report = reportWithRow(
      { a: { value: '3', unit: '元' }, b: 2, total: { value: '5', unit: '元' } },
      { kinds: { a: 'money', total: 'money' } },
    );
    assert.equal(repairReport(report, UNLIMITED).status, 'none');
  });
});
