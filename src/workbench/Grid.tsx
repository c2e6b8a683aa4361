import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cellAddress, type Spot } from '../core/draw/address.js';
import type { Form } from '../core/form/form.js';
import type { PageBook, PageHost } from '../hosts/page/pageHost.js';
import { cellsByPlace, isOpen, type PageSheet } from '../hosts/page/pageSheet.js';
import { copyCells, emptied, isParagraph, pasteCells, tellLocked, tellPasted } from './clipboard.js';
import { draftKey } from './draftKeys.js';
import type { CellDraft } from './GridCell.js';
import { actionOf, type KeyAction } from './gridKeys.js';
import { nextOpen, openInColumn, sizeOf, stepFrom } from './move.js';
import { marksOn } from './paperLook.js';
import { PaperTable } from './PaperTable.js';
import { replaceParagraphs } from './paragraphs.js';
import { showCell } from './tellPlace.js';
import { focusCell, useFocus } from './useFocus.js';

interface GridProps {
  readonly host: PageHost;
  readonly book: PageBook;
  readonly sheet: PageSheet;
  readonly form: Form | undefined;
  readonly say: (text: string) => void;
  /** Gives the keyboard to the pane. */
  readonly onLeave: () => void;
}

/** The sheet in view: shown as it looks on paper, filled by keyboard, mouse and clipboard. */
export function Grid({ host, book, sheet, form, say, onLeave }: GridProps) {
  const root = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<CellDraft>();
  const latest = useRef<CellDraft | undefined>(undefined);
  const { selection } = book;
  const name = sheet.layout.sheet;
  const active = cellsByPlace(sheet).get(cellAddress(selection.at.row, selection.at.column));
  const write = useCallback((next: CellDraft | undefined) => {
    latest.current = next;
    setDraft(next);
  }, []);

  const commit = () => {
    const said = latest.current?.text;
    write(undefined);
    if (said === undefined) return;
    const { at } = host.book().selection;
    if (isParagraph(sheet, selection)) host.type(replaceParagraphs(sheet, at.row, 1, said.split('\n')));
    else if (said !== (active ? showCell(active) : '')) host.type([{ sheet: name, ...at, text: said }]);
  };
  const edit = () => {
    focusCell(root.current);
    if (isOpen(sheet, selection.at.row, selection.at.column))
      write({ text: active ? showCell(active) : '', isLoose: false });
    else say(tellLocked(active));
  };
  const select = (at: Spot, to?: Spot) => host.select(name, at, to);

  useFocus(root, selection, draft);
  // A draft belongs to the cell it was begun in; moving on has kept it already.
  const place = `${name}!${cellAddress(selection.at.row, selection.at.column)}`;
  const typedIn = useRef(place);
  useLayoutEffect(() => {
    if (typedIn.current !== place) write(undefined);
    typedIn.current = place;
  }, [place, write]);

  const act = (action: KeyAction): boolean => {
    switch (action.does) {
      case 'step':
        return stepBy(action);
      case 'corner': {
        const size = sizeOf(sheet);
        const corner = action.isEnd ? { row: size.rows, column: size.columns } : { row: 1, column: 1 };
        select(action.extends ? selection.at : corner, corner);
        return true;
      }
      case 'next': {
        const next = nextOpen(sheet, selection.at, action.isBack);
        if (next) select(next);
        return next !== undefined;
      }
      case 'line': {
        select(openInColumn(sheet, selection.at, action.isBack));
        return true;
      }
      case 'all': {
        const { rows, columns } = sizeOf(sheet);
        select({ row: 1, column: 1 }, { row: rows, column: columns });
        return true;
      }
      case 'edit':
        edit();
        return true;
      case 'clear':
        clear();
        return true;
      case 'undo':
        host.undo();
        return true;
      case 'redo':
        host.redo();
        return true;
      case 'leave':
        onLeave();
        return true;
    }
  };
  const stepBy = (action: Extract<KeyAction, { does: 'step' }>): boolean => {
    const to = stepFrom(sheet, action.extends ? selection.to : selection.at, action.rows, action.columns);
    select(action.extends ? selection.at : to, to);
    return true;
  };
  const clear = () => {
    const { taken } = host.type(emptied(sheet, selection));
    if (taken === 0 && active) say(tellLocked(active));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a composition belongs to the input method.
    if (event.isComposing || event.keyCode === 229) return;
    if (latest.current) {
      const box = event.target as HTMLTextAreaElement;
      const isFirst = selection.at.row > 2 && box.selectionStart === 0 && box.selectionEnd === 0;
      const does = draftKey(event, latest.current, isParagraph(sheet, selection), { isFirst });
      if (!does) return;
      event.preventDefault();
      if (does === 'cancel') write(undefined);
      else if (does === 'split') splitParagraph(box);
      else if (does === 'merge') mergeParagraph(box.value);
      else {
        commit();
        act(does);
      }
      return;
    }
    const page = Math.max(1, Math.floor((root.current?.clientHeight ?? 300) / 40));
    const action = actionOf(event, page);
    if (action) {
      if (action.does === 'line' && isParagraph(sheet, selection) && !action.isBack) edit();
      else if (!act(action)) return;
      event.preventDefault();
    } else if (
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !isOpen(sheet, selection.at.row, selection.at.column)
    )
      say(tellLocked(active));
  };
  const rewrite = (row: number, rows: number, texts: readonly string[], next: Spot, caret: number) => {
    write(undefined);
    host.type(replaceParagraphs(sheet, row, rows, texts));
    select(next);
    // The cell to go on in has its text box once the page is drawn.
    window.setTimeout(() => write({ text: texts[next.row - row] ?? '', isLoose: false, caret }));
  };
  const splitParagraph = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const { row, column } = selection.at;
    rewrite(
      row,
      1,
      [...value.slice(0, selectionStart).split('\n'), value.slice(selectionEnd)],
      { row: row + value.slice(0, selectionStart).split('\n').length, column },
      0,
    );
  };
  const mergeParagraph = (text: string) => {
    const { row, column } = selection.at;
    const above = cellsByPlace(sheet).get(cellAddress(row - 1, column));
    const before = above ? showCell(above) : '';
    rewrite(row - 1, 2, [before + text], { row: row - 1, column }, before.length);
  };

  const spotOf = (event: Event): Spot | undefined => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
    return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
  };
  const onMouseDown = (event: MouseEvent) => {
    const spot = spotOf(event);
    if (!spot || event.button !== 0) return;
    const isHere = spot.row === selection.at.row && spot.column === selection.at.column;
    if (isHere && latest.current) return;
    event.preventDefault();
    if (isHere && !event.shiftKey && active?.cell === undefined && isOpen(sheet, spot.row, spot.column))
      return edit();
    commit();
    select(event.shiftKey ? selection.at : spot, spot);
    focusCell(root.current);
  };
  const onMouseOver = (event: MouseEvent) => {
    const spot = spotOf(event);
    if (spot && event.buttons === 1 && !latest.current) select(selection.at, spot);
  };
  const clip = (event: ClipboardEvent) => {
    if (latest.current || !event.clipboardData) return;
    event.preventDefault();
    if (event.type === 'paste') return say(tellPasted(pasteCells(event.clipboardData, host, sheet)));
    copyCells(event.clipboardData, sheet, selection);
    if (event.type === 'cut') host.type(emptied(sheet, selection));
  };

  return (
    <div
      class="desk"
      role="grid"
      id="paper"
      ref={root}
      aria-label={name}
      aria-multiselectable={true}
      aria-describedby="grid-keys"
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onMouseOver={onMouseOver}
      onDblClick={() => {
        if (!latest.current) edit();
      }}
      onCopy={clip}
      onCut={clip}
      onPaste={clip}
      onFocusOut={(event) => {
        if (!root.current?.contains(event.relatedTarget as Node | null) && document.hasFocus()) commit();
      }}
    >
      <PaperTable
        sheet={sheet}
        form={form}
        selection={selection}
        marks={marksOn(name, book.marks)}
        draft={draft}
        onDraft={write}
      />
    </div>
  );
}
