import { COLUMNS, parseArea, ROWS, shiftArea, writeArea, type Area, type LineShift } from './areas.js';

/** A reference as it was written: where it points, and which of its four ends a dollar sign fixes. */
export interface Reference {
  /** The sheet it names; undefined for the one the formula stands on. */
  readonly sheet?: string;
  /** Undefined for `#REF!`. */
  readonly area?: Area;
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

/** A formula taken apart. */
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

type Token =
  | { readonly type: 'number' | 'text' | 'error' | 'word' | 'sign'; readonly text: string }
  | { readonly type: 'reference'; readonly text: string; readonly reference: Reference };

const END = { type: 'sign', text: '' } as const;
const SHEET = String.raw`(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const REFERENCE = new RegExp(
  `${SHEET}(${CORNER}(?::${CORNER})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}|#REF!)(?![\\p{L}\\p{N}_.(!])`,
  'uy',
);
const PATTERNS = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/y],
  ['word', /[\p{L}_\\][\p{L}\p{N}_.]*/uy],
  ['sign', /<>|<=|>=|[-+*/^&=<>%(),]/y],
] as const;

/** The tokens of a formula, blanks left out; throws a `SyntaxError` where there is something else. */
function tokensOf(formula: string): readonly Token[] {
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

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function tokenAt(formula: string, at: number): Token | undefined {
  const found = matchAt(REFERENCE, formula, at);
  const reference = found && referenceOf(found[1]?.replaceAll("''", "'") ?? found[2], found[3] ?? '');
  if (found && reference) return { type: 'reference', text: found[0], reference };
  for (const [type, pattern] of PATTERNS) {
    const match = matchAt(pattern, formula, at);
    if (match) return { type, text: match[0] };
  }
  return undefined;
}

function referenceOf(sheet: string | undefined, text: string): Reference | undefined {
  const named = sheet === undefined ? {} : { sheet };
  if (text === '#REF!') return { ...named, fixed: { top: false, left: false, bottom: false, right: false } };
  const area = parseArea(text);
  if (!area) return undefined;
  const [from = '', to = from] = text.split(':');
  const isFixed = (corner: string) => ({ column: /^\$[A-Za-z]/.test(corner), row: /\$\d/.test(corner) });
  const [first, last] = [isFixed(from), isFixed(to)];
  return {
    ...named,
    area,
    fixed: { top: first.row, left: first.column, bottom: last.row, right: last.column },
  };
}

/** Takes a formula apart, with or without its `=`; throws a `SyntaxError` where it is none. */
export function parseFormula(formula: string): Expression {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  let at = 0;
  const peek = () => tokens[at] ?? END;
  const take = (...signs: string[]) => {
    const token = peek();
    if (token.type !== 'sign' || !signs.includes(token.text)) return undefined;
    at += 1;
    return token.text;
  };
  const expect = (sign: string) => {
    if (take(sign) === undefined) throw new SyntaxError(`"${sign}" missing: ${formula}`);
  };
  const pairs =
    (next: () => Expression, ...signs: string[]) =>
    () => {
      let left = next();
      for (let sign = take(...signs); sign !== undefined; sign = take(...signs))
        left = { type: 'pair', sign, left, right: next() };
      return left;
    };
  const readPostfix = (): Expression => {
    let of = readAtom();
    while (take('%') !== undefined) of = { type: 'percent', of };
    return of;
  };
  const readSigned = (): Expression => {
    const sign = take('+', '-');
    return sign === undefined ? readPostfix() : { type: 'sign', sign: sign as '+' | '-', of: readSigned() };
  };
  const readAll = pairs(
    pairs(pairs(pairs(pairs(readSigned, '^'), '*', '/'), '+', '-'), '&'),
    '=',
    '<>',
    '<',
    '>',
    '<=',
    '>=',
  );
  const readList = (): readonly Expression[] => {
    const given: Expression[] = [];
    if (take(')') !== undefined) return given;
    do given.push(peek().type === 'sign' && [',', ')'].includes(peek().text) ? { type: 'blank' } : readAll());
    while (take(',') !== undefined);
    expect(')');
    return given;
  };
  const readAtom = (): Expression => {
    const token = peek();
    at += 1;
    if (token.type === 'number') return { type: 'constant', value: Number(token.text) };
    if (token.type === 'text')
      return { type: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.type === 'error') return { type: 'error', error: token.text };
    if (token.type === 'reference') return { type: 'reference', reference: token.reference };
    if (token.type === 'word') {
      if (take('(') !== undefined) return { type: 'call', name: token.text.toUpperCase(), given: readList() };
      return /^(TRUE|FALSE)$/i.test(token.text)
        ? { type: 'constant', value: /^TRUE$/i.test(token.text) }
        : { type: 'name', name: token.text };
    }
    if (token.text !== '(') throw new SyntaxError(`not a formula: ${formula}`);
    return readGroup();
  };
  const readGroup = (): Expression => {
    const parts = readList();
    if (parts.length === 0) throw new SyntaxError(`empty brackets: ${formula}`);
    return parts.length === 1 ? (parts[0] as Expression) : { type: 'union', parts };
  };
  const parts = [readAll()];
  // A defined name may stand for several areas: `=表三!$D$6,表三!$D$9`.
  while (take(',') !== undefined) parts.push(readAll());
  if (at < tokens.length) throw new SyntaxError(`not a formula from ${tokens[at]?.text} on: ${formula}`);
  return parts.length === 1 ? (parts[0] as Expression) : { type: 'union', parts };
}

/** The formula with each of its references rewritten; the rest stays as it was written. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference): string {
  let written = '';
  for (let at = 0; at < formula.length;) {
    const blank = matchAt(/\s+|^=/y, formula, at)?.[0];
    const token = blank === undefined ? tokenAt(formula, at) : undefined;
    const text = blank ?? token?.text ?? formula.slice(at, at + 1);
    const changed = token?.type === 'reference' ? change(token.reference) : undefined;
    written +=
      changed && token?.type === 'reference' && changed !== token.reference ? writeReference(changed) : text;
    at += text.length;
  }
  return written;
}

/** `'表三'!$D5:J9`; the sheet always in quotes. */
function writeReference({ sheet, area, fixed }: Reference): string {
  const prefix = sheet === undefined ? '' : `${writeSheet(sheet)}!`;
  if (!area) return `${prefix}#REF!`;
  const plain = writeArea(area);
  const [from = '', to] = plain.split(':');
  const fix = (corner: string, column: boolean, row: boolean) =>
    corner.replace(
      /^([A-Z]*)(\d*)$/,
      (_, letters: string, digits: string) =>
        `${letters && column ? '$' : ''}${letters}${digits && row ? '$' : ''}${digits}`,
    );
  return (
    prefix +
    fix(from, fixed.left, fixed.top) +
    (to === undefined ? '' : `:${fix(to, fixed.right, fixed.bottom)}`)
  );
}

/** A sheet's name as formulas write it: in quotes where it needs them. */
export function writeSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/**
 * The area a reference means in a formula that was written for another cell, so many rows and columns before.
 */
export function moveReference({ area, fixed }: Reference, rows: number, columns: number): Area | undefined {
  if (!area) return undefined;
  const wrap = (at: number, by: number, isFixed: boolean, size: number) =>
    isFixed ? at : (((at + by) % size) + size) % size;
  const [isWholeColumn, isWholeRow] = [
    area.top === 0 && area.bottom === ROWS - 1,
    area.left === 0 && area.right === COLUMNS - 1,
  ];
  const [top, bottom] = [
    wrap(area.top, rows, fixed.top || isWholeColumn, ROWS),
    wrap(area.bottom, rows, fixed.bottom || isWholeColumn, ROWS),
  ];
  const [left, right] = [
    wrap(area.left, columns, fixed.left || isWholeRow, COLUMNS),
    wrap(area.right, columns, fixed.right || isWholeRow, COLUMNS),
  ];
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/**
 * The formula on sheet `on` after lines came in or went on sheet `changed`; a reference all of whose cells
 * went is `#REF!`.
 */
export function shiftReferences(formula: string, on: string, changed: string, shift: LineShift): string {
  return mapReferences(formula, (reference) => {
    if (!reference.area || !isSame(reference.sheet ?? on, changed)) return reference;
    const area = shiftArea(reference.area, shift);
    return {
      ...(reference.sheet === undefined ? {} : { sheet: reference.sheet }),
      fixed: reference.fixed,
      ...(area ? { area } : {}),
    };
  });
}

/** The formula after a sheet was renamed, or deleted where `now` is undefined. */
export function renameSheet(formula: string, was: string, now: string | undefined): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet === undefined || !isSame(reference.sheet, was)) return reference;
    return now === undefined ? { fixed: reference.fixed } : { ...reference, sheet: now };
  });
}

/** Sheets and names are the same whatever the case of their letters. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
