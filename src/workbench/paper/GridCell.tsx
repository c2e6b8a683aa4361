import { memo } from 'preact/compat';
import type { Placed } from '../../core/draw/layout.js';
import type { MarkLevel } from '../../core/draw/markLooks.js';
import type { Form } from '../../core/form/form.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import { headClass, headStyle } from './frozenHeads.js';
import { aboutMarkId } from './markWords.js';
import { classOf, styleOf } from './paperLook.js';
import { showCell, tellPlace } from './tellPlace.js';

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
  readonly sheet: PageSheet;
  readonly form: Form | undefined;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** True in the last corner of a selection that can be dragged over more cells. */
  readonly hasHandle: boolean;
  /** True for a cell that the handle is dragged over. */
  readonly isFilled: boolean;
  readonly mark: MarkLevel | undefined;
  readonly draft: CellDraft | undefined;
  readonly onDraft: (draft: CellDraft) => void;
}

/**
 * One cell of the paper, drawn again only where something that it shows has changed: a key that is typed
 * changes one cell of three hundred.
 */
export const GridCell = memo(GridCellView, (before, after) => {
  const [a, b] = [before.cell, after.cell];
  return (
    a.value === b.value &&
    a.look === b.look &&
    a.formula === b.formula &&
    a.rowSpan === b.rowSpan &&
    a.columnSpan === b.columnSpan &&
    before.sheet.layout === after.sheet.layout &&
    before.form === after.form &&
    before.isOpen === after.isOpen &&
    before.isActive === after.isActive &&
    before.isSelected === after.isSelected &&
    before.hasHandle === after.hasHandle &&
    before.isFilled === after.isFilled &&
    before.mark === after.mark &&
    before.draft === after.draft &&
    before.onDraft === after.onDraft
  );
});

/**
 * One cell of the paper. The selected one holds a text box where it can be filled: it receives what is typed,
 * also by an input method.
 */
function GridCellView(props: GridCellProps) {
  const { cell, sheet, isOpen, isActive, isSelected, hasHandle, draft } = props;
  const shown = isActive && draft ? `${draft.text}\u200b` : showCell(cell);
  return (
    <td
      class={classesOf(props)}
      style={{ ...styleOf(cell), ...headStyle(cell, sheet.layout) }}
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
        <Shown text={shown} />
        {isActive && isOpen && <Entry {...props} />}
        {hasHandle && <span class="fill-handle" />}
      </div>
    </td>
  );
}

/** A figure with so many characters may be wider than its column. */
const FIGURE = /^[+-]?[\d,.]{4,}$/;

/** The text of a cell. A figure stands in one line, in smaller type where its column is narrow. */
function Shown({ text }: { readonly text: string }) {
  if (!FIGURE.test(text)) return <div class="shown">{text}</div>;
  return (
    <div class="shown figure-shown">
      <span style={{ '--characters-shown': text.length }}>{text}</span>
    </div>
  );
}

/** The text box of the selected cell; empty and without a caret before a draft is begun. */
function Entry(props: GridCellProps) {
  const { cell, sheet, form, draft, onDraft } = props;
  return (
    <textarea
      class="entry"
      rows={1}
      spellcheck={false}
      autocomplete="off"
      aria-label={draft ? tellPlace(sheet, form, cell) : nameWithText(props)}
      value={draft?.text ?? ''}
      onInput={({ currentTarget }) => onDraft({ text: currentTarget.value, isLoose: draft?.isLoose ?? true })}
    />
  );
}

function classesOf(props: GridCellProps): string {
  const { cell, sheet, isOpen, isActive, isSelected, isFilled, mark, draft } = props;
  const classes = [
    classOf(cell),
    headClass(cell, sheet.layout),
    isOpen ? 'open' : '',
    isActive ? 'active' : '',
    isSelected ? 'selected' : '',
    isFilled ? 'filled' : '',
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

function nameWithText({ sheet, form, cell }: GridCellProps): string {
  const text = showCell(cell);
  return `${tellPlace(sheet, form, cell)}：${text === '' ? '空' : text}`;
}
