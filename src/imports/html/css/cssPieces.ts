/** A piece of a style sheet without its comments, and the mark that ends it; none at the end. */
export interface CssPiece {
  readonly text: string;
  readonly end: '{' | '}' | ';' | '';
}

const MARK = /\/\*|["'\\()[\]{};]|<!--|-->/g;
const QUOTED = /^\s*["']/;

/**
 * The pieces of a style sheet, up to the braces and the ends of declarations outside brackets and texts in
 * quotes. Outside all blocks nothing but a statement ends: browsers read no rule in `;.a{}` or `}.a{}`.
 */
export function* cssPieces(css: string, blocks = 0): Generator<CssPiece> {
  let [at, depth, brackets] = [0, blocks, 0];
  const piece = pieceText();
  while (at < css.length) {
    MARK.lastIndex = at;
    const { 0: mark, index } = MARK.exec(css) ?? { 0: '', index: css.length };
    piece.add(css.slice(at, index));
    const isOpen = mark === '{' || depth > 0 || (mark === ';' && piece.isStatement());
    const end = isEnd(mark) && isOpen && brackets === 0 ? mark : '';
    at = end === '' ? endOf(css, mark, index) : index + 1;
    if (end !== '') {
      yield { text: piece.take(), end };
      if (end !== ';') depth += end === '{' ? 1 : -1;
    } else if (mark.length === 1) piece.add(css.slice(index, at));
    if (at === index + 1 && BRACKETS.has(mark))
      brackets = Math.max(0, brackets + (mark === '(' || mark === '[' ? 1 : -1));
  }
  const text = piece.take();
  if (text !== '') yield { text, end: '' };
}

/** Joins the parts of a piece; it is asked often whether that is one of `@`. */
function pieceText() {
  let parts: string[] = [];
  let start = '';
  return {
    add: (part: string) => {
      if (start === '') start = part.trimStart().slice(0, 1);
      parts.push(part);
    },
    isStatement: () => start === '@',
    take: () => {
      const text = parts.join('').trim();
      [parts, start] = [[], ''];
      return text;
    },
  };
}

const BRACKETS: ReadonlySet<string> = new Set(['(', ')', '[', ']']);

function isEnd(mark: string): mark is '{' | '}' | ';' {
  return mark === '{' || mark === '}' || mark === ';';
}

/** The place behind a mark, with the comment, the text in quotes or the address that it begins. */
function endOf(css: string, mark: string, at: number): number {
  if (mark === '/*') return endAfter(css, '*/', at + 2);
  if (mark === '\\') return at + 2;
  if (mark === '"' || mark === "'") return endOfText(css, mark, at + 1);
  const isAddress = mark === '(' && /^url$/i.test(css.slice(Math.max(0, at - 3), at));
  if (!isAddress || QUOTED.test(css.slice(at + 1, at + 20))) return at + mark.length;
  return endAfter(css, ')', at + 1);
}

function endAfter(css: string, mark: string, from: number): number {
  const found = css.indexOf(mark, from);
  return found < 0 ? css.length : found + mark.length;
}

/** The place behind a text in quotes; one without an end ends with its line. */
function endOfText(css: string, quote: string, from: number): number {
  const mark = quote === '"' ? IN_DOUBLE : IN_SINGLE;
  mark.lastIndex = from;
  return from + (mark.exec(css)?.[0].length ?? 0);
}

const IN_DOUBLE = /[^"\\\n]*(?:\\[^][^"\\\n]*)*"?/y;
const IN_SINGLE = /[^'\\\n]*(?:\\[^][^'\\\n]*)*'?/y;

/** The declarations of an attribute `style`. */
export function declarationsIn(style: string): readonly string[] {
  if (!/["'\\()[\]{}]|\/\*/.test(style)) return style.split(';');
  const found: string[] = [];
  let depth = 0;
  for (const { text, end } of cssPieces(style, 1)) {
    if (depth === 0 && end !== '{') found.push(text);
    depth = Math.max(0, depth + (end === '{' ? 1 : end === '}' ? -1 : 0));
  }
  return found;
}
