import { groupBy } from '../form/group.js';
import type { Finding } from '../report/finding.js';
import type { Suspicion } from '../report/suspicion.js';
import { cellAddress, parseAddress } from './address.js';
import type { MarkLevel } from './markLooks.js';

/** Cells of one sheet that a finding is about. */
export interface Mark {
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly level: MarkLevel;
}

const NO_SUSPICION: Suspicion = { addresses: new Set(), relations: new Set() };

/**
 * The cells that findings are about, by sheet and level; where cells are suspected, these strongly and the
 * rest of their relations lightly.
 */
export function marksOf(findings: readonly Finding[], suspicion: Suspicion = NO_SUSPICION): readonly Mark[] {
  const levelOf = ({ level, relation }: Finding): MarkLevel =>
    relation !== undefined && suspicion.relations.has(relation) ? 'part' : level;
  const told = findings.flatMap((finding) =>
    finding.addresses.map((address) => ({ level: levelOf(finding), ...parseAddress(address) })),
  );
  const suspected = [...suspicion.addresses].map((address) => ({
    level: 'suspect' as const,
    ...parseAddress(address),
  }));
  return groupBy([...suspected, ...told], ({ level, sheet }) => `${level} ${sheet}`).map((group) => {
    const cells = [...new Set(group.map(({ row, column }) => cellAddress(row, column)))];
    const [{ level, sheet }] = group;
    return { sheet, level, cells };
  });
}
