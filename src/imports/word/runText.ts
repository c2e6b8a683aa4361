import { isSymbolFont, symbolSign } from './symbolSign.js';
import { addPicture, addSign, addText, type WordState } from './wordState.js';

/** A character that a font of symbols shows in its own way, or one of those for private use. */
const IN_FONT = /([!-~\uf000-\uf0ff])/;

/** Adds text of a run as one sees it: in a font of symbols, or in two small lines in the place of one. */
export function addRunText(state: WordState, text: string): void {
  const { isCombined, font } = state.runs.lookNow() ?? {};
  if (isCombined === true && /\d/.test(text)) addPicture(state, true);
  else if (!isSymbolFont(font)) addText(state, text);
  else
    for (const part of text.split(IN_FONT)) {
      if (/^[0-9]$/.test(part)) addPicture(state, true);
      else if (IN_FONT.test(part)) addSign(state, symbolSign(font, part.charCodeAt(0).toString(16)));
      else if (part !== '') addText(state, part);
    }
}
