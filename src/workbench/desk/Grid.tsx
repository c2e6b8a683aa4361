import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { cellAddress, contains, type Spot } from '../../core/draw/address.js';
import type { MarkLevel } from '../../core/draw/markLooks.js';
import type { Form } from '../../core/form/form.js';
import type { PageBook, Selection } from '../../hosts/page/pageHost.js';
import { cellsByPlace, type PageSheet } from '../../hosts/page/pageSheet.js';
import { exchangeClip } from '../grid/exchangeClip.js';
import { GridMenu } from '../menu/GridMenu.js';
import { menuItems } from '../menu/menuItems.js';
import { useMenu } from '../menu/useMenu.js';
import { Prose } from '../prose/Prose.js';
import { useFigurePicker } from '../prose/useFigurePicker.js';
import { canFillFrom } from '../grid/fillCells.js';
import type { Drafting, GridWork } from '../grid/gridWork.js';
import { PaperTable } from '../paper/PaperTable.js';
import { keepPlace } from '../paper/places.js';
import { useFrozen } from '../paper/useFrozen.js';
import { selectedArea } from '../selection/move.js';
import { isOnParagraph } from '../selection/paragraphs.js';
import { clickCell, dragOver, pressMouse, spotUnder } from '../grid/pressMouse.js';
import { pressKey } from '../grid/pressKey.js';
import { useDraft, useDraftOfCell } from '../grid/useDraft.js';
import { useFillDrag, type FillDrag } from '../grid/useFillDrag.js';
import { useFocus } from '../grid/useFocus.js';
import { useOuterKeys } from '../grid/useOuterKeys.js';

interface GridProps extends Pick<GridWork, 'host' | 'sheet' | 'say' | 'paste' | 'onLeave'> {
  readonly book: PageBook;
  readonly form: Form | undefined;
  readonly marks: ReadonlyMap<string, MarkLevel>;
  /** Per cent. */
  readonly zoom: number;
  /** The line of the selected cell, for a sheet that has more to say beside it. */
  readonly line: ComponentChildren;
}

/** The sheet in view: shown as it looks on paper, filled by keyboard, mouse and clipboard. */
export function Grid({ book, form, marks, zoom, line, ...given }: GridProps) {
  const { sheet } = given;
  const { selection } = book;
  const { grid, menu } = useGridWork(given, selection);
  const { root } = grid;
  const drafting = useDraft(grid);
  const drag = useFillDrag(grid);
  const picker = useFigurePicker(grid, drafting);
  useKeyboard(grid, drafting);
  useFrozen(root, sheet.layout, zoom);
  return (
    <>
      <Prose grid={grid} drafting={drafting} book={book} picker={picker} line={line} />
      <div
        class="desk"
        role="grid"
        id="paper"
        ref={root}
        style={{ '--zoom': String(zoom / 100) }}
        aria-label={sheet.layout.sheet}
        aria-multiselectable={true}
        aria-describedby="grid-keys"
        {...handlersOf(grid, drafting, drag)}
      >
        <PaperTable
          sheet={sheet}
          form={form}
          selection={selection}
          marks={marks}
          draft={drafting.draft}
          onDraft={drafting.write}
          hasHandle={!drafting.draft && canFillFrom(sheet, selection)}
          filled={drag.filled}
        />
      </div>
      <GridMenu menu={menu} items={() => menuItems(grid, drafting, picker.open)} />
    </>
  );
}

/** The grid as its event handlers work on it, and its menu. */
function useGridWork(given: Pick<GridProps, keyof GridProps & keyof GridWork>, selection: Selection) {
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | undefined>(undefined);
  const menu = useMenu(root);
  const active = cellAt(given.sheet, selection.at);
  const grid: GridWork = { ...given, selection, active, root, pressed, openMenu: menu.open };
  return { grid, menu };
}

function cellAt(sheet: PageSheet, { row, column }: Spot) {
  return cellsByPlace(sheet).get(cellAddress(row, column));
}

/** Keeps the keyboard in the selected cell, and what is typed in it. */
function useKeyboard(grid: GridWork, drafting: Drafting): void {
  useFocus(grid.root, grid.sheet, grid.selection, drafting.draft);
  useDraftOfCell(grid.selection, drafting.write);
  useOuterKeys(grid, drafting);
}

function handlersOf(grid: GridWork, drafting: Drafting, drag: FillDrag) {
  const exchange = (event: ClipboardEvent) => exchangeClip(event, grid, drafting);
  return {
    onKeyDown: (event: KeyboardEvent) => pressKey(event, grid, drafting),
    onMouseDown: (event: MouseEvent) => {
      if (!drag.press(event)) pressMouse(event, grid, drafting);
    },
    onMouseOver: (event: MouseEvent) => {
      if (!drag.follow(event)) dragOver(event, grid, drafting);
    },
    onClick: (event: MouseEvent) => clickCell(event, grid, drafting),
    onDblClick: () => {
      if (!drafting.latest() && !isOnParagraph(grid.sheet, grid.selection)) drafting.edit();
    },
    onContextMenu: (event: MouseEvent) => openMenu(event, grid, drafting),
    onScroll: ({ currentTarget }: Event) => {
      const { scrollLeft: left, scrollTop: top } = currentTarget as HTMLElement;
      keepPlace(grid.sheet.layout, { left, top });
    },
    onCopy: exchange,
    onCut: exchange,
    onPaste: exchange,
    onFocusOut: (event: FocusEvent) => {
      // A draft waits while another window has the focus.
      if (!isWithin(event.relatedTarget, grid.root.current) && document.hasFocus()) drafting.commit();
    },
  };
}

/** Opens the menu of cells; in a text that is being typed the browser has its own. */
function openMenu(event: MouseEvent, grid: GridWork, drafting: Drafting): void {
  if (drafting.latest()) return;
  event.preventDefault();
  selectUnder(event, grid);
  // The menu key gives the place of the text box, which is as good as its cell.
  grid.openMenu(event.button === 2 ? { x: event.clientX, y: event.clientY } : undefined);
}

/** Selects the cell under the mouse where it is not selected. */
function selectUnder(event: MouseEvent, { host, sheet, selection }: GridWork): void {
  const spot = event.button === 2 ? spotUnder(event) : undefined;
  if (spot && !contains(selectedArea(sheet, selection), spot)) host.select(sheet.layout.sheet, spot);
}

function isWithin(target: EventTarget | null, root: HTMLElement | null): boolean {
  return target instanceof Node && root?.contains(target) === true;
}
