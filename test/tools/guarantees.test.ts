import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/form.js';
import { editions, type Edition } from '../../src/index.js';
import { editionWithRow } from '../repair/oneRow.js';
import { guaranteesOf } from '../../tools/docs/guarantees.js';

/** The equalities of a table as rows of whole numbers, straight from the relations of the form. */
function matrixOf(
  edition: Edition,
  table: string,
): { readonly names: readonly string[]; readonly rows: readonly (readonly number[])[] } {
  const form = formOf(edition);
  const names = form.cells.filter((cell) => cell.table.code === table).map(({ name }) => name);
  const relations = form.relations.filter(
    ({ id, kind, level, left, right }) =>
      id.startsWith(`${table}.`) &&
      kind === 'equal' &&
      level === 'error' &&
      ![...left, ...right].some(({ last }) => last),
  );
  return {
    names,
    rows: relations.map(({ left, right }) => names.map((name) => sum(left, name) - sum(right, name))),
  };
}

function sum(terms: readonly { readonly cell: string; readonly sign: number }[], name: string): number {
  return terms.filter(({ cell }) => cell === name).reduce((total, { sign }) => total + sign, 0);
}

/** The rank over the field of a large prime: by Gauss, with no fractions. */
function rankByPrime(rows: readonly (readonly number[])[]): number {
  const prime = 1_000_003n;
  const left = rows.map((row) => row.map((each) => ((BigInt(each) % prime) + prime) % prime));
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (at === -1) continue;
    [left[rank], left[at]] = [left[at]!, left[rank]!];
    const inverse = power(left[rank]![column]!, prime - 2n, prime);
    left[rank] = left[rank]!.map((each) => (each * inverse) % prime);
    for (let other = 0; other < left.length; other += 1) {
      const factor = left[other]![column]!;
      if (other !== rank && factor !== 0n)
        left[other] = left[other]!.map(
          (each, index) => (((each - factor * left[rank]![index]!) % prime) + prime) % prime,
        );
    }
    rank += 1;
  }
  return rank;
}

function power(base: bigint, exponent: bigint, prime: bigint): bigint {
  let [result, factor, rest] = [1n, base, exponent];
  for (; rest > 0n; rest >>= 1n, factor = (factor * factor) % prime)
    if (rest & 1n) result = (result * factor) % prime;
  return result;
}

describe('what the sums of a table guarantee', () => {
  const facts = (edition: Edition, table: string) => {
    const { redundant, invisible, ...rest } = guaranteesOf(edition, table);
    return { ...rest, redundant: redundant.length, invisible: invisible?.length };
  };
  const named = (id: string) => editions.find((each) => each.id === id)!;

  const requests = [
    ['2021', 175, 39, 37],
    ['2019', 161, 37, 35],
  ] as const;
  for (const [id, cells, equalities, rank] of requests) {
    it(`is, for the requests of ${id}: ${cells} cells, ${equalities} equalities of rank ${rank}, three wrong cells always noticed, one always located`, () => {
      assert.deepEqual(facts(named(id), 'requests'), {
        cells,
        equalities,
        rank,
        redundant: 2,
        isNetwork: true,
        unchecked: 0,
        detected: 3,
        located: 1,
        invisible: 4,
      });
    });
  }
  it('is, for the disputes: one wrong cell noticed and none located, since each stands in one sum only', () => {
    for (const edition of editions)
      assert.deepEqual(facts(edition, 'disputes'), {
        cells: 15,
        equalities: 3,
        rank: 3,
        redundant: 0,
        isNetwork: true,
        unchecked: 0,
        detected: 1,
        located: 0,
        invisible: 2,
      });
  });
  it('is, for the disclosure: nothing, since no equality is printed there', () => {
    for (const edition of editions)
      assert.deepEqual(
        [facts(edition, 'disclosure').equalities, facts(edition, 'disclosure').detected],
        [0, 0],
      );
  });

  it('is, where the equalities form no network: one wrong cell noticed and no more', () => {
    const edition = editionWithRow(['a', 'b', 'c'], { across: ['a + a + b = c'] });
    assert.deepEqual(facts(edition, 'm'), {
      cells: 3,
      equalities: 1,
      rank: 1,
      redundant: 0,
      isNetwork: false,
      unchecked: 0,
      detected: 1,
      located: 0,
      invisible: undefined,
    });
  });

  for (const edition of editions) {
    for (const table of ['requests', 'disputes']) {
      const { names, rows } = matrixOf(edition, table);
      const guarantees = guaranteesOf(edition, table);
      it(`has for ${table} of ${edition.id} the rank that another elimination finds`, () =>
        assert.equal(guarantees.rank, rankByPrime(rows)));
      it(`shows for ${table} of ${edition.id} an error that leaves every sum as it was`, () => {
        const change = names.map(
          (name) => guarantees.invisible!.find(({ cell }) => cell === name)?.sign ?? 0,
        );
        for (const row of rows)
          assert.equal(
            row.reduce((total, factor, at) => total + factor * change[at]!, 0),
            0,
          );
      });
      it(`knows for ${table} of ${edition.id} no smaller one: fewer columns are never dependent #slow`, () => {
        // Columns in common multiples: two cells that no sum tells apart would be a smaller error, and so
        // would three whose columns add up.
        const columns = names.map((_, at) => rows.map((row) => row[at]!));
        const keys = new Map(columns.map((column, at) => [column.join(), at]));
        const size = guarantees.invisible!.length;
        assert.equal(
          keys.size < columns.length ||
            columns.some((column) => keys.has(column.map((each) => -each).join())),
          size === 2,
        );
        if (size <= 2) return;
        for (const [a, one] of columns.entries()) {
          for (const other of columns.slice(a + 1)) {
            for (const sign of [1, -1]) {
              const third = one.map((each, at) => each + sign * other[at]!);
              assert.ok(!keys.has(third.join()) && !keys.has(third.map((each) => -each).join()));
            }
          }
        }
      });
    }
  }
});
