import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { likelySolutions } from '../../../src/repair/explain/likely.js';
import { countOf, expandProducts, type CellValue } from '../../../src/repair/localise/products.js';
import { edition2021 } from '../../../templates/2021.js';

const form = formOf(edition2021);
const rows = ['granted', 'partial', 'stateSecret', 'otherLaw', 'notHeld', 'unclear'];

/** One cell of each of three columns in so many rows, of which the last has the greatest counts. */
function likelyOf(height: number, most: number) {
  const choices = ['person', 'company', 'otherBody'].map((who) =>
    rows.slice(0, height).map((row): CellValue => [form.indexOf.get(`requests.${row}.${who}`) ?? -1, 1]),
  );
  const products = [{ choices, filled: new Map<number, number>() }];
  const cells = form.cells.map(({ name, row }) => ({
    name,
    value: row.code === rows[height - 1] ? 50 : 1,
    least: 0,
    isFixed: false,
  }));
  const count = countOf(products);
  const result = { products, count, solutions: expandProducts(products, most) };
  return likelySolutions(result, form, { cells, equations: [] }, most).map(({ wrong }) =>
    [...wrong.keys()].map((cell) => form.cells[cell]?.row.code),
  );
}

describe('the solutions that are ranked', () => {
  it('are all where there are not too many', () => assert.equal(likelyOf(5, 125).length, 125));
  it('are those in the rows with the greatest counts where there are more', () => {
    const ranked = likelyOf(6, 125);
    assert.equal(ranked.length, 125);
    assert.ok(ranked.some((cells) => cells.every((row) => row === 'unclear')));
    assert.ok(ranked.every((cells) => !cells.includes('notHeld')));
  });
});
