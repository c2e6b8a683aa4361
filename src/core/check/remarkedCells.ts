import { cellNamed, type Cell } from '../form/form.js';
import { gather, groupBy } from '../form/group.js';
import type { Draft } from '../report/finding.js';
import type { Remark } from '../report/remark.js';
import type { Subject } from './rule.js';
import { tellCells } from './tellCell.js';

/** The kinds of remarks that are on one cell and say nothing more of it. */
type PlainKind =
  | 'invisible'
  | 'noResult'
  | 'oldResult'
  | 'unsure'
  | 'shownOtherwise'
  | 'shownRounded'
  | 'spacedNumber'
  | 'textNumber'
  | 'unprinted';

/** The cells with a remark of a kind, in the order of the remarks. */
export function remarkedCells({ remarks, form }: Subject, kind: PlainKind): readonly Cell[] {
  return gather(remarks, (remark: Remark) => (remark.kind === kind ? [cellNamed(form, remark.cell)] : []));
}

/**
 * One finding for each table with cells that have a remark of a kind. `tell` gives its level, what is said
 * behind the names of the cells, and what is added to its topic, which is the table.
 */
export function tellRemarked(
  subject: Subject,
  kind: PlainKind,
  tell: (cells: readonly Cell[]) => readonly [level: Draft['level'], said: string, topic?: string],
): readonly Draft[] {
  return groupBy(remarkedCells(subject, kind), ({ table }) => table.code).map((cells) => {
    const [level, said, topic = ''] = tell(cells);
    return {
      level,
      topic: `${cells[0].table.code}${topic}`,
      cells: cells.map(({ name }) => name),
      message: `${tellCells(cells)}${said}`,
    };
  });
}
