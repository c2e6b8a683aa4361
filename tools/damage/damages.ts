import type { Chance } from './chance.js';
import { foreignTable } from './foreignTable.js';
import type { Printed, PrintedCell, PrintedTable } from './printed.js';
import type { Style } from './renderPrinted.js';

/** A way in which published reports are damaged. */
export interface Damage {
  readonly title: string;
  /** The styles in which it occurs; all where it is left out. */
  readonly styles?: readonly Style[];
  /** True where it comes with no other: the number of a row whose cells were lost looks like a figure. */
  readonly isAlone?: boolean;
  readonly apply: (page: Printed, chance: Chance) => Printed;
}

type Rows = PrintedTable['rows'];

const same = (page: Printed) => page;

/** Changes the rows of each table of the form. */
const inTables =
  (change: (rows: Rows, chance: Chance) => Rows) =>
  (page: Printed, chance: Chance): Printed =>
    page.map((piece) =>
      piece.kind === 'table' && piece.code !== undefined
        ? { ...piece, rows: change(piece.rows, chance) }
        : piece,
    );

/** Changes single cells: labels or figures. */
const inCells = (which: 'label' | 'figure', change: (cell: PrintedCell, chance: Chance) => PrintedCell) =>
  inTables((rows, chance) =>
    rows.map((row) =>
      row.map((cell) => ((cell.cell === undefined) === (which === 'label') ? change(cell, chance) : cell)),
    ),
  );

const blank: PrintedCell = { text: '', rowSpan: 1, columnSpan: 1 };

/** The kinds of damage, each at once. */
export const damages: readonly Damage[] = [
  { title: 'none', styles: ['html', 'tabs', 'pipes'], apply: same },
  { title: 'no tabs', styles: ['spaces'], apply: same },
  { title: 'wrapped labels, numbers before, within, after', styles: ['wrapped'], apply: same },
  { title: 'a cell a line', styles: ['lines'], apply: same },
  { title: 'page breaks in tables', apply: breakPages },
  { title: 'heads repeated after page ends', styles: ['html'], apply: repeatHeads },
  { title: 'numbered rows', styles: ['html'], isAlone: true, apply: inTables(numberRows) },
  { title: 'a block a cell', styles: ['blocks'], apply: same },
  { title: 'extra and lost empty cells', styles: ['tabs', 'pipes', 'html'], apply: inTables(shiftCells) },
  {
    title: 'blanks for zeros, lost with their cells',
    apply: inTables((rows, chance) =>
      rows.map((row) =>
        row.filter(({ cell, text }) => cell === undefined || text !== '0' || !chance.once(9)),
      ),
    ),
  },
  {
    title: 'spaced and vertical labels',
    apply: inCells('label', (cell, chance) => {
      const between = chance.pick(['', '', ' ', '\u3000', '\n']);
      return { ...cell, text: [...cell.text].join(between) };
    }),
  },
  {
    title: 'half-width forms',
    apply: (page, chance) =>
      inCells('label', (cell) => (chance.once(3) ? cell : { ...cell, text: cell.text.normalize('NFKC') }))(
        page.map((piece) =>
          piece.kind === 'line' ? { ...piece, text: piece.text.normalize('NFKC') } : piece,
        ),
        chance,
      ),
  },
  { title: 'cut-off tables', apply: cutOff },
  { title: 'foreign tables', apply: withForeign },
  { title: 'markup', apply: markUp },
  {
    title: 'lost digits',
    apply: inCells('figure', (cell, chance) => (chance.once(15) ? { ...cell, text: '' } : cell)),
  },
  {
    title: 'OCR confusions',
    apply: (page, chance) =>
      inCells('figure', (cell) =>
        chance.once(20)
          ? { ...cell, text: cell.text.replace(/[0158]/, (digit) => CONFUSED[digit] ?? '') }
          : cell,
      )(
        inCells('label', (cell) => (chance.once(4) ? { ...cell, text: misread(cell.text) } : cell))(
          page,
          chance,
        ),
        chance,
      ),
  },
  { title: 'merged lines', apply: inTables(mergeLines) },
  { title: 'lost labels', apply: inTables((rows, chance) => loseLabels(rows, chance)) },
  {
    title: 'lost rows',
    apply: inTables((rows, chance) => rows.filter((row) => !isData(row) || !chance.once(12))),
  },
  {
    title: 'rows written twice',
    apply: inTables((rows, chance) =>
      rows.flatMap((row) => (isData(row) && chance.once(20) ? [row, row] : [row])),
    ),
  },
];

/** What optical recognition makes of digits and of characters. */
const CONFUSED: Readonly<Record<string, string>> = { 0: 'O', 1: 'l', 5: 'S', 8: 'B' };
const MISREAD: Readonly<Record<string, string>> = {
  公: '分',
  请: '清',
  信: '倍',
  维: '雅',
  诉: '诈',
  未: '末',
  总: '怠',
  结: '洁',
};

function misread(text: string): string {
  return text.replace(/[公请信维诉未总结]/, (letter) => MISREAD[letter] ?? letter);
}

function isData(row: Rows[number]): boolean {
  return row.some(({ cell }) => cell !== undefined);
}

/** Breaks tables in two, with a blank line or the number of a page between the parts. */
function breakPages(page: Printed, chance: Chance): Printed {
  return page.flatMap((piece) => {
    if (piece.kind === 'line' || piece.code === undefined || piece.rows.length < 4) return [piece];
    const at = 1 + chance.below(piece.rows.length - 1);
    const between = { kind: 'line' as const, text: chance.pick(['', '— 3 —', '- 12 -']) };
    return [{ ...piece, rows: piece.rows.slice(0, at) }, between, { ...piece, rows: piece.rows.slice(at) }];
  });
}

/** Breaks tables of more than one row of figures, and writes their heads again over the second part. */
function repeatHeads(page: Printed, chance: Chance): Printed {
  return page.flatMap((piece): Printed => {
    if (piece.kind === 'line') return [piece];
    const data = piece.rows.flatMap((row, at) => (isData(row) ? [at] : []));
    const [first = 0, second] = data;
    if (second === undefined) return [piece];
    const at = second + chance.below(piece.rows.length - second);
    const heads = piece.rows.slice(0, first).map((row) => row.filter(({ cell }) => cell === undefined));
    const between = { kind: 'line' as const, text: chance.pick(['', '— 3 —', '续表']) };
    return [
      { ...piece, rows: piece.rows.slice(0, at) },
      between,
      { ...piece, rows: [...heads, ...piece.rows.slice(at)] },
    ];
  });
}

function numberRows(rows: Rows): Rows {
  return rows.map((row, at) => [{ ...blank, text: String(at + 1) }, ...row]);
}

function shiftCells(rows: Rows, chance: Chance): Rows {
  const [before, after] = [chance.below(3), chance.below(3)];
  return rows.map((row) => [
    ...(chance.once(3) ? [] : Array.from({ length: before }, () => blank)),
    ...row,
    ...Array.from({ length: after }, () => blank),
  ]);
}

function cutOff(page: Printed, chance: Chance): Printed {
  const tables = page.flatMap((piece, at) => (piece.kind === 'table' ? [at] : []));
  const cut = chance.pick(tables);
  const isEnd = chance.once(3);
  return page
    .slice(0, isEnd ? cut + 1 : undefined)
    .map((piece, at) =>
      at === cut && piece.kind === 'table'
        ? { ...piece, rows: piece.rows.slice(0, chance.below(piece.rows.length) + 1) }
        : piece,
    );
}

function withForeign(page: Printed, chance: Chance): Printed {
  return page.flatMap((piece) =>
    chance.once(4)
      ? chance.once(2)
        ? [foreignTable(chance), piece]
        : [piece, foreignTable(chance)]
      : [piece],
  );
}

function markUp(page: Printed, chance: Chance): Printed {
  const mark = (text: string) => chance.pick([text, text, `**${text}**`, `<input type="hidden">${text}`]);
  const marked = page.map((piece) => (piece.kind === 'line' ? { ...piece, text: mark(piece.text) } : piece));
  return inCells('label', (cell, own) =>
    own.once(4) ? { ...cell, text: cell.text.replace(/^(\d)\./, '$1、').replace(/^(.+)$/, '**$1**') } : cell,
  )(marked, chance);
}

function mergeLines(rows: Rows, chance: Chance): Rows {
  const merged: PrintedCell[][] = [];
  for (const row of rows) {
    const last = merged.at(-1);
    if (last && chance.once(12)) last.push(...row);
    else merged.push([...row]);
  }
  return merged;
}

function loseLabels(rows: Rows, chance: Chance): Rows {
  return rows.map((row) =>
    isData(row) && chance.once(10)
      ? row.map((cell) => (cell.cell === undefined ? { ...cell, text: '' } : cell))
      : row,
  );
}
