import assert from 'node:assert/strict';
import { figuresOf } from '../../../src/core/check/figures.js';
import { rankSolutions } from '../../../src/repair/explain/rank.js';
import { systemOf } from '../../../src/repair/system/reportSystem.js';
import { reportWithRow } from '../oneRow.js';

const figures = figuresOf(reportWithRow({ a: 35, b: 35, c: 35, d: 35 }));

/** The solutions in the order of belief, each as the cells that it changes; `to` is what they must be. */
function ranked(sets: readonly string[], to: Readonly<Record<string, number>>, ...suspected: string[]) {
  const solutions = sets.map((set) => ({
    wrong: new Map([...set].map((name) => ['abcd'.indexOf(name), to[name] ?? 46])),
    filled: new Map<number, number>(),
  }));
  const names = new Set(suspected.map((name) => `m.row.${name}`));
  const known = {
    system: systemOf(figures),
    figures,
    suspected: names,
    formulas: new Set<string>(),
    printed: new Map<string, number>(),
  };
  return rankSolutions(solutions, known).map(({ differences }) =>
    differences.map(({ cell }) => cell.column.code).join(''),
  );
}

describe('the order of belief where a total is left at 0', () => {
  const left = figuresOf(reportWithRow({ a: 35, b: 46, total: 0 }));
  const [a, b, total] = [0, 1, 2];
  const inOrder = (...solutions: readonly (readonly (readonly [number, number])[])[]) => {
    const known = {
      system: systemOf(left),
      figures: left,
      suspected: new Set(['m.row.b']),
      formulas: new Set<string>(),
      printed: new Map<string, number>(),
    };
    const values = solutions.map((wrong) => ({ wrong: new Map(wrong), filled: new Map<number, number>() }));
    return rankSolutions(values, known).map(({ edits }) => edits.map(({ operation }) => operation).join());
  };
  it('is that the total is wrong, even before what was just edited', () =>
    assert.deepEqual(inOrder([[b, 45]], [[total, 81]]), ['forgotten', 'slip']));
  it('is by cost where another cell must be wrong as well', () => {
    const known = [
      [
        [a, 99],
        [total, 81],
      ],
      [
        [a, 46],
        [b, 35],
      ],
    ] as const;
    assert.deepEqual(inOrder(...known), ['swap', 'value,forgotten']);
  });
  it('takes no total for forgotten that must be something else than its parts', () =>
    assert.deepEqual(inOrder([[total, 90]]), ['slip']));
});

describe('the order of belief', () => {
  it('is that of the paper for solutions that cost the same', () =>
    assert.deepEqual(ranked(['cd', 'b', 'ad', 'a', 'ac'], { c: 36, d: 36 }), ['a', 'b', 'cd', 'ac', 'ad']));
  it('puts a cheaper explanation first', () =>
    assert.deepEqual(ranked(['a', 'b', 'c'], { c: 36 }), ['c', 'a', 'b']));
  it('puts a suspected cell before any explanation', () =>
    assert.deepEqual(ranked(['a', 'b', 'c'], { c: 36 }, 'b'), ['b', 'c', 'a']));
  it('puts the set first in which fewer cells are not suspected', () =>
    assert.deepEqual(ranked(['ab', 'bc', 'cd'], {}, 'b', 'c'), ['bc', 'ab', 'cd']));
});

describe('the order within a tie', () => {
  it('is that of the cases in a transfer, most first', () => {
    const row = figuresOf(reportWithRow({ a: 2, b: 3, c: 4, d: 5, total: 14 }));
    const known = {
      system: systemOf(row),
      figures: row,
      suspected: new Set<string>(),
      formulas: new Set<string>(),
      printed: new Map<string, number>(),
    };
    const ranked = rankSolutions(
      [
        [0, 1, 1, 4],
        [2, 3, 3, 6],
      ].map(([one, to, other, then]) => ({
        wrong: new Map([
          [one!, to!],
          [other!, then!],
        ]),
        filled: new Map<number, number>(),
      })),
      known,
    );
    assert.deepEqual(
      ranked.map(({ edits, exposed, cost }) => [edits[0]?.operation, exposed, cost]),
      [
        ['transfer', 9, 10],
        ['transfer', 5, 10],
      ],
    );
  });
});
