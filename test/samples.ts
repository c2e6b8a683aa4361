import { readdirSync, readFileSync } from 'node:fs';
import { readReportJson, type Report } from '../src/index.js';

const folder = new URL('samples/', import.meta.url);

/** The sample reports, by name. */
export const samples: ReadonlyMap<string, Report> = new Map(readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => [
  name.replace(/\.json$/, ''), readReportJson(readFileSync(new URL(name, folder), 'utf8')).report,
]));

/** A sample by name. */
export function sample(name: string): Report {
  const report = samples.get(name);
  if (!report) throw new RangeError(`no sample ${name}`);
  return report;
}
