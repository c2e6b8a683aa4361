import { useEffect, useRef } from 'preact/hooks';
import { exchangeClip } from './exchangeClip.js';
import { actionOf } from './gridKeys.js';
import type { Drafting, GridWork } from './gridWork.js';
import { pressKey } from './pressKey.js';
import { focusCell } from '../controls/focusCell.js';

/** Where keys belong to what has the focus: text fields, questions, menus and the pane. */
const OWN_KEYS = 'input, textarea, select, dialog, [role="menu"], #pane';
/** Keys that press a button, or go from one to the next. */
const BUTTON_KEYS = /^(?: |Enter|Tab)$/;
const TAB_KEYS = /^(?:Arrow|Home|End)/;

/**
 * Keys and pasting work on the sheet from wherever else the focus is: after a button of the toolbar, a sheet
 * tab, or a click beside the sheet. A character goes to the selected cell whole, because the cell has the
 * focus before it is typed.
 */
export function useOuterKeys(grid: GridWork, drafting: Drafting): void {
  const latest = useRef({ grid, drafting });
  latest.current = { grid, drafting };
  useEffect(() => {
    const press = (event: KeyboardEvent) => pressOutside(event, latest.current.grid, latest.current.drafting);
    const exchange = (event: ClipboardEvent) => {
      const { grid: now, drafting: typing } = latest.current;
      if (isOutside(event, now) && takesClip(event)) exchangeClip(event, now, typing);
    };
    const click = (event: MouseEvent) => returnFocus(event, latest.current.grid);
    const clips = ['copy', 'cut', 'paste'] as const;
    document.addEventListener('keydown', press);
    document.addEventListener('click', click);
    for (const type of clips) document.addEventListener(type, exchange);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('click', click);
      for (const type of clips) document.removeEventListener(type, exchange);
    };
  }, []);
}

function pressOutside(event: KeyboardEvent, grid: GridWork, drafting: Drafting): void {
  const { target, key } = event;
  if (!isOutside(event, grid) || event.defaultPrevented || event.isComposing) return;
  const element = target as Element;
  if (key === 'F6' && element.closest('#pane')) {
    event.preventDefault();
    return focusCell(grid.root.current);
  }
  if (element.closest(OWN_KEYS) || BUTTON_KEYS.test(key)) return;
  if (TAB_KEYS.test(key) && element.closest('[role="tablist"]')) return;
  const isTyped = key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isTyped && key !== 'Process' && key !== 'Escape' && !actionOf(event, 1)) return;
  focusCell(grid.root.current);
  if (key !== 'Escape') pressKey(event, grid, drafting);
}

/** A button that was pressed by the mouse gives the keyboard back to the sheet. */
function returnFocus({ detail, target }: MouseEvent, { root }: GridWork): void {
  const button = (target as Element).closest('.top button, .news button, .foot button, .prose-bar button');
  if (detail === 0 || !button) return;
  queueMicrotask(() => {
    const { activeElement, body } = document;
    if (document.querySelector('dialog, [role="menu"]')) return;
    if (activeElement === button || activeElement === body || !activeElement) focusCell(root.current);
  });
}

/** The pane copies its own texts; text that is selected anywhere is copied as it is. */
function takesClip({ type, target }: ClipboardEvent): boolean {
  const element = target as Element;
  if (element.closest('input, textarea, select, dialog')) return false;
  return type === 'paste' || (!element.closest('#pane') && document.getSelection()?.isCollapsed !== false);
}

/** True for what happens beside the sheet while it is shown; a report may be shown in its place. */
function isOutside({ target }: Event, { root: { current } }: GridWork): boolean {
  return target instanceof Element && current?.contains(target) === false && isShown(current);
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
