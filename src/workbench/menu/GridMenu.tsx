import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Point } from '../grid/gridWork.js';
import { itemForKey } from '../controls/itemForKey.js';
import type { MenuItem } from './menuItems.js';
import type { Menu } from './useMenu.js';

interface GridMenuProps {
  readonly menu: Menu;
  /** Its lines, asked for while it is open. */
  readonly items: () => readonly MenuItem[];
}

/** The menu of the selected cells, where it is open. */
export function GridMenu({ menu: { at, close }, items }: GridMenuProps) {
  return at ? <OpenMenu at={at} items={items()} onClose={close} /> : null;
}

interface OpenMenuProps {
  readonly at: Point;
  readonly items: readonly MenuItem[];
  /** Called before a line is done, and where none is. */
  readonly onClose: () => void;
}

/** Its lines; the arrow keys go from one to the next. Escape and a click beside it close the menu. */
function OpenMenu({ at, items, onClose }: OpenMenuProps) {
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
  return (
    <div
      class="menu"
      role="menu"
      aria-label="单元格"
      ref={list}
      onKeyDown={(event) => pressInMenu(event, list.current, onClose)}
    >
      {items.map((item) => (
        <Line key={item.text} item={item} onClose={onClose} />
      ))}
    </div>
  );
}

function Line({
  item: { text, keys, act },
  onClose,
}: {
  readonly item: MenuItem;
  readonly onClose: () => void;
}) {
  const choose = () => {
    onClose();
    act();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={choose}>
      <span>{text}</span>
      <span class="shortcut">{keys}</span>
    </button>
  );
}

function pressInMenu(event: KeyboardEvent, menu: HTMLElement | null, onClose: () => void): void {
  const lines = linesOf(menu);
  const now = lines.indexOf(document.activeElement as HTMLElement);
  const to = itemForKey(event.key, ['ArrowDown', 'ArrowUp'], now, lines.length);
  if (to === undefined && event.key !== 'Escape' && event.key !== 'Tab') return;
  event.preventDefault();
  if (to === undefined) onClose();
  else lines[to]?.focus();
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
