/** The first text of a value of `content`. */
const TEXT = /^(?:"([^"]*)"|'([^']*)')/;
/** A character by its number: `\31 ` is 1. */
const BY_NUMBER = /\\([\da-f]{1,6})\s?/gi;
const LAST_CHARACTER = 0x10_ff_ff;

/** The text that a value of the property `content` writes, where it has a digit; empty for any other. */
export function figureIn(value: string): string {
  const [, doubly, singly] = TEXT.exec(value) ?? [];
  const text = (doubly ?? singly ?? '').replace(BY_NUMBER, (_, digits: string) => {
    const number = parseInt(digits, 16);
    return number > LAST_CHARACTER ? '' : String.fromCodePoint(number);
  });
  return /\p{N}/u.test(text) ? text : '';
}
