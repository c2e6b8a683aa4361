import { cellAddress } from '../core/draw/address.js';
import type { MarkLevel } from '../core/draw/mark.js';
import type { Form } from '../core/form/form.js';
import type { Selection } from '../hosts/page/pageHost.js';
import { cellsByPlace, isOpen, type PageSheet } from '../hosts/page/pageSheet.js';
import { showCell, tellPlace } from './tellPlace.js';

interface CellLineProps {
  readonly sheet: PageSheet;
  readonly form: Form | undefined;
  readonly selection: Selection;
  readonly mark: MarkLevel | undefined;
}

const LEVELS: Readonly<Record<MarkLevel, string>> = {
  suspect: '最可能有误',
  error: '有错误',
  part: '所在的勾稽关系不平',
  warning: '需核实',
  hint: '请留意',
};

/**
 * The line above the sheet: address, name and content of the selected cell, what it means, and whether
 * something is wrong with it.
 */
export function CellLine({ sheet, form, selection: { at }, mark }: CellLineProps) {
  const cell = cellsByPlace(sheet).get(cellAddress(at.row, at.column));
  const isLabel = cell !== undefined && cell.cell === undefined && !isOpen(sheet, at.row, at.column);
  const isStated = cell?.look === 'sum' && cell.formula === undefined;
  const meaning = isStated
    ? '这个总计是原来填写的数，没有自动相加；清除后恢复自动相加。'
    : cell?.formula === undefined
      ? cell?.validation?.prompt
      : '总计由各项自动相加。';
  return (
    <div class="cell-line">
      <span class="address">{cellAddress(at.row, at.column)}</span>
      {mark !== undefined && <span class={`badge mark-${mark}`}>{LEVELS[mark]}</span>}
      <span class="name">{isLabel ? '' : tellPlace(sheet, form, at)}</span>
      {!sheet.layout.rowsGrow && <span class="content">{cell ? showCell(cell) : ''}</span>}
      {meaning !== undefined && <span class="meaning">{meaning}</span>}
    </div>
  );
}
