import type { Chance } from '../damage/chance.js';
import { inColumns, inParts } from './parts.js';
import {
  figuresOf,
  isData,
  labelOf,
  moved,
  textAt,
  textsOf,
  type TypedCell,
  type TypedRow,
  type TypedTable,
} from './typedTable.js';

/** A way in which clerks type a table otherwise than the form has it. */
export interface Habit {
  readonly title: string;
  readonly apply: (table: TypedTable, chance: Chance) => TypedTable;
}

type ChangeRows = (rows: readonly TypedRow[], chance: Chance, table: TypedTable) => readonly TypedRow[];

const rows =
  (change: ChangeRows): Habit['apply'] =>
  (table, chance) => ({ ...table, rows: change(table.rows, chance, table) });

const cells = (which: 'label' | 'figure', change: (cell: TypedCell, chance: Chance) => string) =>
  rows((all, chance) =>
    all.map((row) =>
      row.map((cell) =>
        (cell.cell === undefined) === (which === 'label') ? { ...cell, text: change(cell, chance) } : cell,
      ),
    ),
  );

const labels = (change: (text: string, chance: Chance) => string) =>
  cells('label', ({ text }, chance) => change(text, chance));
const figures = (change: (text: string, chance: Chance) => string) =>
  cells('figure', ({ text }, chance) => change(text, chance));

/** Each row of figures once in so many times with what is added to it; the others as they are. */
const atSome = (inTimes: number, add: (row: TypedRow, chance: Chance) => readonly TypedRow[]) =>
  rows((all, chance) =>
    all.flatMap((row) => (isData(row) && chance.once(inTimes) ? add(row, chance) : [row])),
  );

const NUMBER = /^(?:\d\.|（[一二三四五六七]）|[一二三四]、)/;
const HEADS = ['个人', '数量', '件数', '机构', '其它'];

/** A row with a label, and below it figures of no line of the form. */
const withOthers = (
  row: TypedRow,
  nameOf: (label: string) => string,
  chance: Chance,
): readonly TypedRow[] => {
  const label = labelOf(row);
  if (!label) return [row];
  const figures = figuresOf(row).map(({ column }) => textAt(column, String(chance.below(90))));
  return [row, [textAt(label.column, nameOf(label.text)), ...figures]];
};

const width = (all: readonly TypedRow[]) => Math.max(...all.flat().map(({ column, span }) => column + span));

/** The habits, each at once. */
export const habits: readonly Habit[] = [
  { title: 'none', apply: (table) => table },
  { title: 'blanks for zeros', apply: figures((text) => (text === '0' ? '' : text)) },
  {
    title: 'blanks for some zeros',
    apply: figures((text, { once }) => (text === '0' && once(2) ? '' : text)),
  },
  {
    title: 'signs for zeros',
    apply: figures((text, { once, pick }) => (text === '0' && once(2) ? pick(['-', '—', '/', '无']) : text)),
  },
  {
    title: 'units',
    apply: figures((text, { once }) => (/^\d+$/.test(text) && once(10) ? `${text}件` : text)),
  },
  {
    title: 'full-width digits',
    apply: figures((text) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  },
  {
    title: 'spaced labels',
    apply: labels((text, { pick }) => [...text].join(pick(['', '', ' ', '\u3000', '\n']))),
  },
  { title: 'half-width labels', apply: labels((text) => text.normalize('NFKC')) },
  { title: 'labels without numbers', apply: labels((text) => text.replace(NUMBER, '')) },
  {
    title: 'some labels without numbers',
    apply: labels((text, { once }) => (once(2) ? text.replace(NUMBER, '') : text)),
  },
  {
    title: 'labels cut short',
    apply: labels((text, { once, below }) =>
      text.length > 8 && once(4) ? text.slice(0, 4 + below(text.length - 4)) : text,
    ),
  },
  {
    title: 'labels with remarks',
    apply: labels((text, { once, pick }) => (once(8) ? text + pick(['（件）', '：', '*', '（注1）']) : text)),
  },
  {
    title: 'reworded labels',
    apply: labels((text, { once, pick }) =>
      text.length > 4 && once(10) ? text.replace(/[\u4e00-\u9fff]/, pick(['其', '所', '了', ''])) : text,
    ),
  },
  {
    title: 'one reworded head',
    apply: rows((all, chance) => {
      const heads = all
        .slice(0, all.findIndex(isData))
        .flat()
        .filter(({ span }) => span === 1);
      const other = heads.length > 0 ? chance.pick(heads) : undefined;
      const text = chance.pick(HEADS);
      return all.map((row) => row.map((cell) => (cell === other ? { ...cell, text } : cell)));
    }),
  },
  {
    title: 'lost labels',
    apply: atSome(14, (row) => [row.map((cell) => (cell.cell === undefined ? { ...cell, text: '' } : cell))]),
  },
  { title: 'lost rows', apply: rows(loseRows) },
  { title: 'lost columns', apply: rows(loseColumn) },
  { title: 'columns that changed places', apply: rows(exchangeColumns) },
  {
    title: 'a column of remarks',
    apply: rows((all, { once, pick }) => {
      const column = width(all);
      const remark = () => (once(4) ? pick(['含上年', '2', '见附件', '已核']) : '');
      return all.map((row, at) => [...row, textAt(column, at === 0 ? '备注' : remark())]);
    }),
  },
  {
    title: 'a column of numbers',
    apply: rows((all) =>
      all.map((row, at) => [textAt(1, at === 0 ? '序号' : String(at)), ...row.map((cell) => moved(cell, 1))]),
    ),
  },
  {
    title: 'blank rows',
    apply: rows((all, { once }) => all.flatMap((row) => (once(8) ? [row, []] : [row]))),
  },
  {
    title: 'a blank column',
    apply: rows((all, { below }) => {
      const at = 2 + below(8);
      return all.map((row) => row.map((cell) => (cell.column >= at ? moved(cell, 1) : cell)));
    }),
  },
  { title: 'parts below a line', apply: inParts(['局机关', '下属单位'], 'below', 6) },
  { title: 'halves of the year above a line', apply: inParts(['上半年', '下半年'], 'above', 6) },
  { title: 'parts below a line without figures', apply: inParts(['局机关', '下属单位'], 'instead', 8) },
  { title: 'parts in a column', apply: inColumns(['局机关', '下属单位', '街道'], 1, true) },
  { title: 'parts of some lines in a column', apply: inColumns(['局机关', '下属单位'], 4, true) },
  { title: 'parts in a column without a total', apply: inColumns(['局机关', '下属单位'], 1, false) },
  { title: 'rows written twice', apply: atSome(25, (row) => [row, row]) },
  {
    title: 'rows of subtotals',
    apply: atSome(25, (row, chance) => withOthers(row, () => chance.pick(['小计', '本类小计']), chance)),
  },
  {
    title: 'rows of last year',
    apply: atSome(10, (row, chance) => withOthers(row, (label) => `上年${label}`, chance)),
  },
  {
    title: 'rows of what is among them',
    apply: atSome(15, (row, chance) => withOthers(row, () => '其中：网络申请', chance)),
  },
  {
    title: 'a row that numbers the columns',
    apply: rows((all) => {
      const at = all.findIndex(isData);
      const numbers = Array.from({ length: width(all) - 1 }, (_, column) =>
        textAt(column + 1, `${column + 1}`),
      );
      return [...all.slice(0, at), numbers, ...all.slice(at)];
    }),
  },
  {
    title: 'no heads',
    apply: rows((all, { below }) => all.slice(1 + below(Math.max(1, all.findIndex(isData))))),
  },
];

/** Loses rows of figures; the labels that span them move to the next. */
function loseRows(all: readonly TypedRow[], { once }: Chance): readonly TypedRow[] {
  const left: TypedRow[] = [];
  let carried: readonly TypedCell[] = [];
  for (const row of all) {
    if (isData(row) && once(14)) {
      carried = [...carried, ...textsOf(row).filter((cell) => cell !== labelOf(row))];
      continue;
    }
    const free = carried.filter(({ column }) => row.every((cell) => cell.column !== column));
    left.push([...free, ...row]);
    carried = [];
  }
  return left;
}

function figureColumns(all: readonly TypedRow[]): readonly number[] {
  return figuresOf(all.find(isData)).map(({ column }) => column);
}

/** Loses a column of figures with its head; of bands none. */
function loseColumn(all: readonly TypedRow[], chance: Chance, { code }: TypedTable): readonly TypedRow[] {
  const columns = figureColumns(all);
  if (code === 'disclosure' || columns.length === 0) return all;
  const lost = chance.pick(columns);
  return all.map((row) =>
    row
      .filter(({ column, span }) => column !== lost || span > 1)
      .map((cell) => {
        if (cell.column > lost) return moved(cell, -1);
        return cell.column + cell.span > lost ? { ...cell, span: Math.max(1, cell.span - 1) } : cell;
      }),
  );
}

/** Two columns of a grid change places, with their heads. */
function exchangeColumns(
  all: readonly TypedRow[],
  { below }: Chance,
  { code }: TypedTable,
): readonly TypedRow[] {
  const columns = figureColumns(all);
  const at = 1 + below(4);
  const [one = 0, other = 0] = code === 'requests' ? columns.slice(at, at + 2) : [];
  const place = new Map([
    [one, other],
    [other, one],
  ]);
  return all.map((row) =>
    row.map((cell) => (cell.span > 1 ? cell : { ...cell, column: place.get(cell.column) ?? cell.column })),
  );
}
