import { Problem } from '../../../core/report/problem.js';
import { decodeCodes } from '../xml/cellCodes.js';
import type { Attributes } from './startTag.js';
import type { XmlHandler } from './streamXml.js';

/** A text of a cell, and what of it is neither struck out nor raised or lowered, where that is not all. */
export interface CellText {
  readonly text: string;
  readonly plain?: string;
}

/** Collects the text of one `<si>` or `<is>` element from what is inside it. */
export interface RichText extends Required<Omit<XmlHandler, 'readAhead'>> {
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
  let [text, plain, written] = ['', '', ''];
  let isAltered = false;
  let isPassedOver = false;
  let isText = false;
  /** How many elements are open that are not runs. */
  let depth = 0;
  return {
    open: (name, attributes) => {
      if (isText || (name === 't' && (isFilled || depth > 0) && !isPassedOver))
        throw new Problem('damaged', { element: name });
      if (name === 'r') [isAltered, isFilled] = [false, false];
      else depth += 1;
      if (PASSED_OVER.has(name)) isPassedOver = true;
      else if (name === 't') isText = !isPassedOver;
      else if (isAltering(name, attributes)) isAltered = true;
    },
    text: (more) => {
      if (isText) written += more;
    },
    close: (name) => {
      if (name === 'r') [isAltered, isFilled] = [false, false];
      else depth -= 1;
      if (PASSED_OVER.has(name)) isPassedOver = false;
      if (name !== 't' || !isText) return;
      [isText, isFilled] = [false, true];
      const decoded = decodeCodes(written);
      text += decoded;
      if (!isAltered) plain += decoded;
      written = '';
    },
    take: () => {
      const taken = text === plain ? { text } : { text, plain };
      [text, plain] = ['', ''];
      isFilled = false;
      return taken;
    },
  };
}

/** True for an element of a run's or font's properties that strikes its text out, raises or lowers it. */
export function isAltering(name: string, { named }: Attributes): boolean {
  const value = named('val');
  if (name === 'strike') return value !== '0' && value !== 'false';
  return name === 'vertAlign' && value !== undefined && value !== 'baseline';
}
