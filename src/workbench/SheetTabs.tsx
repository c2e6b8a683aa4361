import { useRef } from 'preact/hooks';
import { MARK_LEVELS, type MarkLevel } from '../core/draw/mark.js';
import type { PageBook, PageHost } from '../hosts/page/pageHost.js';
import { openSpots } from './move.js';
import { marksOn } from './paperLook.js';

/** What a tab says of the gravest mark on its sheet, by a word for those who do not see its colour. */
const LEVELS: Readonly<Record<MarkLevel, string>> = {
  suspect: '有错误',
  error: '有错误',
  part: '有错误',
  warning: '有需核实的内容',
  hint: '有提示',
};

/** The tabs of the sheets; the arrow keys go from one to the next. */
export function SheetTabs({ host, book }: { readonly host: PageHost; readonly book: PageBook }) {
  const list = useRef<HTMLDivElement>(null);
  const names = book.sheets.map(({ layout }) => layout.sheet);
  const show = (name: string) => {
    const sheet = book.sheets.find(({ layout }) => layout.sheet === name);
    if (sheet && name !== book.selection.sheet)
      host.select(name, openSpots(sheet)[0] ?? { row: 1, column: 1 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = names.indexOf(book.selection.sheet);
    const to = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at + names.length - 1) % names.length,
      Home: 0,
      End: names.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(names[to] ?? '');
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="工作表" ref={list} onKeyDown={onKeyDown}>
      {names.map((name) => {
        const isShown = name === book.selection.sheet;
        const levels = new Set(marksOn(name, book.marks).values());
        const gravest = MARK_LEVELS.find((level) => levels.has(level));
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${names.indexOf(name)}`}
            aria-selected={isShown}
            aria-controls="paper-panel"
            tabIndex={isShown ? 0 : -1}
            onClick={() => show(name)}
          >
            {name}
            {gravest !== undefined && (
              <span class={`dot dot-${gravest}`}>
                <span class="aside">（{LEVELS[gravest]}）</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
