import type { CoverField } from '../form/edition.js';
import { coverText, type Report } from '../report/report.js';
import type { Layout, Placed } from './layout.js';
import { TEXT_FORMAT } from './looks.js';
import { placeOne, placeTitle } from './place.js';

/** The row of the first field. */
const FIRST = 3;

/** The row of a field of the cover, by its place from 0. */
export function coverRow(at: number): number {
  return FIRST + at;
}

/** The cover sheet: a title, then a label and a field for each line, with advice right of what is printed. */
export function layoutCover(report: Report): Layout {
  const { cover, coverSheet, coverTitle } = report.edition;
  return {
    sheet: coverSheet,
    columns: [18, 58, 44],
    rows: [40, 12, ...cover.map(() => 26)],
    rowsGrow: false,
    cells: [
      placeTitle(2, coverTitle),
      ...cover.flatMap((field, at) => placeField(field, coverRow(at), report)),
    ],
    alarms: [],
    names: [],
    print: { area: { top: 1, left: 1, bottom: coverRow(cover.length - 1), right: 2 } },
    isProtected: true,
  };
}

function placeField(
  { code, label, advice, isIdentifier }: CoverField,
  row: number,
  report: Report,
): readonly Placed[] {
  const value = code === 'year' ? report.year : coverText(report, code) || null;
  const field: Placed = {
    ...placeOne(row, 2, 'field', value),
    ...(isIdentifier ? { numberFormat: TEXT_FORMAT } : {}),
  };
  const name = placeOne(row, 1, 'fieldLabel', label);
  if (advice === undefined) return [name, field];
  return [
    name,
    { ...field, validation: { promptTitle: label, prompt: advice } },
    placeOne(row, 3, 'advice', advice),
  ];
}
