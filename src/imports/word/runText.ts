import { isUnclear, type TextPlace } from './isUnclear.js';
import type { RunLook } from './runLook.js';
import { symbolSign } from './symbolSign.js';
import { addPicture, addSign, addText, type TextState } from './wordState.js';

/** Fonts that have pictures in place of digits, and the one whose digits are digits. */
const PICTURES = /^(?:wingdings(?: [23])?|webdings|marlett)/i;
const SYMBOL = /^symbol/i;
/** The digits that the first show in their own way, and characters for private use, which the other does. */
const IN_PICTURES = /([0-9\uf000-\uf0ff])/;
const PRIVATE = /([\uf000-\uf0ff])/;

/** Adds text as one sees it: in a font of symbols, or where nobody reads its digits for certain. */
export function addInLook(
  state: TextState,
  text: string,
  { font = '', ...place }: Pick<RunLook, 'font'> & TextPlace,
): void {
  const name = (PICTURES.exec(font) ?? SYMBOL.exec(font))?.[0];
  if (isUnclear(text, place)) addPicture(state, true);
  else if (name === undefined) addText(state, text);
  else {
    const own = PICTURES.test(name) ? IN_PICTURES : PRIVATE;
    for (const part of text.split(own)) {
      if (own.test(part)) addSign(state, symbolSign(name, part.charCodeAt(0).toString(16)));
      else if (part !== '') addText(state, part);
    }
  }
}
