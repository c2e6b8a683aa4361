import type { Placed } from '../core/draw/layout.js';
import type { MarkLevel } from '../core/draw/mark.js';
import { classOf, styleOf } from './paperLook.js';
import { showCell } from './tellPlace.js';

/**
 * What somebody is typing in the selected cell. It is loose where typing began it: the arrow keys then leave
 * the cell, else they move in the text. `caret` is where to put the caret at first, at the end where it is
 * left out.
 */
export interface CellDraft {
  readonly text: string;
  readonly isLoose: boolean;
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

const ROLES: Readonly<Record<string, 'columnheader' | 'rowheader'>> = {
  head: 'columnheader',
  band: 'columnheader',
  label: 'rowheader',
  sideLabel: 'rowheader',
  fieldLabel: 'rowheader',
};

/**
 * One cell of the paper. The selected one holds a text box if it can be filled: whatever is typed, with an
 * input method too, arrives there.
 */
export function GridCell({ cell, name, isOpen, isActive, isSelected, mark, draft, onDraft }: GridCellProps) {
  const text = showCell(cell);
  const classes = [
    classOf(cell),
    isOpen ? 'open' : '',
    isActive ? 'active' : '',
    isSelected ? 'selected' : '',
    mark === undefined ? '' : `mark-${mark}`,
    isActive && draft ? 'editing' : '',
  ];
  const role = ROLES[cell.look] ?? 'gridcell';
  const isLabel = role !== 'gridcell';
  const aloud = `${name}：${text === '' ? '空' : text}`;
  return (
    <td
      role={role}
      class={classes.filter(Boolean).join(' ')}
      style={styleOf(cell)}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      data-row={cell.row}
      data-column={cell.column}
      tabIndex={isActive && !isOpen ? 0 : -1}
      aria-selected={isSelected}
      {...(isLabel || cell.look === 'title' || cell.look === 'advice'
        ? {}
        : { 'aria-label': aloud, 'aria-readonly': !isOpen })}
      {...(mark === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `about-${mark}` })}
    >
      <div class="holder">
        <div class="shown">{isActive && draft ? `${draft.text}\u200b` : text}</div>
        {isActive && isOpen && (
          <textarea
            class="entry"
            rows={1}
            spellcheck={false}
            autocomplete="off"
            aria-label={draft ? name : aloud}
            value={draft?.text ?? ''}
            onInput={(event) => onDraft({ text: event.currentTarget.value, isLoose: draft?.isLoose ?? true })}
          />
        )}
      </div>
    </td>
  );
}
