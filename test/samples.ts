import { readdirSync, readFileSync } from 'node:fs';
import { withCells } from '../src/core/report/report.js';
import { readText, type Report } from '../src/index.js';

const folder = new URL('samples/', import.meta.url);
/** The sample that the workbench shows. */
const shown = ['suqian-2023', new URL('../src/workbench/file/sample.json', import.meta.url)] as const;

/** The sample reports, by name. */
export const samples: ReadonlyMap<string, Report> = new Map(
  [
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.replace(/\.json$/, ''), new URL(name, folder)] as const),
    shown,
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]) => [name, readText(readFileSync(file, 'utf8')).report]),
);

/** A sample by name. */
export function sample(name: string): Report {
  const report = samples.get(name);
  if (!report) throw new RangeError(`no sample ${name}`);
  return report;
}

const carriedOut = { person: 91, company: 4, research: 0, welfare: 0, legal: 2, otherBody: 0, total: 97 };

/** The report of the year before `suqian-2023`; of companies it carries out one more than that carries in. */
export const beforeSuqian: Report = withCells(
  { ...sample('suqian-2023'), year: 2022, chapters: { overview: ['上年的另一些工作。'] } },
  Object.fromEntries(Object.entries(carriedOut).map(([who, count]) => [`requests.carriedOut.${who}`, count])),
);
