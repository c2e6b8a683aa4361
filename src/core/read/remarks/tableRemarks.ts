import { tablesOf, type Edition } from '../../form/edition.js';
import type { Remark } from '../../report/finding.js';
import type { LocatedTables, Located } from '../placing/locate.js';

/** The remarks on tables as wholes: missing, on a hidden sheet, or on another sheet too. */
export function remarkTables({ tables, copies }: LocatedTables, edition: Edition): readonly Remark[] {
  const missing = tablesOf(edition).flatMap(({ code }) =>
    remarkTable(
      code,
      tables.filter(({ table }) => table.code === code),
    ),
  );
  const copied = copies.map(({ table, view, read }): Remark => {
    const [sheet, from] = [view.sheet.name, read.view.sheet.name];
    return { kind: 'copy', name: table.name, sheet, read: from };
  });
  return [...missing, ...copied];
}

function remarkTable(code: string, found: readonly Located[]): readonly Remark[] {
  const shown = found.find(({ view }) => !view.sheet.hidden);
  const hidden = found.find(({ view }) => view.sheet.hidden)?.view.sheet.name;
  if (!shown)
    return [{ kind: 'missingTable', table: code, ...(hidden === undefined ? {} : { hiddenSheet: hidden }) }];
  return hidden === undefined ? [] : [{ kind: 'hiddenCopy', table: code, sheet: hidden }];
}
