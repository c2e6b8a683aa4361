import { tellCell } from '../../core/check/tellCell.js';
import { cellNamed, type Cell, type Form } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import { showReading } from '../../core/form/number.js';
import type { FilledBlank } from './proposal.js';

/** So many are told one by one; of more, zeros are told by their number. */
const MOST_TOLD = 12;

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
  const few = cells.length <= MOST_TOLD;
  const zeros = few ? [] : cells.filter(isZero);
  const told = few ? cells : cells.filter((each) => !isZero(each));
  const rows = groupBy(told.slice(0, MOST_TOLD), ({ place }) => place.row).map(tellRow);
  const more = told.length > MOST_TOLD ? [`等 ${told.length} 格`] : [];
  const rest = zeros.length > 0 ? [`${told.length > 0 ? '其余' : '这'} ${zeros.length} 格都应为 0`] : [];
  return `有 ${filled.length} 格空白可由其他数推算：${[...rows, ...more, ...rest].join('；')}`;
}

function isZero({ to, place }: Settled): boolean {
  return showReading(to, place.kind) === '0';
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
