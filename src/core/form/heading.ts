/** The numbers of headings, from the outermost level on: 一、 （一） 1. （1） */
const NUMBERS = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}(?:[.．](?!\d)|、)/,
  /^[（(]\d{1,2}[）)]/,
];

/** The most characters of a heading after its number. */
const LONGEST = 30;
/** What stands in sentences and not in headings; a figure in braces is part of a sentence too. */
const SENTENCE = /[。；;！!？?{}｛｝]|[，,：:、]$/;

/**
 * The level of a heading as its own number tells: 1 for 一、, 2 for （一）, 3 for 1. and 4 for （1）. Undefined
 * for a text without a number, however short it is, and for a numbered sentence.
 */
export function headingLevel(text: string): 1 | 2 | 3 | 4 | undefined {
  const head = text.trim();
  if (head.length > LONGEST * 2) return undefined;
  const at = NUMBERS.findIndex((number) => number.test(head));
  if (at < 0) return undefined;
  const rest = head.replace(NUMBERS[at] ?? '', '');
  if (rest.length > LONGEST || SENTENCE.test(rest)) return undefined;
  return (at + 1) as 1 | 2 | 3 | 4;
}
