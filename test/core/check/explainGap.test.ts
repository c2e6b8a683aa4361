import fc from 'fast-check';
import assert from 'node:assert/strict';
import { explainGap } from '../../../src/core/check/explainGap.js';

/** Bodies with mostly zeros, as towns and bureaus have. */
const figures = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(0n) }, fc.bigInt(1n, 400n)), {
  minLength: 40,
  maxLength: 40,
});
const county = fc.array(figures, { minLength: 3, maxLength: 20 });
const minus = (gap: readonly bigint[], own: readonly bigint[], sign = 1n) =>
  gap.map((value, at) => value - sign * (own[at] ?? 0n));
const NONE = Array.from({ length: 40 }, () => 0n);

describe('what explains a published report that is not the sum of its bodies', () => {
  const added = (all: readonly (readonly bigint[])[]) =>
    all.map((own, body) => ({ body, figures: own, isAdded: true }));

  it('is nothing where it is the sum', () =>
    assert.deepEqual(explainGap(NONE, added([NONE])), { bodies: [], isWhole: true }));
  it('is the one body that was left out, or counted twice', () => {
    fc.assert(
      fc.property(county, fc.nat(), fc.boolean(), (all, seed, isTwice) => {
        const at = seed % all.length;
        const own = all[at]!;
        fc.pre(own.some((value) => value !== 0n));
        const explained = explainGap(minus(NONE, own, isTwice ? -1n : 1n), added(all));
        assert.ok(explained.isWhole);
        const [first] = explained.bodies;
        assert.equal(first?.kind, isTwice ? 'more' : 'missing');
        assert.deepEqual(all[first!.body], own);
        assert.deepEqual(
          first?.cells,
          own.flatMap((value, cell) => (value === 0n ? [] : [cell])),
        );
      }),
      { numRuns: 200, seed: 2 },
    );
  });
  it('is all three of three that were left out of a county of sixty', () => {
    const [counties, found] = [30, new Set<number>()];
    for (let seed = 0; seed < counties; seed += 1) {
      const [all = []] = fc.sample(fc.array(figures, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed });
      const out = [3, 20, 41];
      const gap = out.reduce((sum, at) => minus(sum, all[at] ?? []), NONE as readonly bigint[]);
      const { bodies, isWhole } = explainGap(gap, added(all));
      if (isWhole && out.every((at) => bodies.some(({ body }) => body === at))) found.add(seed);
    }
    assert.equal(found.size, counties);
  });
  it('never is that a body was left out of the published report which is not in the sum', () => {
    const own = NONE.map((_, at) => BigInt(at % 3));
    const gap = minus(NONE, own);
    assert.deepEqual(explainGap(gap, [{ body: 0, figures: own, isAdded: false }]).bodies, []);
    const [first] = explainGap(minus(NONE, own, -1n), [{ body: 0, figures: own, isAdded: false }]).bodies;
    assert.equal(first?.kind, 'more');
  });
  it('is told as far as it goes where more than three were left out', () => {
    const own = (first: number) => NONE.map((_, at) => (at >= first && at < first + 8 ? BigInt(at + 1) : 0n));
    const all = [0, 8, 16, 24, 32].map(own);
    const gap = all.reduce((sum, each) => minus(sum, each), NONE as readonly bigint[]);
    const { bodies, isWhole } = explainGap(gap, added([...all, own(3)]));
    assert.deepEqual([bodies.length, isWhole], [5, true]);
    assert.ok(bodies.every(({ body }) => body < 5));
  });
  it('leaves the rest unexplained where no body fits', () => {
    const gap = [7n, ...NONE.slice(1)];
    assert.deepEqual(explainGap(gap, added([NONE.map(() => 1n)])), { bodies: [], isWhole: false });
  });
  it('names every body that has the same figures, whichever it was', () => {
    const own = NONE.map((_, at) => BigInt(at % 4));
    const all = [NONE.map((_, at) => BigInt(at)), own, NONE, [...own], [...own]];
    const { bodies, isWhole } = explainGap(minus(NONE, own), added(all));
    assert.ok(isWhole);
    assert.deepEqual(
      bodies.map(({ body, or, kind }) => [body, or, kind]),
      [[1, [3, 4], 'missing']],
    );
    // Two of the three: each may be the one that was not.
    const two = explainGap(minus(minus(NONE, own), own), added(all)).bodies;
    assert.equal(two.length, 2);
    assert.deepEqual([...new Set(two.flatMap(({ body, or }) => [body, ...or]))].sort(), [1, 3, 4]);
    assert.ok(two.every(({ or }) => or.length === 1));
  });
  it('keeps a body whose report is not in the sum apart from those with the same figures that are', () => {
    const own = NONE.map((_, at) => BigInt(at % 4));
    const refused = { body: 'refused', figures: own, isAdded: false };
    const [first] = explainGap(minus(NONE, own, -1n), [
      refused,
      { ...refused, body: 'added', isAdded: true },
    ]).bodies;
    assert.deepEqual([first?.body, first?.or], ['refused', []]);
  });
  it('names none where two pairs explain all of it alike', () => {
    const only = (...places: readonly number[]) => NONE.map((_, at) => (places.includes(at) ? 5n : 0n));
    const [a, b, c, d] = [only(1, 2), only(3, 4), only(1, 3), only(2, 4)];
    const gap = minus(minus(NONE, a), b);
    assert.deepEqual(explainGap(gap, added([a, b, c, d])), { bodies: [], isWhole: false });
    const { bodies, isWhole } = explainGap(gap, added([a, b, c]));
    assert.deepEqual([bodies.map(({ body }) => body).sort(), isWhole], [[0, 1], true]);
  });
});
