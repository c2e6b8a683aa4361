import type { Sheet, SheetCell } from '../core/draw/sheet.js';
import { addressOn, cellAddress } from '../core/draw/address.js';
import type { Edition } from '../core/form/edition.js';
import { fold } from '../core/form/fold.js';
import type { ReadResult } from '../core/read/readReport.js';
import { findContact } from '../imports/pieces/findContact.js';

/** Whom a preface asks to turn to, before or behind the places where that is: 请与办公室（电话：…）联系. */
const ASKED = /[与和向同跟](?:[^，。；：:（()\n]|[（(][^（）()]{0,150}[）)]){2,60}?联系|请(?:致电|致函)?联系/;
/** What a preface is about. */
const REPORT = /报告|年报/;
/** What a note to those who fill in or send a form speaks of, and the telephone of the one who did. */
const NOTE =
  /填报|填表|填写|制表|报送|经办|审核人|联系人|技术支持|请于|前报|发送|发至|编制[^，。]{0,4}(?:中|时|期间)/;
/** Telephones and addresses of something else, behind which nothing is taken. */
const OTHER = /监督|举报|投诉|受理|值班|技术支持/;
/** Where the report is published, as the preface of the form says it. */
const PUBLISHED = /本报告在[^。：:]*公布/;
/** The most characters of a cell in which a statement begins, and the most cells over which it is parted. */
const [LONGEST, MOST_PARTS] = [2000, 6];

/**
 * What was read of these sheets, with the contact that a preface states above the heading of the first
 * chapter, where no cover states one: many workbooks have the report as it is published on one sheet. What a
 * note on filling in states, or a line on who did, is not that.
 */
export function withPrefaceContact(sheets: readonly Sheet[], read: ReadResult): ReadResult {
  const { report, addresses } = read;
  const { edition } = report;
  const fields = edition.cover.filter(({ need }) => need === 'should');
  const isStated = fields.some(({ code }) => code in report.contact || addresses.has(`cover.${code}`));
  if (isStated) return read;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const preface = prefaceOn(sheet, edition);
    const contact = findContact(statedIn(preface.map(({ value }) => value)), edition);
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

/** The parts of a preface in which it says where it is published, and to whom to turn. */
function statedIn(texts: readonly string[]): readonly string[] {
  const published = texts.flatMap((text) => PUBLISHED.exec(text.slice(0, LONGEST))?.[0] ?? []);
  const given = texts.map((text) => text.slice(0, LONGEST));
  const first = given.findIndex((text) => REPORT.test(text) && ASKED.test(text) && !NOTE.test(text));
  if (first < 0) return published;
  const parts: string[] = [];
  for (const text of given.slice(first, first + MOST_PARTS)) {
    if (NOTE.test(text)) break;
    const from = parts.length === 0 ? (ASKED.exec(text)?.index ?? 0) : 0;
    const other = OTHER.exec(text.slice(from))?.index;
    parts.push(text.slice(from, other === undefined ? undefined : from + other));
    if (other !== undefined || /[。）)]\s*$/.test(text)) break;
  }
  return [...published, ...parts];
}

function placeOf({ name }: Sheet, { row, column }: SheetCell): string {
  return addressOn(name, cellAddress(row, column));
}
