import assert from 'node:assert/strict';
import { localiseErrors } from '../../src/repair/localise/localiseErrors.js';
import type { System } from '../../src/repair/system/system.js';
import { systemFrom } from './systemFrom.js';

/** The solutions, each as its changes, `x4=116 x9=1979`, over all components. */
function solutionsOf(system: System): readonly string[] {
  const results = localiseErrors(system, { nodes: Infinity, ms: Infinity, most: Infinity });
  assert.ok(results.every(({ status }) => status === 'optimal'));
  const told = results.map(({ solutions }) =>
    solutions.map(({ wrong }) =>
      [...wrong].map(([cell, value]) => `${system.cells[cell]?.name}=${value ?? '?'}`),
    ),
  );
  return told
    .reduce((all, solutions) => all.flatMap((one) => solutions.map((other) => [...one, ...other])), [
      [],
    ] as string[][])
    .map((set) => set.sort().join(' '))
    .sort();
}

describe('worked cases of the literature', () => {
  it('turnover 353, costs 283, profit 115: one of the three, and 238 for 283 is two digits interchanged', () => {
    assert.deepEqual(
      solutionsOf(systemFrom({ turnover: 353, costs: 283, profit: 115 }, ['turnover = costs + profit'])),
      ['costs=238', 'profit=70', 'turnover=398'],
    );
  });

  describe('the balance of eleven variables of Scholtus (2009)', () => {
    const balance = (...values: readonly number[]) =>
      systemFrom(Object.fromEntries(values.map((value, at) => [`x${at + 1}`, value])), [
        'x1 + x2 = x3',
        'x2 = x4',
        'x5 + x6 + x7 = x8',
        'x3 + x8 = x9',
        'x9 - x10 = x11',
      ]);
    it('is right as it stands', () =>
      assert.deepEqual(solutionsOf(balance(1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137)), ['']));
    it('has one wrong cell, x4, which should be 116', () => {
      assert.deepEqual(solutionsOf(balance(1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137)), [
        'x4=116',
      ]);
    });
    it('has two wrong cells, x4 and x9, which should be 116 and 1979', () => {
      assert.deepEqual(solutionsOf(balance(1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137)), [
        'x4=116 x9=1979',
      ]);
    });
    for (const [title, values] of [
      ['three parts left 0', [1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137]],
      ['a total left 0', [1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137]],
    ] as const) {
      it(`with ${title} has three wrong cells, x4 and x9 among them`, () => {
        const system = balance(...values);
        const found = solutionsOf(system);
        assert.ok(found.every((set) => set.split(' ').length === found[0]?.split(' ').length));
        assert.equal(found[0]?.split(' ').length, 3);
        assert.ok(found.some((set) => /(^| )x4=116( |$)/.test(set) && /x9=1979/.test(set)));
      });
    }
  });

  describe('the cash budget of two years of Flesca, Furfaro and Parisi, with 20 values and 8 equalities', () => {
    const year = (at: number) => [
      `sales${at} + receivables${at} = receipts${at}`,
      `accounts${at} + capital${at} + financing${at} = disbursements${at}`,
      `receipts${at} - disbursements${at} = inflow${at}`,
      `beginning${at} + inflow${at} = ending${at}`,
    ];
    const budget = (values: Readonly<Record<string, number>>) => systemFrom(values, [...year(1), ...year(2)]);
    // Of the second year, and of the first but its receipts, only that they balance matters: these values are
    // ours.
    const rest = {
      accounts1: 1200,
      capital1: 0,
      financing1: 400,
      disbursements1: 1600,
      beginning1: 200,
      sales2: 1100,
      receivables2: 90,
      receipts2: 1190,
      accounts2: 1300,
      capital2: 40,
      financing2: 20,
      disbursements2: 1360,
      inflow2: -170,
    };

    it('has exactly two minimum repairs where receivables of 250 were read as 650: those, or cash sales of 1800 for 2200', () => {
      const system = budget({
        sales1: 2200,
        receivables1: 650,
        receipts1: 2450,
        ...rest,
        inflow1: 850,
        ending1: 1050,
        beginning2: 1050,
        ending2: 880,
      });
      const signed = {
        ...system,
        cells: system.cells.map((cell) =>
          cell.name.startsWith('inflow') ? { ...cell, least: -Infinity } : cell,
        ),
      };
      assert.deepEqual([signed.cells.length, signed.equations.length], [20, 8]);
      assert.deepEqual(solutionsOf(signed), ['receivables1=250', 'sales1=1800']);
    });
    it('has one minimum repair where total receipts of 220 were read as 250', () => {
      const system = budget({
        beginning1: 20,
        sales1: 100,
        receivables1: 120,
        receipts1: 250,
        accounts1: 120,
        capital1: 0,
        financing1: 40,
        disbursements1: 160,
        inflow1: 60,
        ending1: 80,
        beginning2: 80,
        sales2: 100,
        receivables2: 100,
        receipts2: 200,
        accounts2: 130,
        capital2: 40,
        financing2: 20,
        disbursements2: 190,
        inflow2: 10,
        ending2: 90,
      });
      assert.deepEqual(solutionsOf(system), ['receipts1=220']);
    });
  });
});
