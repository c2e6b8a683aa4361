import type { WordSign } from './wordSign.js';

/** Where the characters of fonts of symbols stand among those for private use. */
const PRIVATE = 0xf000;
/** Those of the font Symbol that are as in every other font. */
const PLAIN = /^[\d+.,%()/:;<=>]$/;
/** The digits in circles, white and black ones, by the font: where its 1 stands. */
const CIRCLED: Readonly<Record<string, readonly number[]>> = {
  wingdings: [0x81, 0x8c],
  'wingdings 2': [0x6a, 0x75],
};
const TEN = 10;
const DIGIT = /^\d$/;

/** What is seen of a symbol (`w:sym`): its character, by its number in that font. */
export function symbolSign(font = '', char = ''): WordSign {
  const code = parseInt(char, 16);
  const own = code >= PRIVATE ? code - PRIVATE : code;
  const name = font.trim().toLowerCase();
  const plain = own > 0 ? String.fromCharCode(own) : '';
  if (name === 'symbol' && PLAIN.test(plain)) return { kind: 'text', text: plain };
  for (const first of CIRCLED[name] ?? []) {
    if (own >= first && own < first + TEN)
      return { kind: 'text', text: String.fromCharCode('①'.charCodeAt(0) + own - first) };
  }
  const isPrivate =
    code >= PRIVATE || name.startsWith('wingdings') || name === 'symbol' || name === 'webdings';
  if (!isPrivate && plain !== '') return { kind: 'text', text: plain };
  // A figure whose font has pictures in place of its digits is none.
  return { kind: 'picture', hasDigits: DIGIT.test(plain) };
}
