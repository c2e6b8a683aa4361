import type { Reference } from './reference.js';
import { tokensOf, type Token } from './tokens.js';

/** The syntax tree of a formula. */
export type Expression =
  | { readonly type: 'constant'; readonly value: number | string | boolean }
  | { readonly type: 'error'; readonly error: string }
  | { readonly type: 'blank' }
  | { readonly type: 'reference'; readonly reference: Reference }
  | { readonly type: 'union'; readonly parts: readonly Expression[] }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'call'; readonly name: string; readonly given: readonly Expression[] }
  | { readonly type: 'sign'; readonly sign: '+' | '-'; readonly of: Expression }
  | { readonly type: 'percent'; readonly of: Expression }
  | { readonly type: 'pair'; readonly sign: string; readonly left: Expression; readonly right: Expression };

/** The tokens of a formula and the place that the parser has reached. */
interface Reader {
  readonly formula: string;
  readonly tokens: readonly Token[];
  at: number;
}

const END: Token = { type: 'sign', text: '' };

/** Operators of two operands by precedence, the weakest first. */
const LEVELS = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']] as const;

/** Parses a formula, with or without its `=`; throws a `SyntaxError` where it is none. */
export function parseFormula(formula: string): Expression {
  const reader: Reader = { formula, tokens: tokensOf(formula.replace(/^=/, '')), at: 0 };
  const parts = [readExpression(reader)];
  // A defined name may mean several areas: `=表三!$D$6,表三!$D$9`.
  while (take(reader, ',') !== undefined) parts.push(readExpression(reader));
  const rest = reader.tokens[reader.at];
  if (rest) throw new SyntaxError(`not a formula from ${rest.text} on: ${formula}`);
  return unionOf(parts);
}

function unionOf(parts: readonly Expression[]): Expression {
  const [first] = parts;
  return first && parts.length === 1 ? first : { type: 'union', parts };
}

function peek({ tokens, at }: Reader): Token {
  return tokens[at] ?? END;
}

/** Passes one of these signs and returns it; undefined where another token comes next. */
function take(reader: Reader, ...signs: readonly string[]): string | undefined {
  const token = peek(reader);
  if (token.type !== 'sign' || !signs.includes(token.text)) return undefined;
  reader.at += 1;
  return token.text;
}

function readExpression(reader: Reader, level = 0): Expression {
  const signs = LEVELS[level];
  if (!signs) return readSigned(reader);
  let left = readExpression(reader, level + 1);
  for (let sign = take(reader, ...signs); sign !== undefined; sign = take(reader, ...signs))
    left = { type: 'pair', sign, left, right: readExpression(reader, level + 1) };
  return left;
}

/** In Excel a sign before a number binds more strongly than `^`. */
function readSigned(reader: Reader): Expression {
  const sign = take(reader, '+', '-');
  if (sign === undefined) return readPercent(reader);
  return { type: 'sign', sign: sign as '+' | '-', of: readSigned(reader) };
}

function readPercent(reader: Reader): Expression {
  let of = readAtom(reader);
  while (take(reader, '%') !== undefined) of = { type: 'percent', of };
  return of;
}

function readAtom(reader: Reader): Expression {
  const token = peek(reader);
  reader.at += 1;
  switch (token.type) {
    case 'number':
      return { type: 'constant', value: Number(token.text) };
    case 'text':
      return { type: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
    case 'error':
      return { type: 'error', error: token.text };
    case 'reference':
      return { type: 'reference', reference: token.reference };
    case 'word':
      return readWord(reader, token.text);
    case 'sign':
      if (token.text !== '(') throw new SyntaxError(`not a formula: ${reader.formula}`);
      return readGroup(reader);
  }
}

function readWord(reader: Reader, word: string): Expression {
  if (take(reader, '(') !== undefined)
    return { type: 'call', name: word.toUpperCase(), given: readArguments(reader) };
  if (/^(TRUE|FALSE)$/i.test(word)) return { type: 'constant', value: /^TRUE$/i.test(word) };
  return { type: 'name', name: word };
}

function readGroup(reader: Reader): Expression {
  const parts = readArguments(reader);
  if (parts.length === 0) throw new SyntaxError(`empty brackets: ${reader.formula}`);
  return unionOf(parts);
}

/** Reads up to the closing bracket; the opening one is passed. */
function readArguments(reader: Reader): readonly Expression[] {
  const given: Expression[] = [];
  if (take(reader, ')') !== undefined) return given;
  do given.push(readArgument(reader));
  while (take(reader, ',') !== undefined);
  if (take(reader, ')') === undefined) throw new SyntaxError(`")" missing: ${reader.formula}`);
  return given;
}

function readArgument(reader: Reader): Expression {
  const { type, text } = peek(reader);
  return type === 'sign' && [',', ')'].includes(text) ? { type: 'blank' } : readExpression(reader);
}
