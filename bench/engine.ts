import { check, subjectOf } from '../src/core/check/check.js';
import { evaluate } from '../src/core/check/evaluate.js';
import { figuresOf } from '../src/core/check/figures.js';
import type { Rule } from '../src/core/check/rule.js';
import type { Report } from '../src/core/report/report.js';
import { editions, rules } from '../src/index.js';
import { showRate, type Line, type Measurement } from './line.js';
import { randomReports, WRONG_ONE_IN } from './reports.js';
import { readsText } from './readsText.js';
import { contestant, median, timeInTurn, type Contestant } from './time.js';

/** The aim in reports per second on one core. */
const AIM = 100_000;

const REPORTS = 2_000;
const PLAN = { warmUp: 5, rounds: 25, times: 1 };

/** Times the engine alone: the reports are in memory, there is no workbook. */
export const engine: Measurement = {
  title: `The engine alone, on one core: ${REPORTS.toLocaleString('en')} different reports of both editions, 1 in ${WRONG_ONE_IN} with a wrong cell`,
  measure: async () => {
    const reports = randomReports(REPORTS);
    const onTables = rules.filter((rule) => !readsText(rule));
    requireExpectedErrors(reports, onTables);
    return [...(await timeTables(reports, onTables)), ...(await timeText(reports)), ...quoted];
  },
};

/** Throws unless the check finds exactly the reports that have a wrong cell. */
function requireExpectedErrors(reports: readonly Report[], onTables: readonly Rule[]): void {
  const isWrong = (report: Report) => check(subjectOf(report, editions), onTables).counts.error > 0;
  const wrong = reports.filter(isWrong).length;
  if (wrong !== Math.ceil(reports.length / WRONG_ONE_IN))
    throw new Error(`${wrong} of ${reports.length} reports are wrong`);
}

async function timeTables(reports: readonly Report[], onTables: readonly Rule[]): Promise<readonly Line[]> {
  const figures = reports.map(figuresOf);
  const contestants = [
    overAll('readings → findings: relations and every rule about tables', reports, (report) =>
      check(subjectOf(report, editions), onTables),
    ),
    overAll('  of these: readings → numbers → relations (subjectOf)', reports, (report) =>
      subjectOf(report, editions),
    ),
    overAll('  of these: numbers → relations (evaluate)', figures, (each) => evaluate(each)),
  ];
  const [findings, ...parts] = await rates(contestants, reports.length);
  return [{ ...findings!, aim: `at least ${showRate(AIM)}`, met: findings!.rate >= AIM }, ...parts];
}

/** Fewer reports are enough here: each has about ten paragraphs with names to look up. */
async function timeText(reports: readonly Report[]): Promise<readonly Line[]> {
  const some = reports.slice(0, REPORTS / 20);
  const name = `readings and text → findings: every rule (adds ${rules
    .filter(readsText)
    .map(({ id }) => id)
    .join(', ')})`;
  return rates([overAll(name, some, (report) => check(subjectOf(report, editions), rules))], some.length);
}

function overAll<Item>(name: string, items: readonly Item[], work: (item: Item) => unknown): Contestant {
  return contestant(name, () => items.forEach((item) => void work(item)));
}

async function rates(
  contestants: readonly Contestant[],
  count: number,
): Promise<readonly (Line & { readonly rate: number })[]> {
  const taken = await timeInTurn(contestants, PLAN);
  return contestants.map(({ name }, at) => {
    const rate = (count / median(taken[at]!)) * 1000;
    return { what: name, figure: showRate(rate), rate };
  });
}

const quoted: readonly Line[] = [
  { what: 'for comparison, measured elsewhere: R validate, the same rules, one matrix', figure: '14,700/s' },
  { what: 'for comparison, measured elsewhere: R validate, a report by itself', figure: '77 ms, or 13/s' },
];
