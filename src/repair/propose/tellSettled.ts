import { tellCell } from '../../core/check/sentence.js';
import { cellNamed, type Cell, type Form } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import { showReading } from '../../core/form/number.js';
import type { FilledBlank } from './proposal.js';

type Settled = FilledBlank & { readonly place: Cell };

/**
 * Blanks that the relations settle, in one sentence, row by row:
 * `有 2 格空白可由其他数推算：表三“（一）予以公开”行自然人列应为 3、总计列应为 5`. One alone is told by its own sentence.
 */
export function tellSettled(filled: readonly FilledBlank[], form: Form): string {
  const [first, ...others] = filled;
  if (!first) return '';
  if (others.length === 0) return first.message;
  const cells = filled
    .map((each): Settled => ({ ...each, place: cellNamed(form, each.cell) }))
    .sort((a, b) => a.place.index - b.place.index);
  const rows = groupBy(cells, ({ place }) => place.row).map(tellRow);
  return `有 ${filled.length} 格空白可由其他数推算：${rows.join('；')}`;
}

function tellRow(cells: readonly Settled[]): string {
  return cells
    .map(({ place, to }, at) => {
      const { table, column } = place;
      const name = table.paper === 'strip' ? `“${column.label}”` : `${column.label}列`;
      return `${at === 0 ? tellCell(place) : name}应为 ${showReading(to, place.kind)}`;
    })
    .join('、');
}
