import { Problem } from '../../../core/report/problem.js';

/**
 * The most steps of the library through the states that a page keeps (`q`), which are looked for one in the
 * other: it takes 0.1 s for a million.
 */
const MOST_STATES_PASSED = 20_000_000;
/** The most pictures and forms that all streams draw; a form takes 0.15 ms. */
const MOST_DRAWN_THINGS = 30_000;
/** A stream that keeps or takes back fewer states has those of its page, whose streams even out. */
const MOST_LEFT = 10;
/** What parts the words of a stream. */
const DELIMITERS = new Uint8Array(256);
for (const each of '\0\t\n\f\r ()<>[]{}/%') DELIMITERS[each.charCodeAt(0)] = 1;
const [SLASH, SAVE, RESTORE, DO, OF_DO] = [0x2f, 0x71, 0x51, 0x44, 0x6f];

/** Counts what the streams of a file, one after the other, would have the library do. */
export interface PdfTokens {
  /** Takes the next byte of a stream. Throws a `Problem` `inflatesTooMuch`. */
  readonly take: (code: number) => void;
  readonly endStream: () => void;
}

/** Counts the states and drawings of streams by their operators, which need not be those of a page. */
export function pdfTokens(): PdfTokens {
  let [open, depth, passed, things] = [0, 0, 0, 0];
  let [first, last, length] = [0, 0, 0];
  let isName = false;
  const endToken = () => {
    if (first === SAVE && length === 1) depth += 1;
    else if (first === RESTORE && length === 1) depth -= 1;
    else if (first === DO && last === OF_DO && length === 2) things += 1;
    passed += Math.max(0, open + depth);
    if (passed > MOST_STATES_PASSED || things > MOST_DRAWN_THINGS) throw new Problem('inflatesTooMuch');
  };
  return {
    take: (code) => {
      if (DELIMITERS[code] === 0) {
        if (length === 0) first = code;
        last = code;
        length += 1;
        return;
      }
      if (length > 0 && !isName && first >= 0x40) endToken();
      isName = code === SLASH;
      length = 0;
    },
    endStream: () => {
      if (Math.abs(depth) > MOST_LEFT) open = Math.max(0, open + depth);
      [depth, length, isName] = [0, 0, false];
    },
  };
}
