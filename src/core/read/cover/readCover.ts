import { veryHidden, type SheetCell } from '../../draw/sheet.js';
import type { CoverField, Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import type { Remark } from '../../report/remark.js';
import { findCovers, labelsIn, valueSpots, type FieldLabel } from './coverLabels.js';
import { fieldText, yearIn } from './fieldText.js';
import { fieldTwice } from './fieldTwice.js';
import { nameAndYear, readTitle, withoutSeal } from './readTitle.js';
import { titleYear } from './titleYear.js';
import { remarkLook } from '../remarks/textLook.js';
import { cellAt, placeName, type View } from '../view/view.js';

/** What the cover says, with the addresses of its fields under `cover.` and their code. */
export interface CoverRead {
  readonly org: string;
  readonly year: number | null;
  readonly contact: Readonly<Record<string, string>>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/**
 * Reads the cover: each field is the cell to the right of its label, or below it in a row of labels, or
 * stands in its cell after a colon. Without a cover on a visible sheet, body and year are taken from a title.
 */
export function readCover(views: readonly View[], edition: Edition): CoverRead {
  const visible = views.filter(({ sheet }) => !sheet.hidden);
  const [cover, ...others] = findCovers(visible, edition);
  const concealed = (visible.length < views.length ? findCovers(views, edition) : [])
    .filter(({ sheet }) => sheet.hidden)
    .map(({ sheet }) => ({ kind: 'hiddenCover' as const, sheet: sheet.name, ...veryHidden(sheet) }));
  if (!cover)
    return { ...readTitle(visible), contact: {}, addresses: new Map(), remarks: concealed.slice(0, 1) };
  const { values, year, addresses, remarks } = readFields(cover, edition);
  const { org = '', year: _, edition: stated = '', ...rest } = values;
  // What the cover has no field for, its title may say.
  const has = (code: string) => addresses.has(`cover.${code}`);
  const title = has('org') && has('year') ? undefined : readTitle(visible);
  return {
    org: title && !has('org') ? title.org : org,
    year: title && !has('year') ? title.year : year,
    contact: Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== '')),
    addresses,
    remarks: [
      ...remarks,
      ...remarkStated(stated, edition, addresses),
      ...others.map(({ sheet }): Remark => ({ kind: 'secondCover', sheet: sheet.name })),
      ...concealed.map((each): Remark => ({ ...each, isCopy: true })),
    ],
  };
}

/** True where covers name different bodies, or different years. */
export function nameTwoReports(views: readonly View[], edition: Edition): boolean {
  const read = findCovers(views, edition).map((view) => readFields(view, edition));
  const differ = (said: readonly (string | number | null)[]) =>
    new Set(said.filter((each) => each !== '' && each !== null)).size > 1;
  return differ(read.map(({ values }) => fold(values['org'] ?? ''))) || differ(read.map(({ year }) => year));
}

/** The text of each field and where it stands; of a label that occurs twice the first counts. */
function readFields(
  view: View,
  edition: Edition,
): {
  readonly values: Readonly<Record<string, string>>;
  readonly year: number | null;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
} {
  const values: Record<string, string> = {};
  let year: number | null = null;
  const addresses = new Map<string, string>();
  const remarks: Remark[] = [];
  const labels = labelsIn(view, edition);
  const spotOf = valueSpots(view, labels);
  for (const label of labels) {
    const { field } = label;
    const { row, column, isLabel } = spotOf(label);
    const address = placeName(view, row, column);
    const cell = isLabel ? undefined : valueOf(cellAt(view, row, column), label);
    const text = fieldText(cell, field);
    const said = addresses.get(`cover.${field.code}`);
    if (said !== undefined) {
      // A value may be the words of its label.
      const isValue = label.rest === undefined && said === placeName(view, label.row, label.column);
      if (isValue) continue;
      remarks.push(...fieldTwice(field, [values[field.code] ?? '', text], [said, address]));
      continue;
    }
    addresses.set(`cover.${field.code}`, address);
    values[field.code] = text;
    if (cell) remarks.push(...remarkCell(cell, field, text, address));
    if (field.code === 'year') year = yearIn(cell);
  }
  year = splitName(values, year, addresses, remarks);
  remarks.push(...titleYear(view, labels, year));
  return { values, year, addresses, remarks };
}

/** Leaves of the field of the body its name, and gives the year, which may stand there. */
function splitName(
  values: Record<string, string>,
  year: number | null,
  addresses: Map<string, string>,
  remarks: Remark[],
): number | null {
  const address = addresses.get('cover.org');
  if (address === undefined) return year;
  const named = nameAndYear(withoutSeal(values['org'] ?? ''));
  values['org'] = named.org;
  if (named.year === null) return year;
  if (!addresses.has('cover.year')) addresses.set('cover.year', address);
  if (year !== null && named.year !== year)
    remarks.push({ kind: 'titleYear', said: named.year, year, isName: true, address });
  return year ?? named.year;
}

/** The cell of a value; of one in the cell of its label, what stands after the colon. */
function valueOf(cell: SheetCell | undefined, { rest }: FieldLabel): SheetCell | undefined {
  return cell && rest !== undefined ? { ...cell, value: rest } : cell;
}

function remarkCell(
  cell: SheetCell,
  { code: field, need }: CoverField,
  text: string,
  address: string,
): readonly Remark[] {
  const { value, error, isFormula, plain } = cell;
  const isLost = value === null && (error !== undefined || isFormula === true);
  if (isLost) return [{ kind: 'coverFault', field, error: error ?? '', address }];
  // Of what is not published it does not matter how it looks, nor of a day shown as the year that is read.
  if (need === 'may' && plain === undefined) return [];
  if (field === 'year' && cell.date?.startsWith(`${yearIn(cell)}-`)) return [];
  return remarkLook(cell, text, address, 'cover');
}

/** A remark where the cover states another edition than that of the tables. */
function remarkStated(
  stated: string,
  edition: Edition,
  addresses: ReadonlyMap<string, string>,
): readonly Remark[] {
  const id = /\d{4}/.exec(stated)?.[0];
  if (stated === '' || id === edition.id) return [];
  return [{ kind: 'coverEdition', stated, address: addresses.get('cover.edition') ?? '' }];
}
