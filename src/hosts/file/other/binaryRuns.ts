import { isUnseenFont, lookOfFont, type BinaryFont, type BinaryLook } from './binaryLooks.js';
import { isSameInk, WHITE, type Palette } from '../colours/palette.js';
import { WIDE_DIGIT, type Room } from '../reading/wideFigures.js';
import { seenOf } from '../reading/seenPieces.js';
import { isSymbolFont } from '../reading/symbolFonts.js';

/** A text some of whose characters have a font of their own. */
export interface RunText {
  readonly text: string;
  /** Where each run begins, and the number of its font; what comes before has the font of the cell. */
  readonly runs: readonly { readonly from: number; readonly font: number }[];
}

/** What a text stands in: its fonts by their numbers, the font of its cell, and the colour behind it. */
export interface RunGround {
  readonly fontAt: (font: number) => BinaryFont | undefined;
  readonly font: BinaryFont;
  readonly ground: string;
  readonly palette: Palette;
  /** True where the alignment makes the type as small as the column asks, turns it, or lets it go beyond. */
  readonly isFitted: boolean;
  /** True where a text goes on in more lines. */
  readonly isWrapped: boolean;
}

/** The formats of the cells of a workbook, by their numbers. */
export interface FormatLooks {
  /** What each does to figures, and to a text that has no runs. */
  readonly ofFormats: readonly (BinaryLook | undefined)[];
  /** What it does to a text with runs. */
  readonly ofRuns: (text: RunText, format: number) => BinaryLook | undefined;
  /** The room in a width in characters; undefined where figures are made to fit. */
  readonly roomIn: (width: number, format: number) => Room | undefined;
  /** True where a format has no filling but a white one. */
  readonly isOnWhite: (format: number) => boolean;
}

/** What some formats do. */
export function formatLooks(formats: readonly (RunGround | undefined)[]): FormatLooks {
  return {
    ofFormats: formats.map((on) => on && lookOfFont(on.font, on.ground, on.palette)),
    ofRuns: (text, format) => {
      const on = formats[format];
      return on ? lookOfRuns(text, on) : { plain: '' };
    },
    isOnWhite: (format) => {
      const on = formats[format];
      return on !== undefined && isSameInk(WHITE, on.ground, on.palette);
    },
    roomIn: (width, format) => {
      const on = formats[format];
      // A character is a digit of the first font.
      const usual = on?.isFitted === false ? on.fontAt(0) : undefined;
      if (!on || !usual) return undefined;
      return { width: (width * usual.size * WIDE_DIGIT) / on.font.size, isWrapped: on.isWrapped };
    },
  };
}

/**
 * What the fonts of its runs do to a text; undefined where all of it is seen as it is. A font that is not
 * there may do anything.
 */
function lookOfRuns({ text, runs }: RunText, on: RunGround): BinaryLook | undefined {
  const starts = [{ from: 0, font: on.font }, ...runs.map((run) => ({ ...run, font: on.fontAt(run.font) }))];
  const pieces = starts.map(({ from, font }, at) => {
    const piece = text.slice(from, starts[at + 1]?.from);
    if (!font) return { text: piece, isAside: true, isUnseen: false };
    const isUnseen = isUnseenFont(font, on.ground, on.palette);
    return { text: piece, isAside: isAside(font, piece), isUnseen };
  });
  const { plain, isInvisible } = seenOf(pieces);
  if (plain === text && !isInvisible) return undefined;
  return { ...(plain === text ? {} : { plain }), ...(isInvisible ? { isInvisible } : {}) };
}

/** True for what is struck out, raised or lowered, and for digits in a font that has pictures for them. */
function isAside({ isStruck, isRaised, name }: BinaryFont, written: string): boolean {
  return isStruck || isRaised || (isSymbolFont(name) && /\d/.test(written));
}
