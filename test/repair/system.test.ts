import assert from 'node:assert/strict';
import { localiseErrors } from '../../src/repair/localise/localiseErrors.js';
import type { System } from '../../src/repair/system/system.js';
import { systemFrom } from './systemFrom.js';

/** Every smallest set over all components, each as `name=value` in the order of the cells. */
function mend(system: System): readonly string[] {
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

describe('repair, on systems of any kind', () => {
  it('says that fixed cells leave no way', () => {
    const { cells, equations } = systemFrom({ a: 1, b: 2, t: 4 }, ['a + b = t']);
    assert.deepEqual(
      localiseErrors({ cells: cells.map((cell) => ({ ...cell, isFixed: true })), equations }).map(
        ({ status }) => status,
      ),
      ['impossible'],
    );
  });

  it('says what a blank must be and does not count it as wrong', () => {
    const [mending] = localiseErrors(systemFrom({ a: 1, b: null, t: 4 }, ['a + b = t']));
    assert.deepEqual(
      [mending?.lowerBound, mending?.solutions.map(({ filled }) => [...filled])],
      [0, [[[1, 3]]]],
    );
  });

  it('takes a blank that would be negative for a sign of a wrong cell', () =>
    assert.deepEqual(mend(systemFrom({ a: 5, b: null, t: 4 }, ['a + b = t'])), ['a=null', 't=null']));

  it('knows both blanks of a sum where no more is left', () => {
    const [mending] = localiseErrors(systemFrom({ a: null, b: null, c: 4, t: 4 }, ['a + b + c = t']));
    assert.deepEqual(
      mending?.solutions.map(({ filled }) => [...filled]),
      [
        [
          [0, 0],
          [1, 0],
        ],
      ],
    );
  });

  it('knows that blanks counted double cannot make an odd sum', () => {
    const found = mend(systemFrom({ a: null, b: null, c: 1 }, ['a + a = b + b + c']));
    assert.deepEqual(found, ['c=null']);
  });

  it('keeps to whole numbers where halves would do', () =>
    assert.deepEqual(mend(systemFrom({ a: 3, b: 7 }, ['a + a = b'])), ['b=6']));
});
