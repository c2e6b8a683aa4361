import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import type { Matrix } from './drawnRules.js';

/** A font of a PDF as the library gives it, as far as its characters are placed by it. */
export interface PdfFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly number[];
}

/** How text is placed and drawn. */
export interface PdfTextState {
  font: PdfFont | undefined;
  size: number;
  /** 1, or -1 for a size below 0, which turns the text round. */
  direction: number;
  characterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** How characters are painted: 0 filled, 1 outlined, 2 both, 3 not at all; 4 more where they clip too. */
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** What holds for the next step of drawing. */
export interface PdfState extends PdfTextState {
  matrix: Matrix;
  /** What is drawn is seen within this; where `isClipExact` is false, not everywhere in it. */
  clip: FixedRule;
  isClipExact: boolean;
  /** Six digits; empty for a pattern. */
  fill: string;
  stroke: string;
  /** 0 for what is not seen, 1 for what hides all below it. */
  fillAlpha: number;
  strokeAlpha: number;
  /** False where a blend mode or a mask lets what is below through. */
  isPlain: boolean;
  isMasked: boolean;
  /** The same of the groups around it. */
  groupAlpha: number;
  isGroupPlain: boolean;
  lineWidth: number;
}

/** All of a page, however large. */
const EVERYWHERE: FixedRule = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** The state in which a page begins, but for how its places are moved. */
const FIRST: Omit<PdfState, 'matrix'> = {
  ...{ clip: EVERYWHERE, isClipExact: true, fill: '000000', stroke: '000000' },
  ...{ fillAlpha: 1, strokeAlpha: 1, isPlain: true, isMasked: false, groupAlpha: 1, isGroupPlain: true },
  ...{ lineWidth: 1, font: undefined, size: 0, direction: 1, characterSpacing: 0, wordSpacing: 0 },
  ...{ stretch: 1, leading: 0, rise: 0, mode: 0 },
  ...{ textMatrix: [1, 0, 0, 1, 0, 0], x: 0, y: 0, lineX: 0, lineY: 0 },
};

/** The state in which a page begins, whose places are moved by a matrix. */
export function firstState(matrix: Matrix): PdfState {
  return { ...FIRST, matrix };
}

/** The six digits of a colour as the library gives it; empty for one that is not known. */
export function digitsOf(colour: unknown): string {
  return typeof colour === 'string' && /^#[\da-f]{6}$/i.test(colour) ? colour.slice(1).toLowerCase() : '';
}

/** What a dictionary of the state sets, which the library gives as pairs of names and values. */
export function setAll(state: PdfState, pairs: readonly (readonly [string, unknown])[]): void {
  for (const [name, value] of pairs) {
    if (name === 'LW') state.lineWidth = Number(value);
    else if (name === 'CA') state.strokeAlpha = Number(value);
    else if (name === 'ca') state.fillAlpha = Number(value);
    else if (name === 'BM') state.isPlain = value === 'source-over';
    else if (name === 'SMask') state.isMasked = Boolean(value);
  }
}

/** Begins a group: what it paints is let through by all that holds now, and nothing else holds in it. */
export function enterGroup(state: PdfState): void {
  state.groupAlpha *= state.fillAlpha;
  state.isGroupPlain = state.isGroupPlain && state.isPlain && !state.isMasked;
  Object.assign(state, { fillAlpha: 1, strokeAlpha: 1, isPlain: true, isMasked: false });
}

/** True where what is painted with this alpha hides all below it. */
export function isOpaqueIn(
  { isPlain, isMasked, groupAlpha, isGroupPlain }: PdfState,
  alpha: number,
): boolean {
  return isPlain && !isMasked && isGroupPlain && alpha * groupAlpha >= OPAQUE;
}

/** What is nearly opaque is, to the eye; what is nearly transparent is not seen. */
const [OPAQUE, UNSEEN] = [0.95, 0.05];

/** True where what is painted with this alpha is not seen. */
export function isUnseenIn({ groupAlpha }: PdfState, alpha: number): boolean {
  return alpha * groupAlpha < UNSEEN;
}
