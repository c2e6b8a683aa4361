import { cellAddress } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';
import type { MarkLevel } from '../../core/draw/markLooks.js';
import type { Form } from '../../core/form/form.js';
import type { Selection } from '../../hosts/page/pageHost.js';
import { cellsByPlace, isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';
import { MARK_WORDS } from './markWords.js';
import { showCell, tellPlace } from './tellPlace.js';
import { useSteadyHeight } from './useSteadyHeight.js';

interface CellLineProps {
  readonly sheet: PageSheet;
  readonly form: Form | undefined;
  readonly selection: Selection;
  readonly mark: MarkLevel | undefined;
  /** What is wrong with what stands in the cell. */
  readonly wrong: string | undefined;
}

/** The line above the sheet: address, mark, name, content and meaning of the selected cell. */
export function CellLine({ sheet, form, selection: { at }, mark, wrong }: CellLineProps) {
  const line = useSteadyHeight<HTMLDivElement>();
  const address = cellAddress(at.row, at.column);
  const cell = cellsByPlace(sheet).get(address);
  const isLabel = cell !== undefined && cell.cell === undefined && !isOpen(sheet, at.row, at.column);
  const meaning = wrong ?? meaningOf(cell);
  return (
    <div class="cell-line" ref={line}>
      <span class="address">{address}</span>
      {mark !== undefined && <span class={`badge mark-${mark}`}>{MARK_WORDS[mark].badge}</span>}
      <span class="name">{isLabel ? '' : tellPlace(sheet, form, at)}</span>
      {!sheet.layout.rowsGrow && <span class="content">{cell ? showCell(cell) : ''}</span>}
      {meaning !== undefined && <span class="meaning">{meaning}</span>}
    </div>
  );
}

/** How a sum is worked out, or what to fill in. */
function meaningOf(cell: Placed | undefined): string | undefined {
  if (cell?.formula !== undefined) return '总计由各项自动相加，也可以直接填写，与各项之和不同时变红。';
  if (cell?.look === 'sum') return '这个总计是直接填写的数，没有自动相加；按 Delete 键恢复自动相加。';
  return cell?.validation?.prompt;
}
