import assert from 'node:assert/strict';
import { seededRandom } from '../../../bench/random.js';
import { figuresOf } from '../../../src/core/check/figures.js';
import { formOf } from '../../../src/core/form/form.js';
import { withCells } from '../../../src/core/report/report.js';
import { componentsOf } from '../../../src/repair/localise/component.js';
import { localiseErrors } from '../../../src/repair/localise/localiseErrors.js';
import { search } from '../../../src/repair/localise/search.js';
import { setUpProblem } from '../../../src/repair/localise/setUpProblem.js';
import type { CellValues } from '../../../src/repair/localise/solution.js';
import { systemOf } from '../../../src/repair/system/reportSystem.js';
import type { System } from '../../../src/repair/system/system.js';
import { editions } from '../../../templates/index.js';
import { fullReport, stated, sumCells, withSums } from '../fullTables.js';
import { systemFrom } from '../systemFrom.js';

const UNLIMITED = { nodes: Infinity, ms: Infinity, most: Infinity };

const inOrder = (solutions: readonly CellValues[]) =>
  solutions
    .map(({ wrong }) => [...wrong].sort(([a], [b]) => a - b).map(([cell, to]) => `${cell}=${to}`))
    .map((each) => each.join(' '))
    .sort();

/** The solutions of each component by a search in which every cell stands for itself. */
function withoutMerging(system: System) {
  const budget = { nodes: Infinity, until: Infinity, most: Infinity, now: () => 0 };
  return componentsOf(system).map((component) => {
    const { lowerBound, solutions } = search(setUpProblem(component, system), budget);
    return { lowerBound: lowerBound + component.forced.size, solutions };
  });
}

/** A report in which some sums are live and some cells of the requests table are wrong. */
function liveSystem(seed: number): System {
  const random = seededRandom(seed);
  const edition = editions[seed % editions.length]!;
  const report = fullReport(edition, random);
  const parts = formOf(edition).cells.filter(({ table, isSum }) => table.code === 'requests' && !isSum);
  const spoiled = Array.from({ length: 1 + random.below(2) }, () => parts[random.below(parts.length)]!.name);
  const wrong = withCells(
    report,
    Object.fromEntries(
      spoiled.map((name) => [name, Math.max(0, stated(report, name) + random.below(7) - 3)]),
    ),
  );
  const live =
    seed % 3 === 0 ? sumCells(edition) : [...sumCells(edition)].filter(() => random.below(2) === 0);
  return systemOf(figuresOf(withSums(wrong)), { formulas: new Set(live) });
}

describe('a search in which one cell stands for all that are parallel', () => {
  it('finds what a search finds in which every cell stands for itself #slow', () => {
    let [merged, most] = [0, 0];
    for (let seed = 1; seed <= 40; seed += 1) {
      const system = liveSystem(seed);
      const found = localiseErrors(system, UNLIMITED);
      const plain = withoutMerging(system);
      for (const [at, { lowerBound, solutions, count }] of found.entries()) {
        assert.equal(lowerBound, plain[at]!.lowerBound, `seed ${seed}`);
        assert.deepEqual(inOrder(solutions), inOrder(plain[at]!.solutions), `seed ${seed}`);
        assert.equal(count, solutions.length);
        most = Math.max(most, count);
        if (solutions.length > found[at]!.products.length) merged += 1;
      }
    }
    assert.ok(merged > 10 && most > 100, `${merged} merged, ${most} solutions at most`);
  });

  const counted = (values: Readonly<Record<string, number | null>>, relations: readonly string[]) =>
    localiseErrors(systemFrom(values, relations), UNLIMITED).map(({ products, count }) => [
      products.length,
      count,
    ]);
  it('counts without making them: one product for the cells of a sum', () =>
    assert.deepEqual(counted({ a: 5, b: 5, c: 0, t: 8 }, ['a + b + c = t']), [[1, 3]]));
  it('merges no cells that can go one way only together', () => {
    const system = systemFrom({ a: 1, b: 1, t: 0 }, ['a + b = t']);
    const cells = system.cells.map((cell) => ({ ...cell, isFixed: cell.name === 't' }));
    const [result] = localiseErrors({ ...system, cells }, UNLIMITED);
    assert.deepEqual([result?.lowerBound, inOrder(result?.solutions ?? [])], [2, ['0=0 1=0']]);
  });
  it('leaves a value open where a blank does', () =>
    assert.deepEqual(counted({ a: 5, b: null, t: 4 }, ['a + b = t']), [[2, 2]]));
  it('takes every cell for itself where one of a class has no one value', () => {
    const system = systemFrom({ a: 5, b: null, t: 4, s: 0, c: 1, d: 1, u: 5 }, [
      'a + b = t + s',
      'c + d + t = u',
    ]);
    const [result] = localiseErrors(system, UNLIMITED);
    const sets = inOrder(result?.solutions ?? []);
    assert.deepEqual(sets, inOrder(withoutMerging(system)[0]!.solutions));
    const [a, s] = [0, 3];
    for (const open of [a, s]) assert.ok(sets.some((set) => set.startsWith(`${open}=null`)));
  });
  it('says how many there are beyond what it lists', () => {
    const names = Array.from({ length: 30 }, (_, at) => `a${at}`);
    const values = Object.fromEntries(names.map((name) => [name, 5]));
    const [result] = localiseErrors(systemFrom({ ...values, t: 151 }, [`${names.join(' + ')} = t`]), {
      ...UNLIMITED,
      most: 10,
    });
    assert.deepEqual(
      [result?.solutions.length, result?.count, result?.isCounted, result?.truncated],
      [10, 31, true, true],
    );
  });
});
