import type { Table } from '../../form/edition.js';
import type { Remark } from '../../report/remark.js';
import { tidy } from '../remarks/labelPlace.js';
import type { FoundCell } from '../view/foundCell.js';
import { placeName, type View } from '../view/view.js';
import type { OwnParts } from './ownParts.js';
import { isVersion } from '../labels/partNames.js';
import { isPeriod } from '../labels/periodNames.js';

/** The remarks on lines whose parts have no total, one for each axis, and on labels with the name of one. */
export function partsRemarks(
  view: View,
  { code }: Table,
  cells: readonly FoundCell[],
  { unknown, reworded }: OwnParts,
): readonly Remark[] {
  const told = (['row', 'column'] as const).flatMap((axis): readonly Remark[] => {
    const own = unknown.filter((each) => each.axis === axis);
    const { label, names } = own[0] ?? {};
    if (!label || !names) return [];
    const arePeriods = own.some((each) => each.names.some(isPeriod));
    const areVersions = own.some((each) => each.names.some(isVersion));
    const unread = cells.filter(({ at }) =>
      own.some((each) => at && at[axis] === each.at && at.row <= each.bottom),
    );
    const lines = [...new Set(unread.map(({ cell }) => cell[axis].label))];
    return [
      {
        ...{ kind: 'partsOnly', table: code, axis, lines, found: names },
        ...{ unread: unread.map(({ cell }) => cell.name), address: placeName(view, label.row, label.column) },
        ...(arePeriods ? { arePeriods } : {}),
        ...(areVersions ? { areVersions } : {}),
      },
    ];
  });
  return [
    ...told,
    ...reworded.map(({ official, found }): Remark => {
      const address = placeName(view, found.row, found.column);
      return { kind: 'label', official, found: tidy(found), address };
    }),
  ];
}
