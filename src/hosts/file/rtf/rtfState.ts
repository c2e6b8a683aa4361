import type { DocCell, DocLook, DocStep } from '../doc/docStep.js';

/** What holds within a group: at its end, what held before it does again. */
export interface RtfState {
  font: number;
  /** How many characters stand for one that is written as a number. */
  fallback: number;
  isHidden: boolean;
  isDeleted: boolean;
  isStruck: boolean;
  isRaised: boolean;
  inTable: boolean;
  depth: number;
  left: number;
  /** The cells of the next row, and how the next of them is merged. */
  cells: readonly DocCell[];
  down: DocCell['down'];
  across: number;
  /** True in the table of fonts. */
  isFonts: boolean;
  /** Where the steps go: to the text or to that of boxes. */
  steps: DocStep[];
}

/** What holds at the beginning of a file. */
export function startState(steps: DocStep[]): RtfState {
  return {
    font: 0,
    fallback: 1,
    isHidden: false,
    isDeleted: false,
    isStruck: false,
    isRaised: false,
    inTable: false,
    depth: 0,
    left: 0,
    cells: [],
    down: 'none',
    across: 0,
    isFonts: false,
    steps,
  };
}

/** In how many tables the paragraph stands. */
export function tableDepth({ inTable, depth }: RtfState): number {
  return inTable ? Math.max(1, depth) : depth;
}

/** How the text is read. */
export function lookOf({ isDeleted, isStruck, isRaised }: RtfState): DocLook {
  if (isDeleted || isStruck) return 'struck';
  return isRaised ? 'raised' : 'plain';
}
