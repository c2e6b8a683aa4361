import { withCells } from '../src/core/report/report.js';
import { editions } from '../src/index.js';
import { repairReport, type Solution } from '../src/repair/index.js';
import { fullReport, withDisputes } from '../test/repair/fullTables.js';
import type { Line } from './line.js';
import { seededRandom } from './random.js';
import { spoilAs, type Kind } from './spoil.js';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['slip', 'a typing slip'],
  ['interchanged', 'neighbouring digits interchanged'],
  ['moved', 'a value in the wrong row or column'],
  ['shifted', 'a row shifted by one column'],
  ['two', 'two arbitrary errors'],
  ['forgotten', 'a total of the disputes table left at 0'],
  ['transfer', 'a case under the wrong applicant'],
  ['slips', 'two slips in cells of no common line'],
];

/**
 * How often what was done wrong is the only solution, alone at rank 1, and surely among the first three; from
 * a generator that the costs were not set on.
 */
export function rankLines(tables: number, seed: number): readonly Line[] {
  return KINDS.map(([kind, title]) => {
    const places = placesOf(kind, tables, seed);
    const shares = [
      places.filter(({ isOnly }) => isOnly),
      places.filter(({ rank, ties }) => rank === 1 && ties === 1),
      places.filter(({ rank, ties }) => rank + ties - 1 <= 3),
    ].map(({ length }) => `${Math.round((100 * length) / tables)} %`);
    return {
      what: `${title}: the only solution / alone in the first place / surely among three`,
      figure: shares.join(' / '),
    };
  });
}

/** Where the truth stands among the solutions of a table; rank Infinity where it is none of them. */
interface Place {
  readonly isOnly: boolean;
  readonly rank: number;
  readonly ties: number;
}

function placesOf(kind: Kind, tables: number, seed: number): readonly Place[] {
  const random = seededRandom(seed);
  const places: Place[] = [];
  while (places.length < tables) {
    const right = withDisputes(fullReport(editions[places.length % editions.length]!, random), random);
    const spoiled = spoilAs(kind, right, random);
    if (!spoiled) continue;
    const { solutions } = repairReport(withCells(right, spoiled), { nodes: Infinity, ms: 1000 });
    places.push(placeOf(Object.keys(spoiled), solutions));
  }
  return places;
}

function placeOf(truth: readonly string[], solutions: readonly Solution[]): Place {
  const wanted = [...truth].sort().join();
  const isTruth = ({ changes }: Solution) =>
    changes
      .map(({ cell }) => cell)
      .sort()
      .join() === wanted;
  const rank = solutions.find(isTruth)?.rank ?? Infinity;
  return {
    isOnly: solutions.length === 1 && rank === 1,
    rank,
    ties: solutions.filter((each) => each.rank === rank).length,
  };
}
