import type { Placed } from '../../core/draw/layout.js';
import type { MarkLevel } from '../../core/draw/mark.js';
import { aboutMarkId } from './markWords.js';
import { classOf, styleOf } from './paperLook.js';
import { showCell } from './tellPlace.js';

/** What is being typed in the selected cell. */
export interface CellDraft {
  readonly text: string;
  /** True where typing began the draft: the arrow keys then leave the cell, else they move in the text. */
  readonly isLoose: boolean;
  /** Where the caret goes at first; at the end where it is left out. */
  readonly caret?: number;
}

interface GridCellProps {
  readonly cell: Placed;
  /** What the cell is called when read aloud. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly mark: MarkLevel | undefined;
  readonly draft: CellDraft | undefined;
  readonly onDraft: (draft: CellDraft) => void;
}

/**
 * One cell of the paper. The selected one holds a text box where it can be filled: it receives what is typed,
 * also by an input method.
 */
export function GridCell(props: GridCellProps) {
  const { cell, isOpen, isActive, isSelected, draft } = props;
  const shown = isActive && draft ? `${draft.text}\u200b` : showCell(cell);
  return (
    <td
      class={classesOf(props)}
      style={styleOf(cell)}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      data-row={cell.row}
      data-column={cell.column}
      tabIndex={isActive && !isOpen ? 0 : -1}
      aria-selected={isSelected}
      {...roleOf(props)}
      {...markOf(props)}
    >
      <div class="holder">
        <div class="shown">{shown}</div>
        {isActive && isOpen && <Entry {...props} />}
      </div>
    </td>
  );
}

/** The text box of the selected cell; empty and without a caret before a draft is begun. */
function Entry(props: GridCellProps) {
  const { name, draft, onDraft } = props;
  return (
    <textarea
      class="entry"
      rows={1}
      spellcheck={false}
      autocomplete="off"
      aria-label={draft ? name : nameWithText(props)}
      value={draft?.text ?? ''}
      onInput={({ currentTarget }) => onDraft({ text: currentTarget.value, isLoose: draft?.isLoose ?? true })}
    />
  );
}

function classesOf({ cell, isOpen, isActive, isSelected, mark, draft }: GridCellProps): string {
  const classes = [
    classOf(cell),
    isOpen ? 'open' : '',
    isActive ? 'active' : '',
    isSelected ? 'selected' : '',
    mark === undefined ? '' : `mark-${mark}`,
    isActive && draft ? 'editing' : '',
  ];
  return classes.filter(Boolean).join(' ');
}

const HEADERS: Readonly<Record<string, 'columnheader' | 'rowheader'>> = {
  head: 'columnheader',
  band: 'columnheader',
  label: 'rowheader',
  sideLabel: 'rowheader',
  fieldLabel: 'rowheader',
};

/** The role of a cell; its name too, but for labels and other printed text, which are read as they are. */
function roleOf(props: GridCellProps) {
  const { look } = props.cell;
  const header = HEADERS[look];
  if (header) return { role: header };
  if (look === 'title' || look === 'advice') return { role: 'gridcell' as const };
  return { role: 'gridcell' as const, 'aria-label': nameWithText(props), 'aria-readonly': !props.isOpen };
}

function markOf({ mark }: GridCellProps) {
  return mark === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': aboutMarkId(mark) };
}

function nameWithText({ name, cell }: GridCellProps): string {
  const text = showCell(cell);
  return `${name}：${text === '' ? '空' : text}`;
}
