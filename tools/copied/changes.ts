import type { Chance } from '../damage/chance.js';
import type { Printed, PrintedCell, PrintedTable } from '../damage/printed.js';

type Row = readonly PrintedCell[];

/** What may be otherwise on a printed page, besides the shapes of its tables. */
export type Change = (page: Printed, chance: Chance) => Printed;

const text = (value: string, columnSpan = 1): PrintedCell => ({ text: value, rowSpan: 1, columnSpan });

function inTables(page: Printed, change: (table: PrintedTable) => readonly Row[]): Printed {
  return page.map((piece) => (piece.kind === 'table' ? { ...piece, rows: change(piece) } : piece));
}

/** A page with other texts in the cells of figures. */
function withFigures(page: Printed, write: (figure: string) => string): Printed {
  return inTables(page, ({ rows }) =>
    rows.map((row) =>
      row.map((cell) => (cell.cell === undefined ? cell : { ...cell, text: write(cell.text) })),
    ),
  );
}

const isCount = (figure: string) => /^\d+$/.test(figure);
const isRowOfFigures = (row: Row) => row.some(({ cell }) => cell !== undefined);

/** A page with a column more in all tables: beside their first row, beside rows of figures and the others. */
function withColumn(
  page: Printed,
  isBefore: boolean,
  head: string,
  write: (row: Row, at: number) => string,
): Printed {
  return inTables(page, ({ rows }) => {
    let number = 0;
    return rows.map((row, at) => {
      if (isRowOfFigures(row)) number += 1;
      const own = text(at === 0 ? head : isRowOfFigures(row) ? write(row, number) : '');
      return isBefore ? [own, ...row] : [...row, own];
    });
  });
}

/** A page with rows more below some rows of figures. */
function withRows(page: Printed, chance: Chance, write: (row: Row) => Row): Printed {
  return inTables(page, ({ rows }) =>
    rows.flatMap((row, at) =>
      isRowOfFigures(row) && at < rows.length - 1 && chance.once(6) ? [row, write(row)] : [row],
    ),
  );
}

function widthOf(row: Row): number {
  return row.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

/** What a scan is read as: signs that look like digits. */
const MISREAD: Readonly<Record<string, string>> = { 0: 'O', 1: 'l', 5: 'S', 8: 'B', 6: 'b', 2: 'Z' };

function misread(figure: string, chance: Chance): string {
  return chance.once(3) ? figure.replace(/[012568]/, (digit) => MISREAD[digit] ?? digit) : figure;
}

/** Parts each table of several rows of figures in two, with the number of a page between them. */
function parted(page: Printed, chance: Chance): Printed {
  return page.flatMap((piece): Printed => {
    if (piece.kind === 'line') return [piece];
    const first = piece.rows.findIndex(isRowOfFigures);
    if (piece.rows.length - first < 3) return [piece];
    const at = first + 1 + chance.below(piece.rows.length - first - 1);
    const number = { kind: 'line' as const, text: String(2 + chance.below(5)) };
    const heads = chance.once(2) ? piece.rows.slice(0, first) : [];
    return [
      { ...piece, rows: piece.rows.slice(0, at) },
      number,
      { ...piece, rows: [...heads, ...piece.rows.slice(at)] },
    ];
  });
}

/** The changes by their names; `none` leaves a page as it is. */
export const changes: Readonly<Record<string, Change>> = {
  none: (page) => page,
  'blank zeros': (page) => withFigures(page, (figure) => (figure === '0' ? '' : figure)),
  'unit lines': (page) =>
    page.flatMap((piece) =>
      piece.kind === 'table' ? [{ kind: 'line' as const, text: '单位：件' }, piece] : [piece],
    ),
  'page ends': parted,
  'wide digits': (page) =>
    withFigures(page, (figure) =>
      figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  thousands: (page, chance) => {
    const comma = chance.pick([',', '，', ' ']);
    return withFigures(page, (figure) =>
      isCount(figure) ? figure.replace(/\B(?=(\d{3})+$)/g, comma) : figure,
    );
  },
  counted: (page, chance) => {
    const unit = chance.pick(['件', ' 件', '（件）', '项']);
    return withFigures(page, (figure) => (isCount(figure) ? figure + unit : figure));
  },
  'signs for zero': (page, chance) => {
    const sign = chance.pick(['/', '—', '无', '-', '\\', '零', '——']);
    return withFigures(page, (figure) => (figure === '0' ? sign : figure));
  },
  misread: (page, chance) => withFigures(page, (figure) => misread(figure, chance)),
  'digits apart': (page, chance) =>
    withFigures(page, (figure) => (chance.once(3) ? [...figure].join(' ') : figure)),
  'digits in lines': (page, chance) =>
    withFigures(page, (figure) => (chance.once(8) ? figure.replace(/^(\d+)(\d)$/, '$1\n$2') : figure)),
  'some blank': (page, chance) => withFigures(page, (figure) => (chance.once(8) ? '' : figure)),
  'remarks in cells': (page, chance) =>
    withFigures(page, (figure) => (chance.once(8) ? `${figure}（其中1件上年结转）` : figure)),
  'note rows': (page, chance) =>
    withRows(page, chance, (row) => [
      text(chance.pick(['注：含下属单位3个', '注', '其中2件为电子邮件']), widthOf(row)),
    ]),
  'part rows': (page, chance) =>
    withRows(page, chance, (row) =>
      row.map((cell) =>
        cell.cell === undefined
          ? { ...cell, text: cell.rowSpan > 1 ? '' : '其中：涉企', rowSpan: 1 }
          : text(String(chance.below(3)), cell.columnSpan),
      ),
    ),
  'rows with numbers': (page) => withColumn(page, true, '序号', (_, at) => String(at)),
  'percent column': (page, chance) =>
    withColumn(page, false, chance.pick(['占比', '比上年增减', '同比']), () => `${chance.below(100)}.5%`),
  'remark column': (page, chance) =>
    withColumn(page, false, '备注', () => chance.pick(['', '', '含2件', '3', '无'])),
  'last year behind': (page, chance) =>
    withColumn(page, false, chance.pick(['上年', '上年总计', '2022年']), () => String(chance.below(50))),
  'first head lost': (page) =>
    inTables(page, ({ rows }) => (rows.length > 3 && !isRowOfFigures(rows[0] ?? []) ? rows.slice(1) : rows)),
  'heads lost': (page) =>
    inTables(page, ({ code, rows }) =>
      code === 'disclosure' ? rows : rows.slice(Math.max(0, rows.findIndex(isRowOfFigures))),
    ),
  'merged head lost': (page) =>
    inTables(page, ({ rows }) =>
      rows.map((row) =>
        row.map((cell) => (cell.cell === undefined && cell.columnSpan > 1 ? { ...cell, text: '' } : cell)),
      ),
    ),
  'a subtotal column': (page) =>
    inTables(page, ({ code, rows }) => (code === 'requests' ? rows.map(withSubtotal) : rows)),
};

/** A row of 表三 with the sum of its figures before the last one, or the label of that. */
function withSubtotal(row: Row): Row {
  const figures = row.filter(({ cell }) => cell !== undefined);
  const last = row.at(-1);
  if (!last) return row;
  const sum = figures.slice(0, -1).reduce((all, { text: own }) => all + Number(own), 0);
  if (figures.length > 0) return [...row.slice(0, -1), text(String(sum)), last];
  const wide = row.map(({ columnSpan }) => columnSpan > 1).lastIndexOf(true);
  const isOver = wide >= 0 && (row[wide]?.columnSpan ?? 0) < 8 && row.length < 4;
  if (isOver)
    return row.map((cell, at) => (at === wide ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell));
  return last.text === '总计' ? [...row.slice(0, -1), text('小计'), last] : [...row, text('小计')];
}
