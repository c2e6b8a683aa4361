import { oldWord } from '../doc/fileInformation.js';
import { BY_DEFAULT, MOST_CELLS } from '../doc/wordNumbers.js';
import { tableDepth, USUAL_SIZE, type RtfState } from './rtfState.js';

/** A group that begins with one of these holds no text of the document. */
export const PASSED: ReadonlySet<string> = new Set([
  ...['stylesheet', 'info', 'nonshppict', 'nonesttables', 'sp', 'shprslt', 'mmathPict'],
  ...['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn'],
  ...['tc', 'tcn', 'xe', 'rxe', 'txe', 'filetbl', 'private', 'template', 'listtable', 'revtbl'],
]);

/** Of the groups that a reader may pass over, those that hold text, rows or what is seen. */
export const OPTIONAL: ReadonlySet<string> = new Set([
  ...['nesttableprops', 'shpinst', 'shptxt', 'fldinst', 'formfield', 'ffl', 'annotation', 'footnote', 'ud'],
  ...['shppict', 'moMath', 'do'],
]);

/** Groups that are drawn within their line, and whether digits may be seen there. */
export const DRAWN: ReadonlyMap<string, boolean> = new Map([
  ['pict', false],
  ['shppict', false],
  ['moMath', true],
]);

/** The words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = mapOf({
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
});

type SetWord = (state: RtfState, number: number | undefined) => void;

const isOn = (number: number | undefined) => number !== 0;

/** How far text is raised or lowered where no number says it, in half points. */
const USUAL_RISE = 6;
/** A quarter of a point, in twentieths. */
const QUARTER = 5;
/** The lines below a text. */
const LINES = ['ul', 'uld', 'uldash', 'uldashd', 'uldashdd', 'uldb', 'ulth', 'ulw', 'ulwave'] as const;
/** The look of a text of which nothing is said. */
const PLAIN = {
  ...{ isHidden: false, isDeleted: false, isStruck: false },
  ...{ isRaised: false, isUnderlined: false, rise: 0 },
  ...{ colour: 0, fill: 0, size: USUAL_SIZE, scale: 100, isCombined: false, spacing: 0 },
} as const;

/** A row of which nothing is said. */
const ROW = {
  left: 0,
  isFromRight: false,
  cells: [],
  down: 'none',
  across: 0,
  cellFill: 0,
  rowHeight: 0,
} as const;

/** What the other words set. */
export const SETTINGS: ReadonlyMap<string, SetWord> = mapOf<SetWord>({
  f: (state, number = 0) => void (state.font = number),
  uc: (state, number = 1) => void (state.fallback = Math.min(Math.max(number, 0), 16)),
  v: (state, number) => void (state.isHidden = isOn(number)),
  deleted: (state, number) => void (state.isDeleted = isOn(number)),
  mvf: (state, number) => void (state.isDeleted = isOn(number)),
  charscalex: (state, number = 100) => void (state.scale = number),
  expnd: (state, number = 0) => void (state.spacing = QUARTER * number),
  expndtw: (state, number = 0) => void (state.spacing = number),
  // Its number says which brackets stand around the two lines, and 0 that none do.
  twoinone: (state) => void (state.isCombined = true),
  strike: (state, number) => void (state.isStruck = isOn(number)),
  striked: (state, number) => void (state.isStruck = isOn(number)),
  super: (state, number) => void (state.isRaised = isOn(number)),
  sub: (state, number) => void (state.isRaised = isOn(number)),
  nosupersub: (state) => void (state.isRaised = false),
  up: (state, number = USUAL_RISE) => void (state.rise = number),
  dn: (state, number = USUAL_RISE) => void (state.rise = -number),
  ...Object.fromEntries(LINES.map((word) => [word, underline])),
  cf: (state, number = 0) => void (state.colour = number),
  highlight: (state, number = 0) => void (state.fill = number),
  chcbpat: (state, number = 0) => void (state.fill = number),
  cb: (state, number = 0) => void (state.fill = number),
  cbpat: (state, number = 0) => void (state.behind = number),
  clcbpat: (state, number = 0) => void (state.cellFill = number),
  fs: (state, number = USUAL_SIZE) => void (state.size = number),
  ulnone: (state) => void (state.isUnderlined = false),
  plain: (state) => void Object.assign(state, PLAIN),
  pard: (state) => void Object.assign(state, { inTable: false, depth: 0, behind: 0, lineHeight: 0 }),
  sl: (state, number = 0) => void (state.lineHeight = Math.max(0, -number)),
  trrh: (state, number = 0) => void (state.rowHeight = Math.max(0, -number)),
  intbl: (state, number) => void (state.inTable = isOn(number)),
  itap: (state, number = 0) => void (state.depth = Math.max(0, number)),
  trowd: (state) => void Object.assign(state, ROW),
  rtlrow: (state) => void (state.isFromRight = true),
  ltrrow: (state) => void (state.isFromRight = false),
  trleft: (state, number = 0) => void (state.left = number),
  clvmgf: (state) => void (state.down = 'first'),
  clvmrg: (state) => void (state.down = 'more'),
  clmgf: (state) => void (state.across = 2),
  clmrg: (state) => void (state.across = 1),
  cellx: addCell,
  flddirty: ({ steps }) => void steps.push({ kind: 'aside', of: 'renewed' }),
  fldinst: (state) => void (state.isCode = true),
  fldrslt: ({ steps }) => void steps.push({ kind: 'field', mark: 'separate' }),
  ffres: choose,
  ffdefres: ({ steps, isChosen }, number = 0) => {
    if (!isChosen) steps.push({ kind: 'form', name: 'default', value: String(number) });
  },
});

function underline(state: RtfState, number: number | undefined): void {
  state.isUnderlined = isOn(number);
}

/** What is chosen in the field of a form, unless that says what holds by default. */
function choose(state: RtfState, number = BY_DEFAULT): void {
  if (number === BY_DEFAULT) return;
  state.isChosen = true;
  for (const name of ['result', 'checked'] as const)
    state.steps.push({ kind: 'form', name, value: String(number) });
}

function addCell(state: RtfState, right = 0): void {
  if (state.cells.length >= MOST_CELLS) throw oldWord();
  const { down, across, cells, colours } = state;
  const cell = { right, down, across, fill: colours[state.cellFill] ?? '' };
  Object.assign(state, { cells: [...cells, cell], down: 'none', across: 0, cellFill: 0 });
}

/** The marks within the text, by their words. */
export const MARKS: ReadonlyMap<string, (state: RtfState) => void> = mapOf<(state: RtfState) => void>({
  line: ({ steps }) => steps.push({ kind: 'break' }),
  page: ({ steps }) => steps.push({ kind: 'break', isOfPage: true }),
  column: ({ steps }) => steps.push({ kind: 'break', isOfPage: true }),
  par: endParagraph,
  '\n': endParagraph,
  '\r': endParagraph,
  sect: endParagraph,
  cell: (state) => endCell(state, 1),
  nestcell: (state) => endCell(state, Math.max(2, tableDepth(state))),
  row: (state) => endRow(state, 1),
  nestrow: (state) => endRow(state, Math.max(2, tableDepth(state))),
});

function endCell({ steps, lineHeight }: RtfState, depth: number): void {
  steps.push({ kind: 'cell', depth, ...(lineHeight > 0 ? { lineHeight } : {}) });
}

function endParagraph(state: RtfState): void {
  const { isDeleted, isHidden, lineHeight } = state;
  state.steps.push({
    ...{ kind: 'paragraph', depth: tableDepth(state) },
    ...(lineHeight > 0 ? { lineHeight } : {}),
    ...(isDeleted || isHidden ? { joins: true } : {}),
  });
}

function endRow({ steps, left, isFromRight, cells, rowHeight: height }: RtfState, depth: number): void {
  if (cells.length === 0) throw oldWord();
  steps.push({
    kind: 'row',
    depth,
    row: {
      left,
      cells,
      isDropped: false,
      ...(isFromRight ? { isFromRight } : {}),
      ...(height > 0 ? { height } : {}),
    },
  });
}

/** A map by the words of an object: a file may name any word, such as `constructor`. */
function mapOf<Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values));
}
