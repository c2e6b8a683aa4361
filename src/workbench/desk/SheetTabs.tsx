import { useRef } from 'preact/hooks';
import type { Mark } from '../../core/draw/mark.js';
import { MARK_LEVELS } from '../../core/draw/markLooks.js';
import type { PageBook, PageHost } from '../../hosts/page/pageHost.js';
import { itemForKey } from '../controls/itemForKey.js';
import { focusCell } from '../controls/focusCell.js';
import { MARK_WORDS } from '../paper/markWords.js';
import { marksOn } from '../paper/paperLook.js';
import { showSheet } from '../paper/showSheet.js';

interface SheetTabsProps {
  readonly host: PageHost;
  readonly book: PageBook;
}

/** The tabs of the sheets; the arrow keys go from one to the next. */
export function SheetTabs({ host, book }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const names = book.sheets.map(({ layout }) => layout.sheet);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = itemForKey(
      event.key,
      ['ArrowRight', 'ArrowLeft'],
      names.indexOf(book.selection.sheet),
      names.length,
    );
    if (to === undefined) return;
    event.preventDefault();
    showSheet(host, book, names[to] ?? '');
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="工作表" ref={list} onKeyDown={onKeyDown}>
      {names.map((name, at) => (
        <SheetTab
          key={name}
          id={`tab-${at}`}
          name={name}
          isShown={name === book.selection.sheet}
          marks={book.marks}
          onShow={() => {
            showSheet(host, book, name);
            // The sheet is drawn by then, and what is typed next goes to its selected cell.
            queueMicrotask(() => focusCell(document.getElementById('paper')));
          }}
        />
      ))}
    </div>
  );
}

interface SheetTabProps {
  readonly id: string;
  readonly name: string;
  readonly isShown: boolean;
  readonly marks: readonly Mark[];
  readonly onShow: () => void;
}

/** The tab of one sheet, with the gravest mark on it. */
function SheetTab({ id, name, isShown, marks, onShow }: SheetTabProps) {
  const levels = new Set(marksOn(name, marks).values());
  const gravest = MARK_LEVELS.find((level) => levels.has(level));
  return (
    <button
      type="button"
      role="tab"
      id={id}
      aria-selected={isShown}
      aria-controls="paper-panel"
      tabIndex={isShown ? 0 : -1}
      onClick={onShow}
    >
      {name}
      {gravest !== undefined && (
        <span class={`dot dot-${gravest}`}>
          <span class="aside">（{MARK_WORDS[gravest].tab}）</span>
        </span>
      )}
    </button>
  );
}
