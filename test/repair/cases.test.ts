import assert from 'node:assert/strict';
import { solveSystem } from '../../src/repair/solve.js';
import { systemFrom, type System } from '../../src/repair/system.js';

/** Every smallest set over all components, each as `name=value` in the order of the cells. */
function mend(system: System): readonly string[] {
  return solveSystem(system, { ms: Infinity }).map(({ sets }) => sets.map(({ wrong }) => [...wrong].map(([cell, to]) => `${system.cells[cell]?.name}=${to}`).join(' ')))
    .reduce((all, sets) => all.flatMap((one) => sets.map((other) => [one, other].filter((each) => each !== '').join(' '))), ['']);
}

/** The balance of eleven figures in Scholtus (2009), Automatic correction of simple typing errors in numerical data with balance edits. */
const BALANCE = ['x1 + x2 = x3', 'x2 = x4', 'x5 + x6 + x7 = x8', 'x3 + x8 = x9', 'x9 - x10 = x11'];
const FIGURES = { x1: 1452, x2: 116, x3: 1568, x4: 116, x5: 323, x6: 76, x7: 12, x8: 411, x9: 1979, x10: 1842, x11: 137 };

describe('repair, on cases of the literature', () => {
  it('finds nothing in the balance as it should be', () => assert.deepEqual(mend(systemFrom(FIGURES, BALANCE)), ['']));

  it('finds the interchanged 161 in the balance', () => assert.ok(mend(systemFrom({ ...FIGURES, x4: 161 }, BALANCE)).includes('x4=116')));

  it('finds both typing errors, 161 and 19979, in the balance', () => assert.deepEqual(mend(systemFrom({ ...FIGURES, x4: 161, x9: 19979 }, BALANCE)), ['x4=116 x9=1979']));

  it('takes 353 = 283 + 115 to be wrong in any of the three', () => {
    assert.deepEqual(mend(systemFrom({ turnover: 353, costs: 283, profit: 115 }, ['turnover = costs + profit'])), ['turnover=398', 'costs=238', 'profit=70']);
  });
});

/** Cash budgets of two years have the shape that Flesca, Furfaro and Parisi use: 20 values, 8 equalities. The figures here are our own. */
const YEAR = ['S + R = T', 'A + C + L = D', 'N = T - D', 'E = B + N'];
const BUDGET = ['1', '2'].flatMap((year) => YEAR.map((text) => text.replace(/[A-Z]/g, (letter) => letter + year)));
const CASH = { B1: 20, S1: 100, R1: 120, T1: 220, A1: 120, C1: 0, L1: 40, D1: 160, N1: 60, E1: 80, B2: 80, S2: 110, R2: 90, T2: 200, A2: 130, C2: 40, L2: 20, D2: 190, N2: 10, E2: 90 };

describe('repair, on cash budgets', () => {
  it('finds the one total that is wrong', () => assert.deepEqual(mend(systemFrom({ ...CASH, T1: 250 }, BUDGET)), ['T1=220']));

  it('finds exactly two mendings where either part may be wrong', () => assert.deepEqual(mend(systemFrom({ ...CASH, S2: 118 }, BUDGET)), ['S2=110', 'R2=82']));
});

describe('repair, on systems of any kind', () => {
  it('says that fixed cells leave no way', () => {
    const { cells, equations } = systemFrom({ a: 1, b: 2, t: 4 }, ['a + b = t']);
    assert.deepEqual(solveSystem({ cells: cells.map((cell) => ({ ...cell, isFixed: true })), equations }).map(({ status }) => status), ['impossible']);
  });

  it('says what a blank must be and does not count it as wrong', () => {
    const [mending] = solveSystem(systemFrom({ a: 1, b: null, t: 4 }, ['a + b = t']));
    assert.deepEqual([mending?.lowerBound, mending?.sets.map(({ filled }) => [...filled])], [0, [[[1, 3]]]]);
  });

  it('takes a blank that would be negative for a sign of a wrong cell', () => assert.deepEqual(mend(systemFrom({ a: 5, b: null, t: 4 }, ['a + b = t'])), ['a=null', 't=null']));

  it('knows both blanks of a sum where no more is left', () => {
    const [mending] = solveSystem(systemFrom({ a: null, b: null, c: 4, t: 4 }, ['a + b + c = t']));
    assert.deepEqual(mending?.sets.map(({ filled }) => [...filled]), [[[0, 0], [1, 0]]]);
  });

  it('keeps to whole numbers where halves would do', () => assert.deepEqual(mend(systemFrom({ a: 3, b: 7 }, ['a + a = b'])), ['b=6']));
});
