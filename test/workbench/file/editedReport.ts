import { unzipSync } from 'fflate';
import { sheetOfCells } from '../../../src/hosts/drawing/sheetOfCells.js';
import { reportLayouts, type Report, type Sheet } from '../../../src/index.js';
import { withCells } from '../../../src/core/report/report.js';

/** The sheets of the page that say what a report says. */
export function pageOf(report: Report): readonly Sheet[] {
  return reportLayouts(report).map(({ sheet, cells }) => sheetOfCells(sheet, cells));
}

/**
 * A report after a day's work on the one of a city: figures with their totals, a field of the cover,
 * paragraphs changed, added and taken out, and a note.
 */
export function edited(report: Report): Report {
  const [first = '', , ...others] = report.chapters['overview'] ?? [];
  return {
    ...withCells(report, {
      'requests.received.legal': 7,
      'requests.received.total': 9999,
      'disclosure.permits.decisions': { text: '12件', offer: 12 },
    }),
    contact: { ...report.contact, mail: 'a&b<c>@example.org', telephone: '0527-12345678' },
    chapters: {
      ...report.chapters,
      overview: [first, '（二）新加的部分', '一段新加的话，<b> & "引号"。', ...others],
      problems: [],
    },
    notes: [{ finding: 'money disclosure.fees.amount', about: '行政事业性收费', text: '第一行\n第二行' }],
  };
}

/** The parts of two packages that do not hold the same bytes, by their names. */
export function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !a[name] || !b[name] || !Buffer.from(a[name]).equals(Buffer.from(b[name])))
    .sort();
}
