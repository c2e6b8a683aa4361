import { Problem } from '../../../core/report/problem.js';
import { decodeCodes } from '../xml/cellCodes.js';
import { BLACK } from '../colours/palette.js';
import { colourOf, isTinySize } from './inkOfCells.js';
import { isSymbolFont } from './symbolFonts.js';
import type { Attributes } from './startTag.js';
import type { XmlHandler } from './streamXml.js';

/** A text of a cell, and what of it is neither struck out nor raised or lowered, where that is not all. */
export interface CellText {
  readonly text: string;
  readonly plain?: string;
  /** Its runs, where some of them state a colour or a size that is not seen. */
  readonly runs?: readonly TextRun[];
}

/** A run of a text: its colour where it states one, and whether it is tiny, struck out, raised or lowered. */
export interface TextRun extends RunInk {
  readonly text: string;
}

interface RunInk {
  readonly colour?: string;
  readonly isTiny?: boolean;
  readonly isAltered?: boolean;
}

/** The look of the run that is read. */
export interface SheetRunLook extends RunInk {
  readonly isOfSymbols?: boolean;
}

const USUAL: SheetRunLook = {};

/** Collects the text of one `<si>` or `<is>` element from what is inside it. */
export interface RichText extends Required<Pick<XmlHandler, 'open' | 'text' | 'close'>> {
  /** The text collected so far, which then starts anew. */
  readonly take: () => CellText;
}

/** What is not shown: how a text is pronounced, and what the format may have in future. */
const PASSED_OVER: ReadonlySet<string> = new Set(['rPh', 'extLst']);

/**
 * Collects texts: plain ones and runs; phonetic runs and extensions are passed over. Throws `damaged` for an
 * element inside a text, for two texts in one run, which would be joined in silence, and for a text in any
 * other element, of which programs differ whether it is shown.
 */
export function richText(): RichText {
  let isFilled = false;
  let written = '';
  let runs: TextRun[] = [];
  let look = USUAL;
  let isPassedOver = false;
  let isText = false;
  /** How many elements are open that are not runs. */
  let depth = 0;
  return {
    open: (name, attributes) => {
      if (isText || (name === 't' && (isFilled || depth > 0) && !isPassedOver))
        throw new Problem('damaged', { element: name });
      if (name === 'r') [look, isFilled] = [USUAL, false];
      else depth += 1;
      if (PASSED_OVER.has(name)) isPassedOver = true;
      else if (name === 't') isText = !isPassedOver;
      else look = lookWith(look, name, attributes);
    },
    text: (more) => {
      if (isText) written += more;
    },
    close: (name) => {
      if (name === 'r') [look, isFilled] = [USUAL, false];
      else depth -= 1;
      if (PASSED_OVER.has(name)) isPassedOver = false;
      if (name !== 't' || !isText) return;
      [isText, isFilled] = [false, true];
      const text = decodeCodes(written);
      runs.push(look === USUAL ? { text } : runOf(text, look));
      written = '';
    },
    take: () => {
      const taken = textOfRuns(runs);
      [runs, isFilled] = [[], false];
      return taken;
    },
  };
}

/**
 * A run of a text with its look. Digits in a font of symbols are pictures; letters in one are the signs
 * before paragraphs.
 */
export function runOf(text: string, { isOfSymbols, ...ink }: SheetRunLook): TextRun {
  return { text, ...ink, ...(isOfSymbols && /\d/.test(text) ? { isAltered: true } : {}) };
}

function lookWith(look: SheetRunLook, name: string, attributes: Attributes): SheetRunLook {
  if (name === 'color') return { ...look, colour: colourOf(attributes, BLACK) };
  if (name === 'sz') return isTinySize(attributes) ? { ...look, isTiny: true } : look;
  if (name === 'rFont') return isSymbolFont(attributes.named('val')) ? { ...look, isOfSymbols: true } : look;
  return isAltering(name, attributes) ? { ...look, isAltered: true } : look;
}

/** The text that some runs make. */
export function textOfRuns(runs: readonly TextRun[]): CellText {
  const [first, second] = runs;
  // Nearly all texts are one plain run.
  if (first && !second && Object.keys(first).length === 1) return first;
  const text = joinRuns(runs);
  const isInked = runs.some(({ colour, isTiny }) => colour !== undefined || isTiny);
  if (!isInked && !runs.some(({ isAltered }) => isAltered)) return { text };
  const plain = joinRuns(runs.filter(({ isAltered }) => !isAltered));
  return { text, ...(plain === text ? {} : { plain }), ...(isInked ? { runs } : {}) };
}

function joinRuns(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** True for an element of a run's or font's properties that strikes its text out, raises or lowers it. */
export function isAltering(name: string, { named }: Attributes): boolean {
  const value = named('val');
  if (name === 'strike') return value !== '0' && value !== 'false';
  return name === 'vertAlign' && value !== undefined && value !== 'baseline';
}
