import { FUNCTIONS } from './formulaFunctions.js';
import { compareResults, ERROR, numberOf, textOf, type Result, type FormulaTerm } from './formulaValues.js';

/** Makes a term of a reference, `D5` or `D5:I5`. */
export type ReadReference = (from: string, to: string | undefined) => FormulaTerm;

/** Longer formulas, and those with more arguments or operands, are not worked out. */
const MOST_SIGNS = 2000;
const [MOST_ARGUMENTS, MOST_OPERANDS] = [20, 60];
/** Deeper ones neither. */
const MOST_DEPTH = 40;
/** A text in a cell has no more signs. */
const MOST_TEXT = 32_767;

const TOKEN = new RegExp(
  [
    String.raw`\s*(?:(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![\w.!:]))`,
    String.raw`(?<name>[A-Z][A-Z\d.]*)\s*\(`,
    String.raw`(?<from>\$?[A-Z]{1,3}\$?\d{1,7})(?::(?<to>\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w!:(.$])`,
    String.raw`(?<truth>TRUE|FALSE)(?![\w!:(.])`,
    String.raw`(?<error>#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!)[!$\w]*)`,
    String.raw`(?<sign><>|<=|>=|[-+*/^&=<>%(),]))`,
  ].join('|'),
  'iy',
);
/** What stands for a value that is not known: a name, a cell of another sheet; an error where it is gone. */
const OTHER = /\s*(?:'(?:[^']|'')*'|[^-+*/^&=<>%(),"'\s])+/y;
/** The signs between two terms, those that bind least first. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];
const GONE = /#REF!/i;
const UNKNOWN: FormulaTerm = { value: () => undefined };

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * A formula as a term; undefined for one that is not written as a formula is, or is too long. It takes more
 * where it has other functions, names, or cells of other sheets.
 */
export function termOf(formula: string, read: ReadReference): FormulaTerm | undefined {
  const tokens = formula.length > MOST_SIGNS ? undefined : tokensOf(formula);
  if (!tokens) return undefined;
  const parser = { tokens, at: 0, left: MOST_ARGUMENTS, depth: 0, read, takesMore: false };
  const term = levelOf(parser, 0);
  if (!term || parser.at !== tokens.length) return undefined;
  return parser.takesMore ? { ...term, takesMore: true } : term;
}

function tokensOf(formula: string): readonly Groups[] | undefined {
  const tokens: Groups[] = [];
  let operands = 0;
  for (let at = 0; at < formula.trimEnd().length;) {
    TOKEN.lastIndex = OTHER.lastIndex = at;
    const found = TOKEN.exec(formula);
    const token: Groups | undefined = found?.groups ?? otherAt(formula);
    if (!token) return undefined;
    if (token['sign'] === undefined) operands += 1;
    if (operands > MOST_OPERANDS) return undefined;
    tokens.push(token);
    at = found ? TOKEN.lastIndex : OTHER.lastIndex;
  }
  return tokens;
}

function otherAt(formula: string): Groups | undefined {
  const [other] = OTHER.exec(formula) ?? [];
  return other === undefined ? undefined : { other };
}

interface FormulaParser {
  readonly tokens: readonly Groups[];
  readonly read: ReadReference;
  at: number;
  /** How many more arguments are worked out. */
  left: number;
  depth: number;
  takesMore: boolean;
}

/** The terms between signs of a level. */
function levelOf(parser: FormulaParser, level: number): FormulaTerm | undefined {
  const signs = LEVELS[level];
  if (!signs) return signedOf(parser);
  let term = levelOf(parser, level + 1);
  for (let sign = signNow(parser, signs); term && sign !== undefined; sign = signNow(parser, signs)) {
    parser.at += 1;
    const other = levelOf(parser, level + 1);
    term = other && between(term, sign, other);
  }
  return term;
}

function signNow({ tokens, at }: FormulaParser, signs: readonly string[]): string | undefined {
  const sign = tokens[at]?.['sign'];
  return sign !== undefined && signs.includes(sign) ? sign : undefined;
}

function between(one: FormulaTerm, sign: string, other: FormulaTerm): FormulaTerm {
  // Programs differ in what a range between signs is.
  if (one.isRange === true || other.isRange === true) return UNKNOWN;
  if (LEVELS[0]?.includes(sign) === true)
    return { value: (scope) => compareResults(one.value(scope), sign, other.value(scope)) };
  if (sign === '&')
    return { value: (scope) => both(textOf(one.value(scope)), textOf(other.value(scope)), joinTexts) };
  const make = ARITHMETIC[sign];
  return { value: (scope) => make && both(numberOf(one.value(scope)), numberOf(other.value(scope)), make) };
}

/** Two texts as one; a cell does not hold a longer one. */
function joinTexts(one: string, other: string): Result {
  return one.length + other.length > MOST_TEXT ? undefined : one + other;
}

/** A number in the fifteen digits that programs reckon with. */
function inDigits(number: number): number {
  return Number.isSafeInteger(number) && Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15));
}

const ARITHMETIC: Readonly<Record<string, (one: number, other: number) => Result>> = {
  '+': (one, other) => inDigits(one + other),
  '-': (one, other) => inDigits(one - other),
  '*': (one, other) => inDigits(one * other),
  '/': (one, other) => (other === 0 ? ERROR : one / other),
  '^': (one, other) => (Number.isFinite(one ** other) ? one ** other : undefined),
};

function both<Kind extends number | string>(
  one: Kind | typeof ERROR | undefined,
  other: Kind | typeof ERROR | undefined,
  make: (one: Kind, other: Kind) => Result,
): Result {
  if (one === undefined || other === undefined) return undefined;
  return one === ERROR || other === ERROR ? ERROR : make(one, other);
}

/** A term with signs before it, and per cents behind. */
function signedOf(parser: FormulaParser): FormulaTerm | undefined {
  const sign = signNow(parser, ['-', '+']);
  parser.depth += 1;
  if (parser.depth > MOST_DEPTH) return undefined;
  if (sign !== undefined) parser.at += 1;
  const term = sign === undefined ? operandOf(parser) : signedOf(parser);
  parser.depth -= 1;
  if (signNow(parser, ['%']) !== undefined) return undefined;
  if (sign !== '-') return term;
  return term && between({ value: () => 0 }, '-', term);
}

function operandOf(parser: FormulaParser): FormulaTerm | undefined {
  const token = parser.tokens[parser.at];
  if (!token) return undefined;
  parser.at += 1;
  const { text, number, name, from, to, truth, sign, other, error } = token;
  if (name !== undefined) return functionOf(parser, name.toUpperCase());
  if (from !== undefined) return parser.read(from, to);
  const constant = (value: Result): FormulaTerm => ({ value: () => value });
  if (error !== undefined || (other !== undefined && GONE.test(other))) return constant(ERROR);
  if (other !== undefined) return unknownIn(parser);
  if (text !== undefined) return constant(text.slice(1, -1).replaceAll('""', '"'));
  if (number !== undefined) return constant(Number(number));
  if (truth !== undefined) return constant(truth.toUpperCase() === 'TRUE');
  const inner = sign === '(' ? levelOf(parser, 0) : undefined;
  return inner && closes(parser) ? inner : undefined;
}

function closes(parser: FormulaParser): boolean {
  parser.at += 1;
  return parser.tokens[parser.at - 1]?.['sign'] === ')';
}

function functionOf(parser: FormulaParser, name: string): FormulaTerm | undefined {
  const terms: FormulaTerm[] = [];
  while (signNow(parser, [')']) === undefined) {
    if (terms.length > 0) {
      if (signNow(parser, [',']) === undefined) return undefined;
      parser.at += 1;
    }
    const term = levelOf(parser, 0);
    parser.left -= 1;
    if (!term || parser.left < 0) return undefined;
    terms.push(term);
  }
  parser.at += 1;
  const make = FUNCTIONS.get(name);
  return make ? { value: (scope) => make(terms, scope) } : unknownIn(parser);
}

/** A term that takes more than is worked out. */
function unknownIn(parser: FormulaParser): FormulaTerm {
  parser.takesMore = true;
  return UNKNOWN;
}
