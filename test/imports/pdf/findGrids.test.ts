import assert from 'node:assert/strict';
import type { FixedRule } from '../../../src/core/read/opened/fixedPage.js';
import { findGrids } from '../../../src/imports/pdf/findGrids.js';
import { Problem } from '../../../src/index.js';

const level = (top: number, left = 0, right = 100) => ({ left, right, top, bottom: top });
const upright = (left: number, top = 0, bottom = 40) => ({ left, right: left, top, bottom });
const table = [level(0), level(20), level(40), upright(0), upright(50), upright(100)];

/** What a work needs of the processor, in milliseconds. */
function spentBy(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

describe('findGrids', () => {
  it('finds each table once, whatever is drawn again over its rules', () => {
    const below = table.map((rule) => ({ ...rule, top: rule.top + 90, bottom: rule.bottom + 90 }));
    const repeated = [...table, ...table, upright(50, 0, 20), level(20, 0, 50), ...below, ...below];
    const found = findGrids(repeated).map(({ xs, ys }) => ({ xs, ys }));
    assert.deepEqual(found, [
      { xs: [0, 50, 100], ys: [0, 20, 40] },
      { xs: [0, 50, 100], ys: [90, 110, 130] },
    ]);
  });
  describe('where a table is open at its sides', () => {
    const across = (count: number, left: number, right: number) =>
      Array.from({ length: count }, (_, at) => level(at * 20, left, right));
    const xsOf = (...rules: readonly FixedRule[]) => findGrids(rules)[0]?.xs;
    const inner = [upright(150, 0, 60), upright(200, 0, 60)];
    it('has the columns beyond its outermost uprights', () => {
      assert.deepEqual(xsOf(...across(4, 0, 300), ...inner), [0, 150, 200, 300]);
      assert.deepEqual(xsOf(...across(4, 150, 300), ...inner), [150, 200, 300]);
      assert.deepEqual(xsOf(...across(4, 0, 300), ...inner, upright(300, 0, 60)), [0, 150, 200, 300]);
    });
    it('has none where few rules go on, or neither the first nor the last', () => {
      assert.deepEqual(
        xsOf(...across(3, 0, 300), ...inner.map((rule) => ({ ...rule, bottom: 40 }))),
        [150, 200],
      );
      const short = across(6, 150, 200).map((rule, at) => (at > 0 && at < 5 ? { ...rule, left: 0 } : rule));
      assert.deepEqual(xsOf(...short, upright(150, 0, 100), upright(200, 0, 100)), [150, 200]);
    });
    it('is closed where its rules end with the thickness of its sides', () =>
      assert.deepEqual(xsOf(...across(4, 148, 202), ...inner, upright(175, 0, 60)), [150, 175, 200]));
  });
  describe('where the end of a sheet parts a table', () => {
    const ysOf = (...rules: readonly FixedRule[]) => findGrids(rules)[0]?.ys;
    const sides = (count: number, top: number, bottom: number) =>
      Array.from({ length: count }, (_, at) => upright((100 / (count - 1)) * at, top, bottom));
    it('closes the row whose rule a browser does not draw, at either end', () => {
      assert.deepEqual(ysOf(level(20), level(40), ...sides(3, 0, 40)), [0, 20, 40]);
      assert.deepEqual(ysOf(level(0), level(20), ...sides(3, 0, 40)), [0, 20, 40]);
      assert.deepEqual(ysOf(level(20), level(40), ...sides(4, 0, 60)), [0, 20, 40, 60]);
    });
    it('closes a last row that stands alone on its page, and a high one, beside many cells', () => {
      assert.deepEqual(ysOf(level(20), ...sides(5, 0, 20)), [0, 20]);
      assert.deepEqual(ysOf(level(100), level(120), ...sides(5, 0, 120)), [0, 100, 120]);
    });
    for (const [what, rules, ys] of [
      [
        'uprights that end with the thickness of a rule',
        [level(20), level(40), ...sides(3, 17, 43)],
        [20, 40],
      ],
      ['a frame of two sides', [level(20), level(40), level(60), ...sides(2, 0, 90)], [20, 40, 60]],
      ['one side', [level(20), level(40), upright(0, 0, 60), ...sides(3, 20, 40)], [20, 40]],
      ['no side', [level(20), level(40), upright(50, 0, 60), ...sides(3, 20, 40)], [20, 40]],
      [
        'sides that end apart',
        [level(20), level(40), upright(0, 0), upright(50, 10), upright(100, 8)],
        [20, 40],
      ],
      ['a frame of two parts that is as high as a page', [level(0), level(20), ...sides(3, 0, 700)], [0, 20]],
    ] as const)
      it(`adds nothing beside ${what}`, () => assert.deepEqual(ysOf(...rules), ys));
    it('finds no table in a frame of two parts without a rule below it', () =>
      assert.deepEqual(findGrids([level(0), ...sides(3, 0, 60)]), []));
  });
  it('joins what a short rule touches only beside a longer one that ends above it', () => {
    const apart = [upright(0, 0, 100), upright(60, 0, 100), level(0, 0, 60), level(100, 0, 60)];
    assert.equal(findGrids([...apart, level(50, 0, 20), level(50, 20, 60)])[0]?.rules.length, 6);
  });
  it('needs no longer for 20,000 rules that lie on each other than for as many apart #slow', () => {
    const same = Array.from({ length: 20_000 }, () => level(20));
    assert.equal(spentBy(() => findGrids([...table, ...same])) < 1000, true);
  });
  it('refuses a drawing of 20,000 rules side by side #slow', () => {
    const drawing = Array.from({ length: 20_000 }, (_, at) => upright(at * 5, 0, 800));
    const spent = spentBy(() => assert.throws(() => findGrids(drawing), new Problem('tooManyCells')));
    assert.equal(spent < 2000, true);
  });
});
