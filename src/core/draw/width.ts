/**
 * How many half-width columns a text takes in a Chinese fixed-pitch font: 2 for a Chinese character,
 * full-width sign or Chinese punctuation (curly quotes and dashes included), 1 for anything else.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** The ranges of wide characters, first and last code included (Unicode Standard Annex 11). */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x2010, 0x2026],
  [0x2460, 0x24ff],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return WIDE.some(([first, last]) => code >= first && code <= last);
}

/** Signs that may not begin a line. */
const CLOSING = /^[，。、；：？！）〕】》〉”’％,.;:?!)\]}%]/;

/** Signs that may not end a line. */
const OPENING = /[（〔【《〈“‘([{]$/;

/**
 * A text broken into lines of at most that width, at least one. Numbers and Latin words stay whole where a
 * line can hold them. A closing sign takes the character before it to the next line; an opening sign goes to
 * the next line with the character after it.
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
