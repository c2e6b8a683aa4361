import { tablesOf, type Edition, type Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { labelsOf } from '../../form/labels.js';
import { everyLine, type Line } from '../../form/outline.js';
import { remember } from '../../form/remember.js';

/** The folded labels that only other editions print in a table, with the codes of their lines. */
export type OtherLabels = ReadonlyMap<string, ReadonlySet<string>>;

/** No labels of other editions. */
export const NO_OTHERS: OtherLabels = new Map();

/** The labels of the lines that the same table has in other editions only. */
export function otherLabels(table: Table, editions: readonly Edition[]): OtherLabels {
  return knownTo(editions)(table);
}

const knownTo = remember((editions: readonly Edition[]) =>
  remember((table: Table) => findOthers(table, editions)),
);

function findOthers(table: Table, editions: readonly Edition[]): OtherLabels {
  const own = labelsOf(table);
  const others = new Map<string, Set<string>>();
  for (const edition of editions)
    for (const other of tablesOf(edition))
      if (other.code === table.code && other !== table)
        for (const { label, code } of linesOf(other)) {
          const key = fold(label);
          if (!own.has(key)) others.set(key, (others.get(key) ?? new Set<string>()).add(code));
        }
  return others;
}

function linesOf({ bands }: Table): readonly Line[] {
  return bands.flatMap(({ rows, columns }) => [...everyLine(rows), ...everyLine(columns)]);
}

/**
 * True where a text is the label of a line of another edition with another meaning than this line: lines of
 * one code mean the same in all editions.
 */
export function isOtherLine(line: Line, key: string, others: OtherLabels): boolean {
  return others.has(key) && others.get(key)?.has(line.code) !== true;
}
