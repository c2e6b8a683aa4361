import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';
import { localiseErrors } from '../../src/repair/localise/localiseErrors.js';
import type { System } from '../../src/repair/system/system.js';
import { tryAll } from './brute.js';
import { smallSystem } from './smallSystems.js';

/** How many small systems are tried; the environment may ask for more. */
const CASES = Number(process.env['REPAIR_CASES'] ?? 200);
const LIMITS = { nodes: Infinity, ms: Infinity, most: Infinity };
/** No value of a solution is greater in tables, or in other sums, as small as these. */
const MOST = { table: 48, sums: 70 };

describe('repair, beside trying everything', () => {
  it(`finds the same least number, the same sets and the same values in ${CASES} small systems #slow`, function () {
    this.timeout(0);
    const random = seededRandom(1976);
    for (let done = 0; done < CASES; done += 1) {
      const system = smallSystem(random);
      assert.deepEqual(found(system), tried(system), JSON.stringify(system));
    }
  });
});

/**
 * The sets over all components, each with its values, `?` where there is a choice; blanks that follow in
 * every set.
 */
function found(system: System) {
  const results = localiseErrors(system, LIMITS);
  if (results.some(({ status }) => status === 'impossible')) return undefined;
  assert.ok(results.every(({ status, truncated }) => status === 'optimal' && !truncated));
  const nameOf = (cell: number) => system.cells[cell]!.name;
  const combined = results
    .map(({ solutions }) => solutions)
    .reduce<{ wrong: [number, number | null][]; filled: [number, number][] }[]>(
      (all, solutions) =>
        all.flatMap((each) =>
          solutions.map(({ wrong, filled }) => ({
            wrong: [...each.wrong, ...wrong],
            filled: [...each.filled, ...filled],
          })),
        ),
      [{ wrong: [], filled: [] }],
    );
  const names = combined.map(({ wrong }) =>
    wrong
      .map(([cell]) => cell)
      .sort((a, b) => a - b)
      .join(' '),
  );
  assert.equal(new Set(names).size, names.length, 'a set is found twice');
  return new Map(
    combined
      .map(({ wrong, filled }) => {
        const inOrder = wrong.sort(([a], [b]) => a - b);
        const told = [
          ...inOrder.map(([cell, value]) => `${nameOf(cell)}=${value ?? '?'}`),
          ...filled.sort(([a], [b]) => a - b).map(([cell, value]) => `${nameOf(cell)}:${value}`),
        ];
        return [inOrder.map(([cell]) => nameOf(cell)).join(' '), told.join(' ')] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function tried(system: System) {
  const all = tryAll(
    system,
    system.equations.some(({ id }) => id.startsWith('row')) ? MOST.table : MOST.sums,
  );
  if (!all) return undefined;
  const stated = new Set(system.cells.filter(({ value }) => value !== null).map(({ name }) => name));
  return new Map(
    [...all.sets]
      .map(([set, values]) => {
        const told = [...values].map(
          ([name, taken]) => [name, taken.size === 1 ? [...taken][0]! : '?'] as const,
        );
        const wrong = told.filter(([name]) => stated.has(name)).map(([name, value]) => `${name}=${value}`);
        const filled = told
          .filter(([name, value]) => !stated.has(name) && value !== '?')
          .map(([name, value]) => `${name}:${value}`);
        return [set, [...wrong, ...filled].join(' ')] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
