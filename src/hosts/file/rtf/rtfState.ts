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
  isUnderlined: boolean;
  /** How far text stands above its line, in half points. */
  rise: number;
  inTable: boolean;
  depth: number;
  left: number;
  /** The cells of the next row, and how the next of them is merged. */
  cells: readonly DocCell[];
  down: DocCell['down'];
  across: number;
  /** True in the table of fonts. */
  isFonts: boolean;
  /** How many fields are open; true within the instruction of one. */
  fields: number;
  isCode: boolean;
  /** True where the field of a form says what is chosen in it. */
  isChosen: boolean;
  /** Where the steps go: to the text, or to what stands apart from it. */
  steps: DocStep[];
  /** Ends what stands apart, within a text that has these steps. */
  endApart: (around: DocStep[]) => void;
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
    isUnderlined: false,
    rise: 0,
    inTable: false,
    depth: 0,
    left: 0,
    cells: [],
    down: 'none',
    across: 0,
    isFonts: false,
    fields: 0,
    isCode: false,
    isChosen: false,
    steps,
    endApart: () => undefined,
  };
}

/** Begins what stands apart from the text around it, in its own steps. */
export function goApart(state: RtfState, steps: DocStep[], endApart: RtfState['endApart']): void {
  const { font, fallback } = state;
  Object.assign(state, startState(steps), { font, fallback, endApart });
}

/** In how many tables the paragraph stands. */
export function tableDepth({ inTable, depth }: RtfState): number {
  return inTable ? Math.max(1, depth) : depth;
}

/** How the text is read. */
export function lookOf(state: RtfState): DocLook {
  const { isHidden, isDeleted, isStruck, isRaised, isUnderlined, rise } = state;
  return { isHidden, isStruck: isDeleted || isStruck, isRaised, isUnderlined, rise };
}
