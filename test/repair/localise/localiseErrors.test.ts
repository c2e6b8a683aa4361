import assert from 'node:assert/strict';
import { localiseErrors } from '../../../src/repair/localise/localiseErrors.js';
import type { Limits } from '../../../src/repair/localise/limits.js';
import type { System } from '../../../src/repair/system/system.js';
import { systemFrom } from '../systemFrom.js';

/** Every solution over all components, each as `name=value` in the order of the cells. */
function solutionsOf(system: System): readonly string[] {
  return localiseErrors(system, { ms: Infinity })
    .map(({ solutions }) =>
      solutions.map(({ wrong }) =>
        [...wrong].map(([cell, to]) => `${system.cells[cell]?.name}=${to}`).join(' '),
      ),
    )
    .reduce(
      (all, solutions) =>
        all.flatMap((one) => solutions.map((other) => [one, other].filter((each) => each !== '').join(' '))),
      [''],
    );
}

describe('error localisation in a system', () => {
  it('says that fixed cells leave no way', () => {
    const { cells, equations } = systemFrom({ a: 1, b: 2, t: 4 }, ['a + b = t']);
    assert.deepEqual(
      localiseErrors({ cells: cells.map((cell) => ({ ...cell, isFixed: true })), equations }, {}).map(
        ({ status }) => status,
      ),
      ['impossible'],
    );
  });

  it('says what a blank must be and does not count it as wrong', () => {
    const [result] = localiseErrors(systemFrom({ a: 1, b: null, t: 4 }, ['a + b = t']), {});
    assert.deepEqual(
      [result?.lowerBound, result?.solutions.map(({ filled }) => [...filled])],
      [0, [[[1, 3]]]],
    );
  });

  it('takes a blank that would be negative for a sign of a wrong cell', () =>
    assert.deepEqual(solutionsOf(systemFrom({ a: 5, b: null, t: 4 }, ['a + b = t'])), ['a=null', 't=null']));

  it('knows both blanks of a sum where no more is left', () => {
    const [result] = localiseErrors(systemFrom({ a: null, b: null, c: 4, t: 4 }, ['a + b + c = t']), {});
    assert.deepEqual(
      result?.solutions.map(({ filled }) => [...filled]),
      [
        [
          [0, 0],
          [1, 0],
        ],
      ],
    );
  });

  it('knows that blanks counted double cannot make an odd sum', () => {
    const found = solutionsOf(systemFrom({ a: null, b: null, c: 1 }, ['a + a = b + b + c']));
    assert.deepEqual(found, ['c=null']);
  });

  it('looks at cells that follow their parts only where what they work out violates something', () => {
    const { cells, equations } = systemFrom({ a: 1, b: 2, t: 3, u: 3 }, ['a + b = t', 't = u']);
    const following = (change: (name: string) => object) =>
      localiseErrors(
        {
          cells: cells.map((cell) =>
            cell.name === 't'
              ? { ...cell, value: null, result: 3, least: -Infinity }
              : { ...cell, ...change(cell.name) },
          ),
          equations,
        },
        {},
      ).map(({ status, lowerBound }) => [status, lowerBound]);
    assert.deepEqual(
      following(() => ({})),
      [],
    );
    assert.deepEqual(
      following((name) => (name === 'u' ? { value: 4 } : {})),
      [['optimal', 1]],
    );
    assert.deepEqual(
      following((name) => (name === 'a' ? { value: null } : {})),
      [['optimal', 0]],
    );
    assert.deepEqual(
      following((name) => (name === 'u' ? { value: 3, isFixed: true } : {})),
      [],
    );
  });

  it('keeps to whole numbers where halves would do', () =>
    assert.deepEqual(solutionsOf(systemFrom({ a: 3, b: 7 }, ['a + a = b'])), ['b=6']));

  it('looks both ways for the cell that makes an odd sum even', () => {
    const cells = { a: null, b: null, c: 0, d: 1 };
    for (const relation of ['a + a = b + b + c + d', 'a + a + c + d = b + b'])
      assert.deepEqual(solutionsOf(systemFrom(cells, [relation])), ['c=null', 'd=null'], relation);
  });
  it('finds the cell that leaves room for whole numbers, where no single equation shows it', () => {
    const { cells, equations } = systemFrom({ a: null, b: null, c: 1, most: 2 }, [
      'a + a + a >= b + b + b + c',
      'b + b + b + 2 >= a + a + a',
      'most >= b',
    ]);
    const withMost = cells.map((cell) => ({ ...cell, isFixed: cell.name === 'most' }));
    assert.deepEqual(solutionsOf({ cells: withMost, equations }), ['c=0']);
  });
  it('sees without a search that a cell alone in its equation cannot be negative', () => {
    const { cells, equations } = systemFrom({ a: 5, b: 3, t: 4, c: 1 }, ['a + b = t', 'b = c']);
    const fixed = cells.map((cell) => ({ ...cell, isFixed: cell.name === 'a' || cell.name === 't' }));
    const [result] = localiseErrors({ cells: fixed, equations }, {});
    assert.deepEqual([result?.status, result?.nodes], ['impossible', 0]);
  });
});

/** So many cells counted twice, which cannot add up to an odd number: the search has nothing to find. */
function unsolvable(cells: number): System {
  const names = Array.from({ length: cells }, (_, at) => `x${at}`);
  const sum = names.map((name) => `${name} + ${name}`).join(' + ');
  return systemFrom(Object.fromEntries(names.map((name) => [name, 0])), [`${sum} = 1`]);
}

/** A clock that says 0 at first and then always the same. */
function clockThatJumps(to: number): { readonly now: () => number; readonly looks: () => number } {
  let looks = 0;
  const now = () => {
    looks += 1;
    return looks === 1 ? 0 : to;
  };
  return { now, looks: () => looks };
}

describe('the budget of a search', () => {
  const resultOf = (system: System, limits: Limits) => {
    const [result] = localiseErrors(system, limits);
    return [result?.status, result?.nodes];
  };
  it('is 50 000 nodes', () =>
    assert.deepEqual(resultOf(unsolvable(60), { ms: Infinity }), ['budget', 50_001]));
  it('is shared by the components of a system', () => {
    const { cells, equations } = unsolvable(12);
    const again = equations.map((each) => ({
      ...each,
      terms: each.terms.map(({ cell, coefficient }) => ({ cell: cell + cells.length, coefficient })),
    }));
    const twice = { cells: [...cells, ...cells], equations: [...equations, ...again] };
    const alone = localiseErrors(unsolvable(12), { ms: Infinity })[0]!.nodes;
    assert.deepEqual(
      localiseErrors(twice, { ms: Infinity, nodes: alone + 5 }).map(({ status, nodes }) => [status, nodes]),
      [
        ['impossible', alone],
        ['budget', 6],
      ],
    );
  });
  it('is 50 milliseconds: not used up at 50, but after', () => {
    assert.deepEqual(resultOf(unsolvable(60), { nodes: 100, now: clockThatJumps(50).now }), ['budget', 101]);
    assert.deepEqual(resultOf(unsolvable(60), { nodes: 100, now: clockThatJumps(51).now }), ['budget', 32]);
  });
  it('is looked up once in 32 nodes', () => {
    const { now, looks } = clockThatJumps(0);
    localiseErrors(unsolvable(60), { nodes: 32 * 10, now });
    assert.equal(looks(), 1 + 10);
  });
  it('is used up at once by numbers beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const statusOf = (b: number) => resultOf(systemFrom({ a: most, b, t: 1 }, ['a + b = t']), {})[0];
    assert.deepEqual([statusOf(0), statusOf(most)], ['optimal', 'budget']);
  });
});
