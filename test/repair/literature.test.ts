import assert from 'node:assert/strict';
import { solveSystem } from '../../src/repair/solve.js';
import { systemFrom, type System } from '../../src/repair/system.js';

/** The sets of changes, `x4=116 x9=1979`, over all components. */
function mendingsOf(system: System): readonly string[] {
  const mendings = solveSystem(system, { nodes: Infinity, ms: Infinity, most: Infinity });
  assert.ok(mendings.every(({ status }) => status === 'optimal'));
  const told = mendings.map(({ sets }) => sets.map(({ wrong }) => [...wrong].map(([cell, value]) => `${system.cells[cell]?.name}=${value ?? '?'}`)));
  return told.reduce((all, sets) => all.flatMap((one) => sets.map((other) => [...one, ...other])), [[]] as string[][]).map((set) => set.sort().join(' ')).sort();
}

describe('worked cases of the literature', () => {
  it('turnover 353, costs 283, profit 115: one of the three, and 238 for 283 is two digits interchanged', () => {
    assert.deepEqual(mendingsOf(systemFrom({ turnover: 353, costs: 283, profit: 115 }, ['turnover = costs + profit'])), ['costs=238', 'profit=70', 'turnover=398']);
  });

  describe('the balance of eleven variables of Scholtus (2009)', () => {
    const balance = (...values: readonly number[]) => systemFrom(
      Object.fromEntries(values.map((value, at) => [`x${at + 1}`, value])),
      ['x1 + x2 = x3', 'x2 = x4', 'x5 + x6 + x7 = x8', 'x3 + x8 = x9', 'x9 - x10 = x11'],
    );
    it('is right as it stands', () => assert.deepEqual(mendingsOf(balance(1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137)), ['']));
    it('has one wrong cell, x4, which should be 116', () => {
      assert.deepEqual(mendingsOf(balance(1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137)), ['x4=116']);
    });
    it('has two wrong cells, x4 and x9, which should be 116 and 1979', () => {
      assert.deepEqual(mendingsOf(balance(1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137)), ['x4=116 x9=1979']);
    });
    for (const [title, values] of [
      ['three parts left 0', [1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137]],
      ['a total left 0', [1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137]],
    ] as const) {
      it(`with ${title} has three wrong cells, x4 and x9 among them`, () => {
        const system = balance(...values);
        const found = mendingsOf(system);
        assert.ok(found.every((set) => set.split(' ').length === found[0]?.split(' ').length));
        assert.equal(found[0]?.split(' ').length, 3);
        assert.ok(found.some((set) => /(^| )x4=116( |$)/.test(set) && /x9=1979/.test(set)));
      });
    }
  });

  it('a cash budget of two years with 20 values and 8 equalities, in which a total of 250 should be 220', () => {
    const year = (at: number) => [`sales${at} + receivables${at} = receipts${at}`, `accounts${at} + capital${at} + financing${at} = disbursements${at}`, `receipts${at} - disbursements${at} = inflow${at}`, `beginning${at} + inflow${at} = ending${at}`];
    const system = systemFrom({
      beginning3: 20, sales3: 100, receivables3: 120, receipts3: 250, accounts3: 120, capital3: 0, financing3: 40, disbursements3: 160, inflow3: 60, ending3: 80,
      beginning4: 80, sales4: 100, receivables4: 100, receipts4: 200, accounts4: 130, capital4: 40, financing4: 20, disbursements4: 190, inflow4: 10, ending4: 90,
    }, [...year(3), ...year(4)]);
    assert.equal(system.equations.length, 8);
    assert.deepEqual(mendingsOf(system), ['receipts3=220']);
  });
});

