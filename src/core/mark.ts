import type { Finding } from './finding.js';
import { groupBy } from './group.js';
import type { Level } from './relations.js';
import { cellAddress, parseAddress } from './sheet.js';

/** Cells of one sheet that a finding is about. */
export interface Mark { readonly sheet: string; readonly cells: readonly string[]; readonly level: Level }

/** The cells that findings are about, by sheet and level. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const places = findings.flatMap(({ level, addresses }) => addresses.map((address) => ({ level, ...parseAddress(address) })));
  return groupBy(places, ({ level, sheet }) => `${level} ${sheet}`).flatMap((group) => {
    const cells = [...new Set(group.map(({ row, column }) => cellAddress(row, column)))];
    return group.slice(0, 1).map(({ level, sheet }) => ({ sheet, level, cells }));
  });
}
