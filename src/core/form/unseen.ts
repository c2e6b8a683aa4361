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

/** A text with its full-width ASCII characters, blanks and yen signs in normal width; all else stays. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\uffe5]/g, (sign) => {
    if (sign === '\u3000') return ' ';
    return sign === '\uffe5' ? '¥' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}
