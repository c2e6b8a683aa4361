/**
 * Characters that take no room and come along from web pages and other programs: joiners, marks of direction,
 * selectors of a variant, fillers, and the sign of an object that was lost. As the inside of a character
 * class.
 */
export const UNSEEN =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\ufe00-\\ufe0f\\ufeff\\ufffc';

const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, 'g');

/** A text without characters that are not seen. */
export function withoutUnseen(text: string): string {
  return text.replace(ALL_UNSEEN, '');
}

/** What no workbook can hold: control characters but tabs and line ends, and what is no character. */
const UNPRINTABLE = /(?![\t\r\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text in which U+FFFD stands for each character that no workbook can hold. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** A text with its full-width ASCII characters, blanks and yen signs in normal width, and nothing else changed. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\uffe5]/g, (sign) => {
    if (sign === '\u3000') return ' ';
    return sign === '\uffe5' ? '¥' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}
