import type { CssNode } from 'css-tree/selector-parser';
import type { Verdict } from './conditions.js';
import type { StyledElement } from './styledElement.js';

/** Whether a part of a selector fits an element; undefined where that is not known. */
export type ElementTest = (element: StyledElement) => Verdict;

/** A part of a selector, and how much it counts: ids more than classes, these more than tags. */
export interface SelectorPart {
  readonly fits: ElementTest;
  readonly weight: number;
}

/** A selector that was read. */
export interface Selector extends SelectorPart {
  /** The pseudo-element that it is about. */
  readonly place: string | undefined;
}

/** How selectors are read. */
export interface SelectorReader {
  /** Counts looks at elements and characters read; throws a `Problem` where there were far too many. */
  readonly spend: (count: number) => void;
  /** Classes and ids are told apart without capital letters. */
  readonly ignoresCase: boolean;
  /** Takes note of a part that is not known, for which browsers may leave out the whole rule. */
  readonly doubt: () => void;
}

/** Reads the selectors of a list; one that begins with a sign goes on from an element that fits `start`. */
export type ListReader = (list: CssNode, start?: ElementTest) => readonly Selector[];
