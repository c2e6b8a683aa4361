import type { Table } from '../../form/edition.js';
import { leaves, type Line } from '../../form/outline.js';
import type { Remark } from '../../report/remark.js';
import type { FoundLine } from '../labels/foundLine.js';
import { firstOf, type Place, type Placement } from '../placing/placement.js';
import type { View } from '../view/view.js';
import { addressOf, tidy } from './labelPlace.js';

/** The remarks on rows and columns that are not told apart: one for each group of them. */
export function mixedLines(view: View, table: Table, placement: Placement): readonly Remark[] {
  const { rows, columns, places } = placement;
  const headRows = places.flatMap((place) => place.columns.map(() => firstOf(place.rows) - 1));
  const groupsIn = (lines: readonly FoundLine[]) =>
    new Set(lines.flatMap(({ among }) => (among ? [among] : [])));
  const remarkOn = (axis: 'row' | 'column', lines: readonly FoundLine[], headRow?: number): Remark => ({
    kind: 'mixedLines',
    table: table.code,
    axis,
    labels: lines.map(({ line }) => line.label),
    found: lines.map(({ match }) => tidy(match?.found)),
    addresses: lines.map(({ at = 1, match }) => addressOf(view, match?.found, axis, at, headRow)),
    unread: unreadOf(table, places, new Set(lines.map(({ line }) => line))),
  });
  return [
    ...[...groupsIn(rows)].map((lines) => remarkOn('row', lines)),
    ...[...groupsIn(columns)].map((lines) =>
      remarkOn('column', lines, headRows[columns.findIndex(({ among }) => among === lines)]),
    ),
  ];
}

/** The names of the cells of these lines that have no place. */
function unreadOf({ code }: Table, places: readonly Place[], lines: ReadonlySet<Line>): readonly string[] {
  return places.flatMap(({ band, rows, columns }) =>
    leaves(band.rows).flatMap((row, r) =>
      leaves(band.columns).flatMap((column, c) => {
        const isUnread =
          (rows[r] === undefined && lines.has(row)) || (columns[c] === undefined && lines.has(column));
        return isUnread ? [`${code}.${row.code}.${column.code}`] : [];
      }),
    ),
  );
}
