import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Point } from '../grid/gridWork.js';
import type { MenuItem } from './menuItems.js';

interface GridMenuProps {
  readonly at: Point;
  readonly items: readonly MenuItem[];
  /** Called before a line is done, and where none is. */
  readonly onClose: () => void;
}

/** The menu of the selected cells; the arrow keys go from line to line, Escape closes it. */
export function GridMenu({ at, items, onClose }: GridMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place(list.current, at);
    linesOf(list.current)[0]?.focus();
  }, [at]);
  useLayoutEffect(() => {
    const press = ({ target }: Event) => {
      if (!(target instanceof Node && list.current?.contains(target))) onClose();
    };
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    const lines = linesOf(list.current);
    const now = lines.indexOf(document.activeElement as HTMLElement);
    const to = lineForKey(event.key, now, lines.length);
    if (to === undefined && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    if (to === undefined) onClose();
    else lines[to]?.focus();
  };
  return (
    <div class="menu" role="menu" aria-label="单元格" ref={list} onKeyDown={onKeyDown}>
      {items.map(({ text, keys, act }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            act();
          }}
        >
          <span>{text}</span>
          <span class="shortcut">{keys}</span>
        </button>
      ))}
    </div>
  );
}

/** Puts the menu at a point, within the page. */
function place(menu: HTMLElement | null, { x, y }: Point): void {
  if (!menu) return;
  const { clientWidth, clientHeight } = document.documentElement;
  menu.style.left = `${Math.max(0, Math.min(x, clientWidth - menu.offsetWidth))}px`;
  menu.style.top = `${Math.max(0, Math.min(y, clientHeight - menu.offsetHeight))}px`;
}

function linesOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function lineForKey(key: string, now: number, count: number): number | undefined {
  return {
    ArrowDown: (now + 1) % count,
    ArrowUp: (now + count - 1) % count,
    Home: 0,
    End: count - 1,
  }[key];
}
