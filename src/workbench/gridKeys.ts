/** What a key does in the grid while no cell is being edited. Steps of `Infinity` go to the end. */
export type KeyAction =
  | { readonly does: 'step'; readonly rows: number; readonly columns: number; readonly extends: boolean }
  | { readonly does: 'corner'; readonly isEnd: boolean; readonly extends: boolean }
  | { readonly does: 'next' | 'line'; readonly isBack: boolean }
  | { readonly does: 'edit' | 'clear' | 'undo' | 'redo' | 'all' | 'leave' };

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
 * What a key does, as in Excel; undefined for a key that does nothing of its own. `page` is how many rows are
 * in view.
 */
export function actionOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress,
  page: number,
): KeyAction | undefined {
  if (altKey) return undefined;
  const command = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (arrow)
    return {
      does: 'step',
      rows: command ? arrow[0] * Infinity || 0 : arrow[0],
      columns: command ? arrow[1] * Infinity || 0 : arrow[1],
      extends: shiftKey,
    };
  if (command) return commandOf(key.toLowerCase(), shiftKey);
  switch (key) {
    case 'Tab':
      return { does: 'next', isBack: shiftKey };
    case 'Enter':
      return { does: 'line', isBack: shiftKey };
    case 'Home':
      return { does: 'step', rows: 0, columns: -Infinity, extends: shiftKey };
    case 'End':
      return { does: 'step', rows: 0, columns: Infinity, extends: shiftKey };
    case 'PageUp':
      return { does: 'step', rows: -page, columns: 0, extends: shiftKey };
    case 'PageDown':
      return { does: 'step', rows: page, columns: 0, extends: shiftKey };
    case 'F2':
      return { does: 'edit' };
    case 'F6':
      return { does: 'leave' };
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
    default:
      return undefined;
  }
}
