import fc from 'fast-check';
import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { leaves } from '../../../src/core/form/outline.js';
import { tablesOf, type Band } from '../../../src/core/form/edition.js';
import { looseTableOf } from '../../../src/imports/loose/looseTable.js';
import { settleRows, type LooseRow, type LooseTable } from '../../../src/imports/loose/settleRows.js';
import { editions } from '../../../templates/index.js';
import { assertInTime } from '../../time.js';

/** Lines of two parts and a total, the last line the sum of the others. */
function smallTable(slots: number): LooseTable {
  const across = Array.from({ length: slots }, (_, slot) => [
    { slot, column: 0, sign: 1 as const },
    { slot, column: 1, sign: 1 as const },
    { slot, column: 2, sign: -1 as const },
  ]);
  const down = [0, 1, 2].map((column) =>
    Array.from({ length: slots }, (_, slot) => ({
      slot,
      column,
      sign: slot === slots - 1 ? (-1 as const) : (1 as const),
    })),
  );
  return { slots, width: 3, sums: [...across, ...down] };
}

type Cells = readonly (number | undefined)[];
type Assigned = ReadonlyMap<number, { readonly row: number; readonly cells: Cells }>;

/** All ways to give each line at most one row in order, by plain search. */
function* assignments(rows: readonly LooseRow[], slots: number, slot = 0, from = 0): Generator<Assigned> {
  if (slot === slots) {
    if (rows.slice(from).every((row) => row.slot === undefined)) yield new Map();
    return;
  }
  for (let row = from; row < rows.length; row += 1) {
    const { slot: own, figures } = rows[row] as LooseRow;
    if (own !== undefined && own < slot) return;
    if (own !== undefined && own > slot) break;
    const ways: Cells[] =
      figures.length === 3
        ? [figures]
        : own === undefined
          ? []
          : [0, 1, 2].map((lost) => [...figures.slice(0, lost), undefined, ...figures.slice(lost)]);
    for (const cells of ways)
      for (const rest of assignments(rows, slots, slot + 1, row + 1))
        yield new Map([...rest, [slot, { row, cells }]]);
    if (own === slot) return;
  }
  for (const rest of assignments(rows, slots, slot + 1, from)) yield rest;
}

/** Which sums hold: with one figure unknown, those that one number of at most 400 satisfies together. */
function holding(table: LooseTable, assigned: Assigned): { closed: Set<number>; broken: Set<number> } {
  const valueOf = (slot: number, column: number) => assigned.get(slot)?.cells[column];
  const total = (at: number, unknown: number) =>
    (table.sums[at] ?? []).reduce((sum, t) => sum + t.sign * (valueOf(t.slot, t.column) ?? unknown), 0);
  const unknownIn = (at: number) =>
    (table.sums[at] ?? [])
      .filter((t) => valueOf(t.slot, t.column) === undefined)
      .map((t) => `${t.slot}.${t.column}`);
  const [closed, broken] = [new Set<number>(), new Set<number>()];
  for (const [at] of table.sums.entries()) {
    const unknown = unknownIn(at);
    if (unknown.length === 0) (total(at, 0) === 0 ? closed : broken).add(at);
    if (unknown.length !== 1) continue;
    const same = [...table.sums.keys()].filter((other) => unknownIn(other).join() === unknown[0]);
    const isSolved = Array.from({ length: 401 }, (_, x) => x).some((x) =>
      same.every((s) => total(s, x) === 0),
    );
    if (!isSolved) broken.add(at);
    else if (same.length > 1) closed.add(at);
  }
  return { closed, broken };
}

/** What is certain, by comparing all assignments that fill as much as can be filled. */
function oracle(rows: readonly LooseRow[], table: LooseTable): readonly (Cells | undefined)[] {
  const all = [...assignments(rows, table.slots)];
  const isFull = (gap: readonly number[], assigned: Assigned) => gap.every((slot) => assigned.has(slot));
  const anchors = new Set(rows.flatMap(({ slot }) => slot ?? []));
  const gaps: number[][] = [[]];
  for (let slot = 0; slot < table.slots; slot += 1)
    if (anchors.has(slot)) gaps.push([]);
    else gaps.at(-1)?.push(slot);
  // A gap is filled as a whole, or not at all where its rows do not suffice.
  const fillable = gaps.filter((gap) => gap.length > 0 && all.some((each) => isFull(gap, each)));
  const left = gaps.filter((gap) => !fillable.includes(gap)).flat();
  const closing = all
    .filter((each) => fillable.every((gap) => isFull(gap, each)) && !left.some((slot) => each.has(slot)))
    .map((assigned) => ({ assigned, ...holding(table, assigned) }))
    .filter(({ broken }) => broken.size === 0);
  return rows.map((row, index) => {
    if (row.slot !== undefined && row.figures.length === table.width) return row.figures;
    const places = closing.map((each) => ({
      ...each,
      found: [...each.assigned].find(([, { row: own }]) => own === index),
    }));
    const slot = places[0]?.found?.[0];
    if (slot === undefined || places.some(({ found }) => found?.[0] !== slot)) return undefined;
    const sumsWith = (column?: number) =>
      [...table.sums.keys()].filter((at) =>
        table.sums[at]?.some((t) => t.slot === slot && (column === undefined || t.column === column)),
      );
    if (row.slot === undefined && !places.every(({ closed }) => sumsWith().every((at) => closed.has(at))))
      return undefined;
    return [0, 1, 2].map((column) => {
      const value = places[0]?.found?.[1].cells[column];
      const isSure =
        places.every(({ found }) => found?.[1].cells[column] === value) &&
        places.every(({ closed }) => sumsWith(column).some((at) => closed.has(at)));
      return isSure ? value : undefined;
    });
  });
}

interface Damaged {
  readonly truth: readonly (readonly number[])[];
  readonly rows: readonly (LooseRow & { readonly from: number })[];
}

/** A table that adds up, with labels and figures lost, and a row lost or one written twice. */
const damaged: fc.Arbitrary<Damaged> = fc
  .record({
    parts: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 4 }),
    labels: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    lost: fc.array(fc.option(fc.nat(2), { freq: 3 }), { minLength: 6, maxLength: 6 }),
    gone: fc.option(fc.nat(4), { freq: 5 }),
    twice: fc.option(fc.nat(4), { freq: 3 }),
  })
  .map(({ parts, labels, lost, gone, twice }) => {
    const sum = parts.reduce<[number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    const truth = [...parts, sum].map(([a, b]) => [a, b, a + b]);
    const rows = truth.flatMap((figures, from) => {
      const isNamed = labels[from] === true;
      const at = isNamed ? lost[from] : null;
      const own = typeof at === 'number' ? figures.filter((_, column) => column !== at) : figures;
      const row = { from, figures: own, ...(isNamed ? { slot: from } : {}) };
      if (gone === from) return [];
      return twice === from && gone === null && !isNamed ? [row, row] : [row];
    });
    return { truth, rows };
  });

describe('rows without labels', () => {
  it('are settled exactly as by trying all assignments #slow', () => {
    fc.assert(
      fc.property(damaged, ({ truth, rows }) => {
        const table = smallTable(truth.length);
        const found = settleRows(rows, table).map((each) => each?.cells);
        assert.deepEqual(found, oracle(rows, table));
      }),
      { numRuns: 400, seed: 7 },
    );
  });
  it('are never settled to another figure than the one that was there #slow', () => {
    let settled = 0;
    fc.assert(
      fc.property(damaged, ({ truth, rows }) => {
        for (const [index, found] of settleRows(rows, smallTable(truth.length)).entries()) {
          if (rows[index]?.slot === undefined && found) settled += 1;
          for (const [column, value] of (found?.cells ?? []).entries())
            if (value !== undefined) assert.equal(value, truth[found?.slot ?? -1]?.[column]);
        }
      }),
      { numRuns: 2000, seed: 11 },
    );
    assert.ok(settled > 500, String(settled));
  });
  const table = smallTable(3);
  it('stay unread where a sum is broken, and where a row is missing', () => {
    const rows = [{ figures: [1, 2, 3] }, { figures: [4, 5, 9] }];
    assert.ok(settleRows([...rows, { slot: 2, figures: [5, 7, 12] }], table).every(Boolean));
    assert.deepEqual(settleRows([...rows, { slot: 2, figures: [5, 7, 13] }], table).slice(0, 2), [
      undefined,
      undefined,
    ]);
    assert.deepEqual(settleRows([...rows.slice(0, 1), { slot: 2, figures: [1, 2, 3] }], table)[0], undefined);
  });
  it('stay unread where labels are out of order, and where there are too many ways', async () => {
    const rows = [{ slot: 1, figures: [1, 0, 1] }, { figures: [0, 0, 0] }, { slot: 0, figures: [1, 0, 1] }];
    assert.equal(settleRows(rows, table)[1], undefined);
    const many = Array.from({ length: 40 }, () => ({ figures: [0, 0, 0] }));
    await assertInTime(2_000, () =>
      assert.ok(settleRows(many, smallTable(20)).every((each) => each === undefined)),
    );
  });
  it('have the sums of the form', () => {
    for (const edition of editions) {
      const requests = tablesOf(edition).find(({ code }) => code === 'requests');
      const band = requests?.bands[0] as Band;
      const { slots, width, sums } = looseTableOf('requests', band);
      assert.deepEqual([slots, width], [leaves(band.rows).length, 7]);
      const wanted = formOf(edition).relations.filter(
        ({ id, kind, left, right }) =>
          id.startsWith('requests.') && kind === 'equal' && ![...left, ...right].some(({ last }) => last),
      );
      assert.equal(sums.length, wanted.length);
    }
  });
});
