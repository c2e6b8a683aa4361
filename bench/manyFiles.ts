import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupBy } from '../src/core/form/group.js';
import { showRate, showRatio, type Line, type Measurement } from './line.js';
import { canHoldToOneCore, runProgram, type Ran } from './program.js';
import { randomReports, WRONG_ONE_IN } from './reports.js';
import { median, ratioOf, timeInTurn } from './time.js';
import { makeStamp } from './workbooks.js';

/** The aim on a machine with two cores: the speed on both, divided by the speed on one. */
const SPEED_AIM = 1.7;

/** The aim for memory, in megabytes. */
const MEMORY_AIM = 250;

/**
 * The files per second that the program checked on the two cores of the development machine when it read
 * through exceljs: 82 to 112.
 */
const BEFORE = 97;

/** The aim: the files per second on two cores, divided by those of then. */
const GAIN_AIM = 3;

/** Where other programs keep more cores busy than this, two cores cannot be compared with one. */
const QUIET = 0.2;

const FILES = 1_000;
const PLAN = { warmUp: 0, rounds: 2, times: 1 };

/** Times the built command line on a folder of workbooks. */
export const manyFiles: Measurement = {
  title: `${FILES.toLocaleString('en')} different workbooks of both editions through dist/cli.js check --json, start of the program included`,
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xxgk-report-bench-'));
    try {
      await drawFiles(folder);
      return await compareCores(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function drawFiles(folder: string): Promise<void> {
  for (const ofEdition of groupBy(randomReports(FILES), ({ edition }) => edition)) {
    const stamp = await makeStamp(ofEdition[0]!);
    await Promise.all(
      ofEdition.map((report, at) =>
        writeFile(join(folder, `${report.edition.id}-${at}.xlsx`), stamp(report)),
      ),
    );
  }
}

async function compareCores(folder: string): Promise<readonly Line[]> {
  const runs: Ran[] = [];
  const check = (onOneCore: boolean) => async () => {
    const ran = await runProgram(['check', '--json', folder], onOneCore);
    requireExpectedErrors(ran.output);
    runs.push(ran);
    return ran.milliseconds;
  };
  const ways = canHoldToOneCore() ? [false, true] : [false];
  const [all, one] = await timeInTurn(
    ways.map((way) => ({ name: '', run: check(way) })),
    PLAN,
  );
  const others = median(runs.map(({ othersBusy }) => othersBusy));
  return [...tellSpeed(all!, one, others), tellMemory(Math.max(...runs.map(({ megabytes }) => megabytes)))];
}

function tellSpeed(
  all: readonly number[],
  one: readonly number[] | undefined,
  others: number,
): readonly Line[] {
  const cores = availableParallelism();
  const rate = (taken: readonly number[]) => showRate((FILES / median(taken)) * 1000);
  const gain = FILES / (median(all) / 1000) / BEFORE;
  const ofAll = [
    { what: `on all cores (${cores})`, figure: rate(all) },
    {
      what: `to ${BEFORE}/s, measured when it read through exceljs`,
      figure: `${gain.toFixed(2)} ×`,
      aim: `at least ${GAIN_AIM} × on two`,
      ...(cores === 2 && !(others > QUIET) ? { met: gain >= GAIN_AIM } : {}),
    },
  ];
  if (!one) return [...ofAll, { what: 'on one core', figure: 'not measured: no taskset' }];
  const ratio = ratioOf(one, all);
  const verdict = cores > 1 && !(others > QUIET) ? { met: ratio.median >= SPEED_AIM } : {};
  return [
    ...ofAll,
    { what: 'on one core', figure: rate(one) },
    { what: 'all cores to one', figure: showRatio(ratio), aim: `at least ${SPEED_AIM} × on two`, ...verdict },
    {
      what: `kept busy by other programs meanwhile (no verdict above ${QUIET})`,
      figure: `${others.toFixed(2)} cores`,
    },
  ];
}

function tellMemory(megabytes: number): Line {
  const what = 'the most memory held, all threads';
  if (Number.isNaN(megabytes)) return { what, figure: 'not measured: no /proc' };
  return {
    what,
    figure: `${Math.round(megabytes)} MB`,
    aim: `less than ${MEMORY_AIM} MB`,
    met: megabytes < MEMORY_AIM,
  };
}

/** Throws unless the check finds exactly the workbooks that have a wrong cell. */
function requireExpectedErrors(output: string): void {
  const { files } = JSON.parse(output) as {
    readonly files: readonly { readonly counts?: { readonly error: number } }[];
  };
  const wrong = files.filter(({ counts }) => counts?.error !== 0).length;
  if (files.length !== FILES || wrong !== FILES / WRONG_ONE_IN)
    throw new Error(`${wrong} of ${files.length} workbooks are wrong`);
}
