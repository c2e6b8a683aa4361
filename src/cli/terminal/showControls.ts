/** What steers a terminal or the direction of text: controls, formats, halves of characters, separators. */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const LINE_CONTROLS = /[\n\t]/g;

/**
 * A text with its control characters written as JSON writes them, so that a terminal shows and never obeys
 * them: `\u001b[31m`. Line ends and tabs stay. The text of a JSON value keeps its meaning.
 */
export function showControls(text: string): string {
  return text.replace(CONTROLS, escapeUnits);
}

/** A text from outside as part of one line: its line ends and tabs are shown too. */
export function showInLine(text: string): string {
  return showControls(text).replace(LINE_CONTROLS, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join('');
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
