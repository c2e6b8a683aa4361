import { parseAddress, type Area } from '../../draw/address.js';
import { rememberText } from '../../form/remember.js';

/** A longer formula is not taken apart; Excel allows no longer one. */
const LONGEST = 8192;
/** Brackets within brackets; Excel allows no more. */
const DEEPEST = 64;

const REFERENCE = String.raw`\$?[a-z]{1,3}\$?[1-9]\d{0,6}`;
/** A reference with the name of its sheet, a function with its bracket, a text, a number, any other sign. */
const TOKEN = new RegExp(
  String.raw`((?:'(?:[^']|''){1,64}'|[^\s'!"(),;:+=<>&*/^-]{1,64})!)?(${REFERENCE})(?: ?: ?(${REFERENCE}))?(?![\w(.!:])` +
    String.raw`|([a-z_][\w.]{0,40})\(|"(?:[^"]|"")*"|\d+(?:\.\d+)?|\S|\s+`,
  'giy',
);

/** What a formula adds up, area by area, and how many numbers it wants to be in some areas before it does. */
export interface SumFormula {
  readonly areas: readonly Area[];
  readonly wants: readonly { readonly areas: readonly Area[]; readonly count: number }[];
}

/** The tokens of a formula, one after the other. */
interface Tokens {
  readonly list: readonly RegExpExecArray[];
  readonly sheet: string;
  readonly wants: SumFormula['wants'][number][];
  at: number;
  depth: number;
}

/**
 * Takes a sum apart: `SUM(B5:D5)`, `B5+C5+D5`, `IF(COUNT(B5:D5)=3,SUM(B5:D5),"")`, `ROUND(…,0)`,
 * `IFERROR(…,0)`, `SUMPRODUCT(B5:D5)`, `N(B5)`, in A1 notation with `=` or without, on its own sheet only.
 * Undefined for any other formula.
 */
export function parseSum(formula: string, sheet: string): SumFormula | undefined {
  return formula.length > LONGEST ? undefined : parsersOf(sheet)(formula);
}

/** The most sheets and formulas of one that are kept: those of the form are the same in every workbook. */
const [MOST_SHEETS, MOST_FORMULAS] = [20, 500];

const parsersOf = rememberText(
  (sheet) => rememberText((formula) => parse(formula, sheet), MOST_FORMULAS),
  MOST_SHEETS,
);

function parse(formula: string, sheet: string): SumFormula | undefined {
  const list = [...formula.matchAll(TOKEN)].filter(([text]) => text.trim() !== '');
  if (list[0]?.[0] === '=') list.shift();
  const tokens: Tokens = { list, sheet: sheet.toLowerCase(), wants: [], at: 0, depth: 0 };
  const areas = readSum(tokens);
  return areas && tokens.at === list.length ? { areas, wants: tokens.wants } : undefined;
}

type Areas = readonly Area[] | undefined;

function readSum(tokens: Tokens): Areas {
  const areas: Area[] = [];
  do {
    while (take(tokens, '+'));
    const term = readTerm(tokens);
    if (!term) return undefined;
    areas.push(...term);
  } while (take(tokens, '+'));
  return areas;
}

function readTerm(tokens: Tokens): Areas {
  const token = tokens.list[tokens.at];
  if (!token || tokens.depth >= DEEPEST) return undefined;
  tokens.at += 1;
  const [text, , reference, , name] = token;
  if (reference !== undefined) return readReference(token, tokens.sheet);
  if (text === '0') return [];
  if (text !== '(' && name === undefined) return undefined;
  tokens.depth += 1;
  const read = name === undefined ? readSum : functions[name.toUpperCase().replace(/^(?:_XL\w+\.)+/, '')];
  const areas = read?.(tokens);
  tokens.depth -= 1;
  return areas && take(tokens, ')') ? areas : undefined;
}

/** The functions that may stand in a sum, read from after their bracket to before its end. */
const functions: Readonly<Record<string, (tokens: Tokens) => Areas>> = {
  SUM: readList,
  ROUND: (tokens) => {
    const areas = readSum(tokens);
    return take(tokens, ',') && takeDigit(tokens) ? areas : undefined;
  },
  // Of one area, the sum of its products is its sum.
  SUMPRODUCT: (tokens) => readTerm(tokens),
  N: (tokens) => {
    const areas = readTerm(tokens);
    return areas?.every(isOneCell) ? areas : undefined;
  },
  IFERROR: (tokens) => {
    const areas = readSum(tokens);
    return take(tokens, ',') && (take(tokens, '0') || take(tokens, '""')) ? areas : undefined;
  },
  IF: readWhenAllCount,
};

function readList(tokens: Tokens): Areas {
  const areas: Area[] = [];
  do {
    const argument = readSum(tokens);
    if (!argument) return undefined;
    areas.push(...argument);
  } while (take(tokens, ','));
  return areas;
}

/** `COUNT(areas)=n,sum,""`: nothing before `n` cells are numbers. */
function readWhenAllCount(tokens: Tokens): Areas {
  if (tokens.list[tokens.at]?.[4]?.toUpperCase() !== 'COUNT') return undefined;
  tokens.at += 1;
  const counted = readList(tokens);
  if (!counted || !take(tokens, ')') || !take(tokens, '=')) return undefined;
  const count = Number(tokens.list[tokens.at]?.[0]);
  tokens.at += 1;
  if (!Number.isInteger(count) || !take(tokens, ',')) return undefined;
  tokens.wants.push({ areas: counted, count });
  const areas = readSum(tokens);
  return take(tokens, ',') && take(tokens, '""') ? areas : undefined;
}

function take(tokens: Tokens, text: string): boolean {
  if (tokens.list[tokens.at]?.[0] !== text) return false;
  tokens.at += 1;
  return true;
}

/** Takes the number of decimals to which a sum of whole numbers may be rounded. */
function takeDigit(tokens: Tokens): boolean {
  if (!/^\d$/.test(tokens.list[tokens.at]?.[0] ?? '')) return false;
  tokens.at += 1;
  return true;
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function readReference([, prefix = '', from = '', to = from]: RegExpExecArray, sheet: string): Areas {
  const name = prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'").toLowerCase();
  if (prefix !== '' && name !== sheet) return undefined;
  const [a, b] = [from, to].map((corner) => parseAddress(`!${corner.replaceAll('$', '').toUpperCase()}`));
  if (!a || !b) return undefined;
  return [
    {
      top: Math.min(a.row, b.row),
      left: Math.min(a.column, b.column),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.column, b.column),
    },
  ];
}
