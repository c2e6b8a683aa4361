import { frameOf } from '../../core/draw/frameTable.js';
import { cellOf, headCells, tableOfCells, type SpacedReader } from './spacedRead.js';

/** Text of more characters is no part of the header. */
const LONGEST_PART = 60;
/** Lines over the figures that belong to the header, where no heading says where the table begins. */
const HEAD_LINES = 12;

/** Reads a strip: the only line that is nothing but a figure for each of its places. */
export const readSpacedStrip: SpacedReader = (table, lines, isAlone) => {
  const places = [...frameOf(table).places.values()];
  const rows = lines.flatMap((line, at) =>
    line?.text === '' && line.figures.length === places.length ? [at] : [],
  );
  const [at] = rows;
  if (at === undefined || rows.length > 1) return undefined;
  const figures = lines[at]?.figures ?? [];
  const start = isAlone ? Math.max(0, at - HEAD_LINES) : 0;
  return {
    table: tableOfCells([
      ...headCells(table),
      ...places.map(({ row, column }, index) => cellOf(row, column, figures[index] ?? '')),
    ]),
    at,
    lines: lines.flatMap((line, index) =>
      index === at ||
      (line &&
        index >= start &&
        index < at &&
        line.figures.length === 0 &&
        line.text.length <= LONGEST_PART &&
        !line.text.endsWith('。'))
        ? [index]
        : [],
    ),
  };
};
