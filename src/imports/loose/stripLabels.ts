import type { Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels } from '../../core/form/labels.js';
import { everyLine, leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';

/** What stands around the name of a block beside that of its group: 行政诉讼（未经复议直接起诉）. */
const AROUND = /[()：:、—-]/g;

/** The blocks and the columns of a strip by their folded labels, in the order of the paper. */
export interface StripLabels {
  readonly groups: readonly string[];
  readonly blocks: readonly string[];
  readonly columns: readonly string[];
}

/** The labels of a strip. */
export const stripLabels = remember(({ bands: [band] }: Table): StripLabels => {
  const rows = band?.rows ?? [];
  return {
    groups: foldLabels(everyLine(rows).filter(({ parts }) => parts.length > 0)),
    blocks: foldLabels(leaves(rows)),
    columns: foldLabels(leaves(band?.columns ?? [])),
  };
});

/** The folded label of the block or of the group of blocks that a text names, and nothing else. */
export function blockNamed(text: string, { groups, blocks }: StripLabels): string | undefined {
  const key = fold(text);
  if (blocks.includes(key) || groups.includes(key)) return key;
  const group = groups.find((each) => key.startsWith(each));
  const rest = group === undefined ? key : key.slice(group.length).replace(AROUND, '');
  return blocks.find((each) => each === rest);
}
