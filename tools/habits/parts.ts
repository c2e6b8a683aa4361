import type { Chance } from '../damage/chance.js';
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

type Apply = (table: TypedTable, chance: Chance) => TypedTable;

/** The figures of a row in so many parts, each below the other; undefined where one of them is no number. */
function split(row: TypedRow, count: number, { below }: Chance): readonly TypedRow[] | undefined {
  const figures = figuresOf(row);
  if (figures.length === 0 || figures.some(({ text }) => !/^\d+$/.test(text))) return undefined;
  const columns = figures.map(({ text, column, span }) => {
    let left = Number(text);
    return Array.from({ length: count }, (_, at): TypedCell => {
      const part = at === count - 1 ? left : below(left + 1);
      left -= part;
      return { column, span, text: String(part) };
    });
  });
  return Array.from({ length: count }, (_, at) => columns.flatMap((column) => column[at] ?? []));
}

/**
 * Once in so many times, a row of a grid or a band with a row for each of its parts below or above it, or
 * below its label in place of its figures.
 */
export function inParts(
  names: readonly string[],
  where: 'below' | 'above' | 'instead',
  inTimes: number,
): Apply {
  return (table, chance) => {
    if (table.code === 'disputes') return table;
    const rows = table.rows.flatMap((row) => {
      const parts = isData(row) && chance.once(inTimes) ? split(row, names.length, chance) : undefined;
      if (!parts) return [row];
      const column = labelOf(row)?.column ?? 1;
      const named = parts.map((part, at) => [textAt(column, names[at] ?? ''), ...part]);
      if (where === 'above') return [...named, row];
      return [where === 'below' ? row : textsOf(row), ...named];
    });
    return { ...table, rows };
  };
}

/**
 * The rows of a grid or a band with the names of parts in a column of their own before the figures, once in
 * so many times; the total stands beside the label, or else the first part.
 */
export function inColumns(names: readonly string[], inTimes: number, hasTotal: boolean): Apply {
  return (table, chance) => {
    const column = figuresOf(table.rows.find(isData))[0]?.column;
    if (table.code === 'disputes' || column === undefined) return table;
    const aside = (row: TypedRow) => row.map((cell) => (cell.column >= column ? moved(cell, 1) : cell));
    const rows = table.rows.flatMap((row) => {
      const parts = isData(row) && chance.once(inTimes) ? split(row, names.length, chance) : undefined;
      if (!parts) return [aside(row)];
      const named = parts.map((part, at) => [textAt(column, names[at] ?? ''), ...aside(part)]);
      if (hasTotal) return [[...aside(row), textAt(column, '合计')], ...named];
      const [first = [], ...others] = named;
      return [[...aside(textsOf(row)), ...first], ...others];
    });
    return { ...table, rows };
  };
}
