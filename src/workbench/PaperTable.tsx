import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { cellAddress } from '../core/draw/address.js';
import type { Placed } from '../core/draw/layout.js';
import type { MarkLevel } from '../core/draw/mark.js';
import type { Form } from '../core/form/form.js';
import type { Selection } from '../hosts/page/pageHost.js';
import { cellsByPlace, isOpen, type PageSheet } from '../hosts/page/pageSheet.js';
import { GridCell, type CellDraft } from './GridCell.js';
import { selectedArea, sizeOf } from './move.js';
import { tellPlace } from './tellPlace.js';

interface PaperTableProps {
  readonly sheet: PageSheet;
  readonly form: Form | undefined;
  readonly selection: Selection;
  readonly marks: ReadonlyMap<string, MarkLevel>;
  readonly draft: CellDraft | undefined;
  readonly onDraft: (draft: CellDraft) => void;
}

/** Points to CSS pixels. */
const PIXELS = 4 / 3;

/** The cells of a sheet in their places, as wide and as high as on the paper. */
export const PaperTable = memo(({ sheet, form, selection, marks, draft, onDraft }: PaperTableProps) => {
  const { rows, columns } = sizeOf(sheet);
  const { layout } = sheet;
  const area = selectedArea(sheet, selection);
  const cellAt = (row: number, column: number): Placed | undefined => {
    const cell = cellsByPlace(sheet).get(cellAddress(row, column));
    if (!cell)
      return {
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        look: isOpen(sheet, row, column) ? 'paragraph' : 'advice',
        value: null,
      };
    return cell.row === row && cell.column === column ? cell : undefined;
  };
  const lines: ComponentChildren[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const cells: ComponentChildren[] = [];
    for (let column = 1; column <= columns; column += 1) {
      const cell = cellAt(row, column);
      if (!cell) continue;
      const isActive = selection.at.row === row && selection.at.column === column;
      cells.push(
        <GridCell
          key={column}
          cell={cell}
          name={tellPlace(sheet, form, cell)}
          isOpen={isOpen(sheet, row, column)}
          isActive={isActive}
          isSelected={row >= area.top && row <= area.bottom && column >= area.left && column <= area.right}
          mark={marks.get(cellAddress(row, column))}
          draft={isActive ? draft : undefined}
          onDraft={onDraft}
        />,
      );
    }
    const height = layout.rows[row - 1];
    lines.push(
      <tr
        key={row}
        role="row"
        style={
          height === undefined
            ? {}
            : { height: `${(layout.rowsGrow && row > 2 ? Math.min(height, 24) : height) * PIXELS}px` }
        }
      >
        {cells}
      </tr>,
    );
  }
  const total = layout.columns.reduce((sum, width) => sum + width, 0);
  return (
    <table
      role="presentation"
      class={`sheet ${layout.rowsGrow ? 'grows' : ''}`}
      style={{ '--characters': String(total) }}
    >
      <colgroup>
        {layout.columns.map((width, at) => (
          <col key={at} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <tbody role="presentation">{lines}</tbody>
    </table>
  );
});
