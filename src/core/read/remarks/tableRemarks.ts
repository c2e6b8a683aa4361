import { veryHidden } from '../../draw/sheet.js';
import { tablesOf, type Edition, type Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import type { Remark } from '../../report/remark.js';
import type { LocatedTables, Located } from '../placing/locate.js';
import type { View } from '../view/view.js';
import { similarSheet } from './similarSheet.js';

/** The remarks on tables as wholes: missing, on a hidden sheet, or on another sheet too. */
export function remarkTables(
  { tables, copies }: LocatedTables,
  edition: Edition,
  views: readonly View[],
): readonly Remark[] {
  const missing = tablesOf(edition).flatMap((each) =>
    remarkTable(
      each,
      views,
      tables.filter(({ table }) => table.code === each.code),
    ),
  );
  const copied = copies.map(({ table, view, read, isFuller }): Remark => {
    const [sheet, from] = [view.sheet.name, read.view.sheet.name];
    const isUnsure = fold(from) !== fold(table.name);
    return {
      ...{ kind: 'copy', name: table.name, sheet, read: from },
      ...(isFuller ? { isFuller } : isUnsure ? { isUnsure } : {}),
    };
  });
  return [...missing, ...copied];
}

function remarkTable(table: Table, views: readonly View[], found: readonly Located[]): readonly Remark[] {
  const { code } = table;
  const shown = found.find(({ view }) => !view.sheet.hidden);
  const hidden = found.find(({ view }) => view.sheet.hidden)?.view.sheet;
  if (!shown) {
    const similar = hidden === undefined ? similarSheet(table, views) : undefined;
    return [
      {
        kind: 'missingTable',
        table: code,
        ...(hidden === undefined ? {} : { hiddenSheet: hidden.name, ...veryHidden(hidden) }),
        ...(similar ? { similar } : {}),
      },
    ];
  }
  return hidden === undefined
    ? []
    : [{ kind: 'hiddenCopy', table: code, sheet: hidden.name, ...veryHidden(hidden) }];
}
