import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { withCells } from '../../../src/core/report/report.js';
import { editions, reportLayouts, type Report } from '../../../src/index.js';
import { countyOf } from '../../bodies/county.js';

/** How many files a made county has. */
export const COUNT = 60;

/** The reports of a made county: one has an error, one another year, one is there twice. */
export function county(): readonly Report[] {
  const reports = countyOf(COUNT - 2, editions[1]!);
  const [first, second, ...others] = reports as [Report, Report, ...Report[]];
  return [
    first,
    { ...second, year: 2024 },
    withCells(others[0]!, { 'disputes.review.upheld': 9 }),
    ...others.slice(1),
    first,
  ];
}

/** Writes them as workbooks into a folder, with a file that is no workbook; answers with the paths. */
export async function writeCounty(folder: string, reports = county()): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (const [at, report] of reports.entries()) {
    const host = fileHost();
    await host.draw(reportLayouts(report));
    const path = join(folder, `${String(at + 1).padStart(2, '0')}.xlsx`);
    writeFileSync(path, host.bytes());
    paths.push(path);
  }
  const broken = join(folder, `${COUNT}.xlsx`);
  writeFileSync(broken, 'PK');
  return [...paths, broken];
}
