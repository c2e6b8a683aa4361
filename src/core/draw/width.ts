/**
 * How many half-width columns a text takes in a Chinese fixed-pitch font: 2 for a Chinese character,
 * full-width sign or Chinese punctuation (curly quotes and dashes included), 1 for anything else.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  if (code < 0x80) return false;
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    (code >= 0x2010 && code <= 0x2026) ||
    (code >= 0x2460 && code <= 0x24ff)
  );
}

/** Signs that do not begin a line. */
const CLOSING = /^[，。、；：？！）〕】》〉”’％,.;:?!)\]}%]/;

/** Signs that do not end a line. */
const OPENING = /[（〔【《〈“‘([{]$/;

/**
 * A text broken into lines of at most that width; never empty. Numbers and Latin words stay whole where a
 * line can hold them; a closing sign takes the character before it along to the next line, an opening one
 * goes there with what it opens.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[\w.%@/+-]+|./gsu) ?? []) {
    for (const piece of widthOf(part) > width ? [...part] : [part]) {
      if (line === '' || widthOf(line + piece) <= width) line += piece;
      else {
        const carried = CLOSING.test(piece) || OPENING.test(line) ? ([...line].at(-1) ?? '') : '';
        lines.push(line.slice(0, line.length - carried.length));
        line = carried + piece;
      }
    }
  }
  return [...lines, line];
}
