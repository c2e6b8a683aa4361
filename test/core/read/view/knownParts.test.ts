import assert from 'node:assert/strict';
import { formOf, type Form } from '../../../../src/core/form/form.js';
import { findPartsOnce } from '../../../../src/core/read/view/knownParts.js';
import { editions } from '../../../../src/index.js';

const [first, second] = editions.map(formOf) as [Form, Form];
const NUMBERS = [
  { row: 5, column: 4 },
  { row: 5, column: 5 },
];

/** Two found cells, the second of them with a formula, in that row. */
const foundIn = (row: number, formula = 'D5') =>
  NUMBERS.map(({ column }, at) => ({
    cell: first.cells[at]!,
    reading: null,
    at: { row, column },
    content: { row, column, value: 1, ...(at === 1 ? { formula } : {}) },
  }));

/** The numbers of the cells whose parts are looked for on sheets one after the other. */
function lookedFor(
  ...sheets: readonly (readonly [row: number, form: Form, name: string, formula?: string])[]
) {
  const findOn = findPartsOnce(NUMBERS);
  return sheets.map(([row, form, name, formula]) => {
    let looked = 0;
    const find = (at: number) => {
      looked += 1;
      return [at, row];
    };
    const partsOf = findOn(foundIn(row, formula), form, name, find);
    assert.deepEqual(partsOf(1), partsOf(1));
    return looked;
  });
}

describe('the parts of known sums', () => {
  it('are looked for once for a formula on the same sheet and form', () => {
    assert.deepEqual(lookedFor([5, first, '表三'], [5, first, '表三'], [5, first, '表三']), [1, 0, 0]);
  });
  it('are looked for again for another formula, name or form', () => {
    assert.deepEqual(lookedFor([5, first, '表三'], [5, first, '表三', 'D6'], [5, first, '表三']), [1, 1, 1]);
    assert.deepEqual(lookedFor([5, first, '表三'], [5, first, '统计'], [5, second, '统计']), [1, 1, 1]);
  });
  it('are not kept from a sheet with other places', () => {
    assert.deepEqual(lookedFor([6, first, '表三'], [6, first, '表三']), [1, 1]);
    assert.deepEqual(lookedFor([5, first, '表三'], [6, first, '表三'], [5, first, '表三']), [1, 1, 0]);
  });
});
