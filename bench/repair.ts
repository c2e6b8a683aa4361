import { execFileSync } from 'node:child_process';
import { figuresOf } from '../src/core/check/figures.js';
import { withCells, type Report } from '../src/core/report/report.js';
import { editions } from '../src/index.js';
import { repairReport } from '../src/repair/index.js';
import { systemOf } from '../src/repair/system/reportSystem.js';
import { fullReport, spoilCells } from '../test/repair/fullTables.js';
import { loadLeastByProgram, lpSolveProgramOf, type LeastByProgram } from '../test/repair/mixedInteger.js';
import { showTime, type Line, type Measurement } from './line.js';
import { seededRandom } from './random.js';
import { spoilAs, type Kind } from './spoil.js';

/** Tables for each number of wrong cells; the programs that are asked as well take a few of them. */
const [TABLES, ASKED, ASKED_SLOW] = [200, 12, 4];
const SEED = 2009;

/** Which cells are wrong: every smallest set, beside a program that finds one of them. */
export const repair: Measurement = {
  title:
    'Which cells are wrong: requests tables of both editions with random wrong cells; every smallest set, beside solvers that give the size of one',
  measure: async () => {
    const least = await loadLeastByProgram();
    const lines: Line[] = [];
    for (let wrong = 1; wrong <= 8; wrong += 1) lines.push(...(await timeFor(wrong, least)));
    return [...lines, ...timeMany(), ...rankLines()];
  },
};

function wrongReports(count: number, tables: number, seed = SEED): readonly Report[] {
  const random = seededRandom(seed + count);
  return Array.from({ length: tables }, (_, at) => {
    const right = fullReport(editions[at % editions.length]!, random);
    return withCells(right, spoilCells(right, count, random));
  });
}

async function timeFor(count: number, least: LeastByProgram): Promise<readonly Line[]> {
  const reports = wrongReports(count, TABLES);
  // Until the engine has been compiled.
  for (const report of reports) repairReport(report);
  const ours = reports.map((report) => timed(() => repairReport(report, { nodes: Infinity, ms: Infinity })));
  const systems = reports.slice(0, ASKED).map((report) => systemOf(figuresOf(report)));
  const theirs = systems.map((system) => timed(() => least(system)));
  const [half, most] = [quantile(ours, 0.5), quantile(ours, 0.95)];
  const faster = quantile(theirs, 0.5) / half;
  const lines: Line[] = [
    {
      what: `${count} wrong: p50 / p95 / max`,
      figure: `${[half, most, Math.max(...ours)].map((each) => each.toFixed(2)).join(' / ')} ms`,
      ...(count <= 6 ? { aim: 'p95 under 5 ms', met: most < 5 } : {}),
    },
    {
      what: '  highs, in this process: p50, and how many times faster ours is',
      figure: `${showTime(quantile(theirs, 0.5))}, ${faster.toFixed(0)} ×`,
      ...(count <= 4 ? { aim: 'at least 50 ×', met: faster >= 50 } : {}),
    },
  ];
  const slow =
    count <= 4
      ? systems.slice(0, ASKED_SLOW).flatMap((system) => timeLpSolve(lpSolveProgramOf(system)) ?? [])
      : [];
  return slow.length > 0
    ? [...lines, { what: '  lp_solve, a process of its own: p50', figure: showTime(quantile(slow, 0.5)) }]
    : lines;
}

/** The time of lp_solve; undefined where it is not installed or does not end within half a minute. */
function timeLpSolve(program: string): number | undefined {
  const start = performance.now();
  try {
    execFileSync('lp_solve', ['-S1'], {
      input: program,
      timeout: 30_000,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    return performance.now() - start;
  } catch {
    return undefined;
  }
}

function timeMany(): readonly Line[] {
  const answers = wrongReports(40, 20).map((report) => repairReport(report));
  return [
    {
      what: '40 wrong: longest answer, lowest and highest proven number of wrong cells',
      figure: `${showTime(Math.max(...answers.map(({ ms }) => ms)))}, ${Math.min(...answers.map(({ lowerBound }) => lowerBound))}–${Math.max(...answers.map(({ lowerBound }) => lowerBound))}`,
    },
  ];
}

const KINDS: readonly (readonly [Kind, string])[] = [
  ['slip', 'a typing slip'],
  ['interchanged', 'neighbouring digits interchanged'],
  ['moved', 'a value in the wrong row or column'],
  ['shifted', 'a row shifted by one column'],
  ['two', 'two arbitrary errors'],
];

/**
 * How often the truth is the only solution, the first, among the first three; from a generator that the costs
 * were not set on.
 */
function rankLines(): readonly Line[] {
  return KINDS.map(([kind, title]) => {
    const random = seededRandom(SEED * 7);
    const counts = { all: 0, only: 0, first: 0, three: 0 };
    while (counts.all < TABLES) {
      const right = fullReport(editions[counts.all % editions.length]!, random);
      const spoiled = spoilAs(kind, right, random);
      if (!spoiled) continue;
      counts.all += 1;
      const truth = Object.keys(spoiled).sort().join();
      const { solutions } = repairReport(withCells(right, spoiled), { nodes: Infinity, ms: 1000 });
      const isTruth = solutions.map(
        ({ changes }) =>
          changes
            .map(({ cell }) => cell)
            .sort()
            .join() === truth,
      );
      const rank = solutions[isTruth.indexOf(true)]?.rank ?? Infinity;
      const ties = solutions.filter((each) => each.rank === rank).length;
      if (solutions.length === 1 && isTruth[0]) counts.only += 1;
      if (rank === 1 && ties === 1) counts.first += 1;
      if (rank + ties - 1 <= 3) counts.three += 1;
    }
    return {
      what: `${title}: the only solution / alone in the first place / surely among three`,
      figure: `${[counts.only, counts.first, counts.three].map((each) => `${Math.round((100 * each) / counts.all)} %`).join(' / ')}`,
    };
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
