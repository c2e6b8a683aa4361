import { parseReference, type Reference } from './reference.js';

/** A word, a sign, a constant or a reference of a formula. */
export type Token =
  | { readonly type: 'number' | 'text' | 'error' | 'word' | 'sign'; readonly text: string }
  | { readonly type: 'reference'; readonly text: string; readonly reference: Reference };

const SHEET = String.raw`(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = [
  `${CORNER}(?::${CORNER})?`,
  String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`,
  String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`,
  '#REF!',
].join('|');
const REFERENCE = new RegExp(String.raw`${SHEET}(${AREA})(?![\p{L}\p{N}_.(!])`, 'uy');
const PATTERNS = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/y],
  ['word', /[\p{L}_\\][\p{L}\p{N}_.]*/uy],
  ['sign', /<>|<=|>=|[-+*/^&=<>%(),]/y],
] as const;

/** The tokens of a formula without blanks; throws a `SyntaxError` for any other character. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const blank = matchAt(/\s+/y, formula, at);
    const token = blank ? undefined : tokenAt(formula, at);
    if (!blank && !token) throw new SyntaxError(`not a formula from ${at + 1} on: ${formula}`);
    if (token) tokens.push(token);
    at += (blank?.[0] ?? token?.text ?? '').length;
  }
  return tokens;
}

/** The match of a sticky pattern at a place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The token that starts at a place of a formula. */
export function tokenAt(formula: string, at: number): Token | undefined {
  const found = matchAt(REFERENCE, formula, at);
  const reference = found && parseReference(found[1]?.replaceAll("''", "'") ?? found[2], found[3] ?? '');
  if (found && reference) return { type: 'reference', text: found[0], reference };
  for (const [type, pattern] of PATTERNS) {
    const match = matchAt(pattern, formula, at);
    if (match) return { type, text: match[0] };
  }
  return undefined;
}
