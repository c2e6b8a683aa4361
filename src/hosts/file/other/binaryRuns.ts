import { isUnseenFont, lookOfFont, type BinaryFont, type BinaryLook } from './binaryLooks.js';
import type { Palette } from '../colours/palette.js';
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
}

/** The formats of the cells of a workbook, by their numbers. */
export interface FormatLooks {
  /** What each does to figures, and to a text that has no runs. */
  readonly ofFormats: readonly (BinaryLook | undefined)[];
  /** What it does to a text with runs. */
  readonly ofRuns: (text: RunText, format: number) => BinaryLook | undefined;
}

/** What some formats do. */
export function formatLooks(formats: readonly (RunGround | undefined)[]): FormatLooks {
  return {
    ofFormats: formats.map((on) => on && lookOfFont(on.font, on.ground, on.palette)),
    ofRuns: (text, format) => {
      const on = formats[format];
      return on ? lookOfRuns(text, on) : { plain: '' };
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
    const written = text.slice(from, starts[at + 1]?.from);
    if (!font) return { written, isAside: true, isUnseen: false };
    return { written, isAside: isAside(font, written), isUnseen: isUnseenFont(font, on.ground, on.palette) };
  });
  const isInvisible = pieces.every(({ written, isUnseen }) => written.trim() === '' || isUnseen);
  const plain = pieces
    .filter(({ isAside: isLeftOut, isUnseen }) => !isLeftOut && (isInvisible || !isUnseen))
    .map(({ written }) => written)
    .join('');
  if (plain === text && !isInvisible) return undefined;
  return { ...(plain === text ? {} : { plain }), ...(isInvisible ? { isInvisible } : {}) };
}

/** True for what is struck out, raised or lowered, and for digits in a font that has pictures for them. */
function isAside({ isStruck, isRaised, name }: BinaryFont, written: string): boolean {
  return isStruck || isRaised || (isSymbolFont(name) && /\d/.test(written));
}
