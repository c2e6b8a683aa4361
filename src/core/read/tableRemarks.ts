import { tablesOf, type Edition } from '../form/edition.js';
import type { Remark } from '../report/finding.js';
import { isForeign, type Located } from './locate.js';

/** The remarks on tables as wholes: missing, on a hidden sheet, or of another edition. */
export function remarkTables(located: readonly Located[], edition: Edition): readonly Remark[] {
  return tablesOf(edition).flatMap(({ code }) =>
    remarkTable(
      code,
      located.filter(({ table }) => table.code === code),
      edition,
    ),
  );
}

function remarkTable(code: string, found: readonly Located[], edition: Edition): readonly Remark[] {
  const shown = found.find(({ view }) => !view.sheet.hidden);
  const hidden = found.find(({ view }) => view.sheet.hidden)?.view.sheet.name;
  if (!shown)
    return [{ kind: 'missingTable', table: code, ...(hidden === undefined ? {} : { hiddenSheet: hidden }) }];
  const remarks: Remark[] = [];
  if (hidden !== undefined) remarks.push({ kind: 'hiddenCopy', table: code, sheet: hidden });
  if (isForeign(shown, edition)) {
    const sheet = shown.view.sheet.name;
    remarks.push({ kind: 'otherEdition', table: code, edition: shown.edition.id, sheet });
  }
  return remarks;
}
