import { memo } from 'preact/compat';
import { cellAddress, contains, type Area } from '../../core/draw/address.js';
import type { Layout, Placed } from '../../core/draw/layout.js';
import type { MarkLevel } from '../../core/draw/markLooks.js';
import type { Form } from '../../core/form/form.js';
import type { Selection } from '../../hosts/page/pageHost.js';
import { cellsByPlace, isFillable, isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';
import { GridCell, type CellDraft } from './GridCell.js';
import { selectedArea, sizeOf } from '../selection/move.js';
import { pageRowHeight } from './pageRowHeight.js';

interface PaperTableProps {
  readonly sheet: PageSheet;
  readonly form: Form | undefined;
  readonly selection: Selection;
  readonly marks: ReadonlyMap<string, MarkLevel>;
  readonly draft: CellDraft | undefined;
  /** True where the selection can be dragged over more cells, and the cells that it is dragged over. */
  readonly hasHandle: boolean;
  readonly filled: Area | undefined;
  readonly onDraft: (draft: CellDraft) => void;
}

/** The cells of a sheet in their places, as wide and as high as on paper. */
export const PaperTable = memo((props: PaperTableProps) => {
  const { sheet, selection } = props;
  const { layout } = sheet;
  const area = selectedArea(sheet, selection);
  const width = layout.columns.reduce((sum, each) => sum + each, 0);
  return (
    <table
      role="presentation"
      class={`sheet ${layout.rowsGrow ? 'grows' : ''}`}
      style={{ '--characters': String(width) }}
    >
      <Columns layout={layout} width={width} />
      <tbody role="presentation">
        {countTo(sizeOf(sheet).rows).map((row) => (
          <PaperRow key={row} {...props} row={row} area={area} />
        ))}
      </tbody>
    </table>
  );
});

function Columns({ layout, width }: { readonly layout: Layout; readonly width: number }) {
  return (
    <colgroup>
      {layout.columns.map((each, at) => (
        <col key={at} style={{ width: `${(each / width) * 100}%` }} />
      ))}
    </colgroup>
  );
}

interface PaperRowProps extends PaperTableProps {
  readonly row: number;
  /** The selected block. */
  readonly area: Area;
}

function PaperRow({ row, area, ...props }: PaperRowProps) {
  const { sheet, form, selection, marks, draft, hasHandle, filled, onDraft } = props;
  const { layout } = sheet;
  const height = pageRowHeight(layout, row);
  const cells = countTo(sizeOf(sheet).columns).flatMap((column) => cellAt(sheet, row, column) ?? []);
  const { at } = selection;
  return (
    <tr role="row" style={height === undefined ? {} : { height: `calc(${height}px * var(--zoom))` }}>
      {cells.map((cell) => {
        const isActive = at.row === row && at.column === cell.column;
        return (
          <GridCell
            key={cell.column}
            cell={cell}
            sheet={sheet}
            form={form}
            isOpen={isFillable(sheet, row, cell.column)}
            isActive={isActive}
            isSelected={contains(area, cell)}
            hasHandle={hasHandle && isCorner(cell, area)}
            isFilled={filled !== undefined && !contains(area, cell) && contains(filled, cell)}
            mark={marks.get(cellAddress(row, cell.column))}
            draft={isActive ? draft : undefined}
            onDraft={onDraft}
          />
        );
      })}
    </tr>
  );
}

/**
 * The cell that begins at a place; undefined where another one covers it, a blank one where nothing was
 * drawn.
 */
function cellAt(sheet: PageSheet, row: number, column: number): Placed | undefined {
  const cell = cellsByPlace(sheet).get(cellAddress(row, column));
  if (cell) return cell.row === row && cell.column === column ? cell : undefined;
  const look = isOpen(sheet, row, column) ? 'paragraph' : 'advice';
  return { row, column, rowSpan: 1, columnSpan: 1, look, value: null };
}

/** True for the cell in the last corner of an area. */
function isCorner({ row, column, rowSpan, columnSpan }: Placed, { bottom, right }: Area): boolean {
  return row + rowSpan - 1 === bottom && column + columnSpan - 1 === right;
}

function countTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}
