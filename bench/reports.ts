import { total } from '../src/core/check/evaluate.js';
import { figuresOf } from '../src/core/check/figures.js';
import { formOf, type Cell, type Form } from '../src/core/form/form.js';
import type { Reading } from '../src/core/form/number.js';
import type { Report } from '../src/core/report/report.js';
import { sample } from '../test/samples.js';
import { seededRandom, type Random } from './random.js';

/** One report in this many has a wrong cell. */
export const WRONG_ONE_IN = 10;

const BASES = ['suqian-2023', 'xixia-civil-affairs-2020'];

/** The sample report of this name. */
export function readSample(name: string): Report {
  return sample(name);
}

/**
 * This number of different reports of both editions, the same in every run. All totals are right; every tenth
 * report has one wrong cell.
 */
export function randomReports(count: number): readonly Report[] {
  const random = seededRandom(20_211_231);
  const bases = BASES.map(readSample);
  return Array.from({ length: count }, (_, at) => {
    const right = fillAnew(bases[at % bases.length]!, at, random);
    return at % WRONG_ONE_IN === 0 ? spoil(right, random) : right;
  });
}

/** The base with another name and other figures; its cover and prose stay. */
function fillAnew(base: Report, at: number, random: Random): Report {
  const form = formOf(base.edition);
  const readings = form.cells.map((cell) =>
    cell.table.code === 'disclosure' ? disclose(cell, random) : pickCount(random),
  );
  balance(form, readings, base, random);
  return { ...base, org: `第${at + 1}市人民政府`, readings };
}

/** Half of the cells are 0, as in most reports. */
function pickCount(random: Random): number {
  return random.below(2) * random.below(200);
}

/** Figures of 表二 that satisfy its relations in every row. */
function disclose({ column, kind }: Cell, random: Random): Reading {
  if (kind === 'money') return { value: `${1 + random.below(900)}.${1 + random.below(9)}`, unit: '万元' };
  const least: Readonly<Record<string, number>> = {
    change: -5,
    before: 10,
    projects: 1,
    made: 20,
    inTotal: 40,
  };
  return (least[column.code] ?? 0) + random.below(10);
}

/** In each column of 表三 sets the requests received to the requests settled, then recalculates every sum. */
function balance(form: Form, readings: Reading[], base: Report, random: Random): void {
  addUp(form, readings, base);
  const received = form.cells.filter(({ row, isSum }) => row.code === 'received' && !isSum);
  for (const { name, index, column } of received) {
    const [out, left] = ['processed', 'carriedOut'].map((row) =>
      Number(readings[form.indexOf.get(`requests.${row}.${column.code}`) ?? -1]),
    );
    const carried = random.below(1 + Math.min(50, out! + left!));
    readings[form.indexOf.get(name.replace('received', 'carriedIn')) ?? -1] = carried;
    readings[index] = out! + left! - carried;
  }
  addUp(form, readings, base);
}

function addUp(form: Form, readings: Reading[], report: Report): void {
  for (const { left, right } of form.relations.filter(({ isSum }) => isSum)) {
    readings[form.indexOf.get(right[0]!.cell) ?? -1] = total(left, figuresOf({ ...report, readings }));
  }
}

function spoil(report: Report, random: Random): Report {
  // The workbook works its sums out, whatever is written there.
  const counted = formOf(report.edition).cells.filter(
    ({ table, isSum }) => table.code === 'requests' && !isSum,
  );
  const { index } = counted[random.below(counted.length)]!;
  const readings = report.readings.map((reading, at) =>
    at === index ? Number(reading) + 1 + random.below(9) : reading,
  );
  return { ...report, readings };
}
