/** Tells what stands between the parts of formulas, by which none of them make a figure together. */
export interface WordFormulas {
  /** What is seen where an element of a formula begins: a sign, a line end, or nothing. */
  readonly open: (name: string) => string;
  /** What is seen where it ends. */
  readonly close: (name: string) => string;
  /** Notes a bracket that is written in place of the usual one. */
  readonly bracket: (name: string, written: string | undefined) => void;
}

/** An element of a formula with parts, and how many of them began. */
interface OpenParts {
  readonly name: string;
  /** What parts its parts. */
  between: string;
  begin: string;
  end: string;
  count: number;
}

/** A line end within a formula. */
export const FORMULA_LINE = '\n';
/** What parts the parts of each element: rows below each other, cells of a row, texts in brackets. */
const BETWEEN: Readonly<Record<string, string>> = {
  ...{ oMathPara: FORMULA_LINE, eqArr: FORMULA_LINE, m: FORMULA_LINE, mr: ' ', d: '|' },
  ...{ oMath: '', f: '', sSup: '', sSub: '', sSubSup: '', sPre: '', rad: '', nary: '', func: '', limLow: '' },
  ...{ limUpp: '', acc: '', bar: '', box: '', borderBox: '', groupChr: '', phant: '' },
};
/** Elements that are parts of one around them. */
const PARTS: ReadonlySet<string> = new Set(['oMath', 'mr', 'e']);
/** What stands before limits. */
const LIMIT = '_';

/** Follows the formulas of a document as their elements come. */
export function wordFormulas(): WordFormulas {
  const open: OpenParts[] = [];
  return {
    open: (name) => {
      const isStart = name === 'oMath' || name === 'oMathPara';
      if (open.length === 0 && !isStart) return '';
      const around = open.at(-1);
      const before = around && PARTS.has(name) ? beforePart(around) : '';
      const between = BETWEEN[name];
      const [begin, end] = name === 'd' ? ['(', ')'] : ['', ''];
      if (between !== undefined) open.push({ name, between, begin, end, count: 0 });
      return name === 'lim' ? LIMIT : before;
    },
    close: (name) => {
      if (open.at(-1)?.name !== name) return '';
      return open.pop()?.end ?? '';
    },
    bracket: (name, written = '') => {
      const around = open.at(-1);
      if (around?.name !== 'd') return;
      if (name === 'begChr') around.begin = written;
      else if (name === 'endChr') around.end = written;
      else if (name === 'sepChr') around.between = written;
    },
  };
}

function beforePart(around: OpenParts): string {
  around.count += 1;
  return around.count === 1 ? around.begin : around.between;
}
