import type { Sheet } from '../draw/sheet.js';
import type { Edition } from '../form/edition.js';
import { blankReport } from '../report/report.js';
import { readCover } from './cover/readCover.js';
import { readProse } from './prose/readProse.js';
import type { ReadResult } from './readReport.js';
import { tablePlacesOf } from './placing/tablePlaces.js';
import { viewOf } from './view/view.js';

/** Reads cover and prose of an edition from sheets that need not have any table; all cells are blank. */
export function readTexts(sheets: readonly Sheet[], edition: Edition): ReadResult {
  const views = sheets.map(viewOf);
  const cover = readCover(views, edition);
  const prose = readProse(views, [edition], edition, tablePlacesOf([]));
  return {
    report: {
      ...blankReport(edition),
      org: cover.org,
      year: cover.year,
      contact: cover.contact,
      chapters: prose.chapters,
    },
    addresses: new Map([...cover.addresses, ...prose.addresses]),
    remarks: [...cover.remarks, ...prose.remarks],
    formulas: new Set(),
  };
}
