import { cellNamed, type Cell } from '../form/form.js';
import { gather } from '../form/group.js';
import type { Remark } from '../report/remark.js';
import type { Subject } from './rule.js';

/** The kinds of remarks that are on one cell and say nothing more of it. */
type PlainKind =
  | 'invisible'
  | 'noResult'
  | 'oldResult'
  | 'shownOtherwise'
  | 'shownRounded'
  | 'spacedNumber'
  | 'textNumber'
  | 'unprinted';

/** The cells with a remark of a kind, in the order of the remarks. */
export function remarkedCells({ remarks, form }: Subject, kind: PlainKind): readonly Cell[] {
  return gather(remarks, (remark: Remark) => (remark.kind === kind ? [cellNamed(form, remark.cell)] : []));
}
