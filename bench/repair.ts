import { execFileSync } from 'node:child_process';
import { figuresOf } from '../src/core/check/figures.js';
import { withCells, type Report } from '../src/core/report/report.js';
import { editions } from '../src/index.js';
import { repairReport } from '../src/repair/index.js';
import { systemOf } from '../src/repair/system/reportSystem.js';
import type { System } from '../src/repair/system/system.js';
import { fullReport, spoilCells } from '../test/repair/fullTables.js';
import { loadLeastByProgram, lpSolveProgramOf, type LeastByProgram } from '../test/repair/mixedInteger.js';
import { showTime, type Line, type Measurement } from './line.js';
import { seededRandom } from './random.js';
import { rankLines } from './repairRank.js';
import { quantile } from './time.js';

/** Tables for each number of wrong cells; the programs that are asked as well take a few of them. */
const [TABLES, ASKED, ASKED_SLOW] = [200, 12, 4];
const SEED = 2009;

/** Which cells are wrong: every smallest set, beside a program that finds one of them. */
export const repair: Measurement = {
  title:
    'Which cells are wrong: requests tables of both editions with random wrong cells; every smallest set, beside solvers that give the size of one',
  measure: async () => {
    const least = await loadLeastByProgram();
    const lines = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((wrong) => timeFor(wrong, least));
    return [...lines, timeMany(), ...rankLines(TABLES, SEED * 7)];
  },
};

function wrongReports(count: number, tables: number): readonly Report[] {
  const random = seededRandom(SEED + count);
  return Array.from({ length: tables }, (_, at) => {
    const right = fullReport(editions[at % editions.length]!, random);
    return withCells(right, spoilCells(right, count, random));
  });
}

function timeFor(count: number, least: LeastByProgram): readonly Line[] {
  const reports = wrongReports(count, TABLES);
  const systems = reports.slice(0, ASKED).map((report) => systemOf(figuresOf(report)));
  const ours = timeOurs(reports);
  const theirs = systems.map((system) => timed(() => least(system)));
  const [half, most] = [quantile(ours, 0.5), quantile(ours, 0.95)];
  const faster = quantile(theirs, 0.5) / half;
  return [
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
    ...(count <= 4 ? lpSolveLines(systems.slice(0, ASKED_SLOW)) : []),
  ];
}

/** Milliseconds for each report, after a round in which the engine is compiled. */
function timeOurs(reports: readonly Report[]): readonly number[] {
  for (const report of reports) repairReport(report);
  return reports.map((report) => timed(() => repairReport(report, { nodes: Infinity, ms: Infinity })));
}

function lpSolveLines(systems: readonly System[]): readonly Line[] {
  const times = systems.flatMap((system) => timeLpSolve(lpSolveProgramOf(system)) ?? []);
  return times.length === 0
    ? []
    : [{ what: '  lp_solve, a process of its own: p50', figure: showTime(quantile(times, 0.5)) }];
}

/** The time of lp_solve; undefined where it is not installed or does not end within half a minute. */
function timeLpSolve(program: string): number | undefined {
  try {
    return timed(() =>
      execFileSync('lp_solve', ['-S1'], {
        input: program,
        timeout: 30_000,
        stdio: ['pipe', 'ignore', 'ignore'],
      }),
    );
  } catch {
    return undefined;
  }
}

function timeMany(): Line {
  const answers = wrongReports(40, 20).map((report) => repairReport(report));
  const bounds = answers.map(({ lowerBound }) => lowerBound);
  const longest = showTime(Math.max(...answers.map(({ ms }) => ms)));
  return {
    what: '40 wrong: longest answer, lowest and highest proven number of wrong cells',
    figure: `${longest}, ${Math.min(...bounds)}–${Math.max(...bounds)}`,
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
