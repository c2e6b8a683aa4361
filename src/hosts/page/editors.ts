import type { Position } from '../../core/draw/address.js';

/** A text that the user typed in a cell. */
export interface Typed extends Position {
  readonly text: string;
}

/** A box on the page in which text is typed before its cells have it. */
export interface TypingBox {
  /** Puts what is being typed in its cells, and ends. */
  readonly take: () => void;
  /** What `take` would type now; empty where nothing was changed. */
  readonly typing: () => readonly Typed[];
}

/** The boxes on the page in which something is being typed. */
export interface Editors {
  /** Adds a box while something is typed in it; the function returned removes it. */
  readonly addBox: (box: TypingBox) => () => void;
  /** Takes in all that is being typed. */
  readonly settle: () => void;
  /** All that is being typed and that no cell has yet. */
  readonly typing: () => readonly Typed[];
  readonly isTyping: () => boolean;
  /** Calls back when typing begins or ends. The function returned stops that. */
  readonly watchTyping: (changed: () => void) => () => void;
}

/** No box at first. `listeners` are called when a box is added or removed. */
export function openEditors(listeners: {
  readonly add: (listener: () => void) => () => void;
  readonly call: () => void;
}): Editors {
  const boxes = new Set<TypingBox>();
  return {
    addBox: (box) => {
      boxes.add(box);
      listeners.call();
      return () => {
        if (boxes.delete(box)) listeners.call();
      };
    },
    settle: () => {
      // A copy: a box ends while it is taken in.
      for (const box of [...boxes]) box.take();
    },
    typing: () => [...boxes].flatMap((box) => box.typing()),
    isTyping: () => boxes.size > 0,
    watchTyping: listeners.add,
  };
}
