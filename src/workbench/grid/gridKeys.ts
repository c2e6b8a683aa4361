/** A key that moves the selection. A step of `Infinity` goes to the end. */
export type MoveAction =
  | { readonly does: 'step'; readonly rows: number; readonly columns: number; readonly extends: boolean }
  | { readonly does: 'corner'; readonly isEnd: boolean; readonly extends: boolean }
  | { readonly does: 'next' | 'line'; readonly isBack: boolean }
  | { readonly does: 'all' };

/** A key that moves the selected paragraphs, adds one below them or removes them. */
export type ParagraphAction = 'raise' | 'lower' | 'add' | 'remove';

/** A key that goes to another sheet. */
interface SheetAction {
  readonly does: 'sheet';
  readonly step: 1 | -1;
}

/** A key that does something else. */
interface CommandAction {
  readonly does:
    'edit' | 'clear' | 'undo' | 'redo' | 'leave' | 'menu' | 'fillDown' | 'fillRight' | ParagraphAction;
}

/** What a key does in the grid while no cell is being edited. */
export type KeyAction = MoveAction | SheetAction | CommandAction;

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * What a key does, as in Excel; undefined for a key that does nothing of its own. `page` is the number of
 * rows in view.
 */
export function actionOf(press: KeyPress, page: number): KeyAction | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (altKey) return altAction(key);
  const isCommand = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (arrow) return stepBy(arrow, isCommand, shiftKey);
  return isCommand ? commandOf(key.toLowerCase(), shiftKey) : plainKey(key, shiftKey, page);
}

const PARAGRAPH_KEYS: Readonly<Record<string, ParagraphAction>> = {
  ArrowUp: 'raise',
  ArrowDown: 'lower',
  Insert: 'add',
  Delete: 'remove',
};

/** What a key does with Alt. */
function altAction(key: string): KeyAction | undefined {
  if (key === 'PageDown' || key === 'PageUp') return { does: 'sheet', step: key === 'PageDown' ? 1 : -1 };
  const does = PARAGRAPH_KEYS[key];
  return does && { does };
}

/** With Ctrl, a step goes to the end. */
function stepBy(
  [rows, columns]: readonly [rows: number, columns: number],
  isFar: boolean,
  isShifted: boolean,
): KeyAction {
  const far = (step: number) => (step === 0 ? 0 : step * Infinity);
  return {
    does: 'step',
    rows: isFar ? far(rows) : rows,
    columns: isFar ? far(columns) : columns,
    extends: isShifted,
  };
}

function plainKey(key: string, isShifted: boolean, page: number): KeyAction | undefined {
  switch (key) {
    case 'Tab':
      return { does: 'next', isBack: isShifted };
    case 'Enter':
      return { does: 'line', isBack: isShifted };
    case 'Home':
      return { does: 'step', rows: 0, columns: -Infinity, extends: isShifted };
    case 'End':
      return { does: 'step', rows: 0, columns: Infinity, extends: isShifted };
    case 'PageUp':
      return { does: 'step', rows: -page, columns: 0, extends: isShifted };
    case 'PageDown':
      return { does: 'step', rows: page, columns: 0, extends: isShifted };
    case 'F2':
      return { does: 'edit' };
    case 'F6':
      return { does: 'leave' };
    case 'F10':
      return isShifted ? { does: 'menu' } : undefined;
    case 'ContextMenu':
      return { does: 'menu' };
    case 'Delete':
    case 'Backspace':
      return { does: 'clear' };
    default:
      return undefined;
  }
}

function commandOf(key: string, isShifted: boolean): KeyAction | undefined {
  switch (key) {
    case 'home':
      return { does: 'corner', isEnd: false, extends: isShifted };
    case 'end':
      return { does: 'corner', isEnd: true, extends: isShifted };
    case 'z':
      return { does: isShifted ? 'redo' : 'undo' };
    case 'y':
      return { does: 'redo' };
    case 'a':
      return { does: 'all' };
    case 'd':
      return { does: 'fillDown' };
    case 'r':
      return isShifted ? undefined : { does: 'fillRight' };
    default:
      return undefined;
  }
}

/** Pixels of a row, and of the sheet in view where its height is not known. */
const ROW_HEIGHT = 40;
const USUAL_HEIGHT = 300;

/** How many rows PageDown goes for a sheet in view that is so many pixels high; at least 1. */
export function rowsInView(height: number = USUAL_HEIGHT): number {
  return Math.max(1, Math.floor(height / ROW_HEIGHT));
}
