import { coverText, type Report } from '../report/report.js';
import type { Layout, Placed, Validation } from './layout.js';

const FIRST = 3;

/**
 * The cover sheet: a title, then a label and a field for each line, with advice to the right of what is
 * printed.
 */
export function layoutCover(report: Report): Layout {
  const { edition } = report;
  const bottom = FIRST + edition.cover.length - 1;
  const title: Placed = {
    row: 1,
    column: 1,
    rowSpan: 1,
    columnSpan: 2,
    look: 'title',
    value: edition.coverTitle,
  };
  const cells = edition.cover.flatMap((field, at): Placed[] => {
    const row = FIRST + at;
    const text = coverText(report, field.code);
    const validation: Validation | undefined =
      field.advice === undefined ? undefined : { promptTitle: field.label, prompt: field.advice };
    const place = { row, rowSpan: 1, columnSpan: 1 };
    return [
      { ...place, column: 1, look: 'fieldLabel', value: field.label },
      {
        ...place,
        column: 2,
        look: 'field',
        value: field.code === 'year' ? report.year : text === '' ? null : text,
        ...(validation ? { validation } : {}),
      },
      ...(field.advice === undefined
        ? []
        : [{ ...place, column: 3, look: 'advice', value: field.advice } as const]),
    ];
  });
  return {
    sheet: edition.coverSheet,
    columns: [18, 58, 44],
    rows: [40, 12, ...edition.cover.map(() => 26)],
    rowsGrow: false,
    cells: [title, ...cells],
    alarms: [],
    names: [],
    print: { area: { top: 1, left: 1, bottom, right: 2 } },
    isProtected: true,
  };
}
