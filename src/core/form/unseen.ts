/**
 * Characters that are not seen and come along from web pages and other programs: those that Unicode calls
 * ignorable (joiners, marks of direction, fillers), the blank of Braille, and the sign of a lost object. For
 * the inside of a character class of a `u` pattern.
 */
export const UNSEEN = String.raw`\p{DI}\u2800\ufffc`;

const ALL_UNSEEN = new RegExp(`[${UNSEEN}]+`, 'gu');

/**
 * What stands before text that its page shows from right to left, digits too: `21` is seen as 12. A single
 * one of these marks comes along from programs and is ignored like others that are not seen.
 */
export const REVERSED = '\u202e\u202e';

/** A text without characters that are not seen. */
export function withoutUnseen(text: string): string {
  return text.replace(ALL_UNSEEN, '');
}

/** What no workbook can hold: control characters but tabs and line ends, and what is no character. */
const UNPRINTABLE = /(?![\t\r\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** True for a text of which its page shows several characters from right to left. */
export function isReversed(text: string): boolean {
  const at = text.indexOf(REVERSED);
  return at >= 0 && withoutUnseen(text.slice(at)).trim().length > 1;
}

/** A text in which U+FFFD stands for each character that no workbook can hold. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/**
 * A text with its full-width ASCII characters, blanks and yen signs in normal width; all else stays, and so
 * does the sign that is `kept`. Without a pattern, which would take as long for a text that has none of them.
 */
export function narrow(text: string, kept?: string): string {
  let [near, from] = ['', 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0xff01 ? code !== 0x3000 : code > 0xff5e && code !== 0xffe5) continue;
    if (text[at] === kept) continue;
    near +=
      text.slice(from, at) +
      (code === 0x3000 ? ' ' : code === 0xffe5 ? '¥' : String.fromCharCode(code - 0xfee0));
    from = at + 1;
  }
  return from === 0 ? text : near + text.slice(from);
}

/**
 * A table with a 1 for the code of each sign. A pattern with a class of many signs calls a function for each
 * character of a text; this is asked in its place, or before it.
 */
export function signTable(signs: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < signs.length; at += 1) table[signs.charCodeAt(at)] = 1;
  return table;
}
