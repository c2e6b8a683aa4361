import type { Sheet, SheetCell } from '../core/draw/sheet.js';
import { addressOn, cellAddress } from '../core/draw/address.js';
import type { Edition } from '../core/form/edition.js';
import { fold } from '../core/form/fold.js';
import type { ReadResult } from '../core/read/readReport.js';
import { findContact } from '../imports/pieces/findContact.js';

/**
 * What was read of these sheets, with the contact that a preface states above the heading of the first
 * chapter, where no cover states one: many workbooks have the report as it is published on one sheet.
 */
export function withPrefaceContact(sheets: readonly Sheet[], read: ReadResult): ReadResult {
  const { report, addresses } = read;
  const { edition } = report;
  const fields = edition.cover.filter(({ need }) => need === 'should');
  const isStated = fields.some(({ code }) => code in report.contact || addresses.has(`cover.${code}`));
  if (isStated) return read;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const preface = prefaceOn(sheet, edition);
    const contact = findContact(
      preface.map(({ value }) => value),
      edition,
    );
    const found = fields.flatMap(({ code }) => {
      const value = contact.get(code);
      const cell = value === undefined ? undefined : preface.find((each) => each.value.includes(value));
      return value === undefined || !cell ? [] : [{ code, value, cell }];
    });
    if (found.length === 0) continue;
    const places = found.map(({ code, cell }) => [`cover.${code}`, placeOf(sheet, cell)] as const);
    const told = new Set(places.map(([, place]) => place));
    return {
      ...read,
      report: {
        ...report,
        contact: { ...report.contact, ...Object.fromEntries(found.map(({ code, value }) => [code, value])) },
      },
      addresses: new Map([...addresses, ...places]),
      // What was taken from a paragraph is no text that was left out.
      remarks: read.remarks.filter((each) => each.kind !== 'unreadText' || !told.has(each.address)),
    };
  }
  return read;
}

/** The texts of a sheet above the heading of the first chapter; none where it has no such heading. */
function prefaceOn({ cells }: Sheet, edition: Edition): readonly (SheetCell & { readonly value: string })[] {
  const texts = cells.flatMap((cell) =>
    typeof cell.value === 'string' ? [{ ...cell, value: cell.value }] : [],
  );
  const title = fold(edition.chapters[0]?.title ?? '');
  const heading = texts.find(({ value }) => fold(value) === title);
  return heading ? texts.filter(({ row }) => row < heading.row) : [];
}

function placeOf({ name }: Sheet, { row, column }: SheetCell): string {
  return addressOn(name, cellAddress(row, column));
}
