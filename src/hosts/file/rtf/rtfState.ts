import type { FlatCell, FlatLook, FlatStep } from '../../../core/read/opened/flatDocument.js';

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
  /** The colours of the text, behind it, behind its paragraph and behind the next cell, by their numbers. */
  colour: number;
  fill: number;
  behind: number;
  cellFill: number;
  /** In half points. */
  size: number;
  /** How wide its letters are, in hundredths of their usual width. */
  scale: number;
  /** How much further apart its letters are than usual, in twentieths of a point. */
  spacing: number;
  /** True where its characters stand in two small lines in the place of one. */
  isCombined: boolean;
  /** The colours of the file: six digits of base 16, or none for one that the program chooses. */
  readonly colours: string[];
  /** How high lines and the next row are exactly, in twentieths of a point; 0 where their text says. */
  lineHeight: number;
  rowHeight: number;
  inTable: boolean;
  depth: number;
  left: number;
  /** True where the cells of the next row stand from right to left. */
  isFromRight: boolean;
  /** The cells of the next row, and how the next of them is merged. */
  cells: readonly FlatCell[];
  down: FlatCell['down'];
  across: number;
  /** True in the table of fonts, and in that of colours. */
  isFonts: boolean;
  isColours: boolean;
  /** How many fields are open; true within the instruction of one. */
  fields: number;
  isCode: boolean;
  /** True where the field of a form says what is chosen in it. */
  isChosen: boolean;
  /** Where the steps go: to the text, or to what stands apart from it. */
  steps: FlatStep[];
  /** What is drawn that is open, if any, and whether text was read in it. */
  shape: { hasText: boolean } | undefined;
  /** Ends what stands apart, within a text that has these steps. */
  endApart: (around: FlatStep[]) => void;
}

/** The size of text of which nothing is said, in half points. */
export const USUAL_SIZE = 24;

/** What holds at the beginning of a file. */
export function startState(steps: FlatStep[], colours: string[]): RtfState {
  return {
    font: 0,
    fallback: 1,
    isHidden: false,
    isDeleted: false,
    isStruck: false,
    isRaised: false,
    isUnderlined: false,
    rise: 0,
    ...{ colour: 0, fill: 0, behind: 0, cellFill: 0, size: USUAL_SIZE, colours },
    ...{ scale: 100, isCombined: false, spacing: 0 },
    lineHeight: 0,
    rowHeight: 0,
    inTable: false,
    depth: 0,
    left: 0,
    isFromRight: false,
    cells: [],
    down: 'none',
    across: 0,
    isFonts: false,
    isColours: false,
    fields: 0,
    isCode: false,
    isChosen: false,
    steps,
    shape: undefined,
    endApart: () => undefined,
  };
}

/** Begins what stands apart from the text around it, in its own steps. */
export function goApart(state: RtfState, steps: FlatStep[], endApart: RtfState['endApart']): void {
  const { font, fallback, colours } = state;
  Object.assign(state, startState(steps, colours), { font, fallback, endApart });
}

/** In how many tables the paragraph stands. */
export function tableDepth({ inTable, depth }: RtfState): number {
  return inTable ? Math.max(1, depth) : depth;
}

/** How the text is read. */
export function lookOf(state: RtfState): FlatLook {
  const { isHidden, isDeleted, isStruck, isRaised, isUnderlined, rise, size, scale, colours } = state;
  const [colour = '', fill = ''] = [colours[state.colour], colours[state.fill || state.behind]];
  return {
    ...{ isHidden, isStruck: isDeleted || isStruck, isRaised, isUnderlined, rise, colour, fill, size },
    ...(scale === 100 ? {} : { scale }),
    ...(state.spacing === 0 ? {} : { spacing: state.spacing }),
    ...(state.isCombined ? { isCombined: true } : {}),
  };
}
