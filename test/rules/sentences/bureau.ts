import { check, subjectOf } from '../../../src/core/check/check.js';
import { rightReport } from '../../../src/core/check/example.js';
import { findCell, formOf } from '../../../src/core/form/form.js';
import { readValue, type Raw } from '../../../src/core/form/number.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { editions, rules } from '../../../src/index.js';

/** The rules on sentences. */
export const proseRules = rules.filter(({ id }) => id.startsWith('prose') && id !== 'prose');

const inTotal = (cells: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(cells).map(([row, value]) => [`${row}.total`, value]));

/** The figures of a bureau, and those of its year before. */
const now: Readonly<Record<string, Raw>> = {
  ...inTotal({
    'requests.received': 83,
    'requests.carriedIn': 5,
    'requests.processed': 82,
    'requests.carriedOut': 6,
    'requests.granted': 58,
    'disputes.review': 8,
    'disputes.directSuit': 2,
    'disputes.suitAfterReview': 3,
  }),
  'requests.received.person': 60,
  'requests.received.company': 23,
  'disputes.review.upheld': 4,
  'disputes.review.corrected': 4,
  'disclosure.normative.issued': 8,
  'disclosure.normative.repealed': 2,
  'disclosure.normative.inForce': 46,
  'disclosure.permits.decisions': 1286,
  'disclosure.fees.amount': '52.13',
};
const before: Readonly<Record<string, Raw>> = {
  ...inTotal({
    'requests.received': 64,
    'requests.carriedIn': 3,
    'requests.processed': 62,
    'requests.carriedOut': 5,
    'disputes.review': 5,
    'disputes.directSuit': 1,
    'disputes.suitAfterReview': 2,
  }),
  'requests.received.person': 48,
  'disclosure.normative.issued': 5,
  'disclosure.normative.repealed': 1,
  'disclosure.normative.inForce': 40,
  'disclosure.permits.decisions': 1117,
};

/** A report of the 2021 form, or of another, with these cells; all others are 0. */
export function reportOf(year: number, cells: Readonly<Record<string, Raw>>, edition = editions[1]!): Report {
  const read = Object.entries(cells).map(([name, raw]) => {
    const cell = findCell(formOf(edition), name);
    return [name, readValue(raw, cell?.kind ?? 'count', cell?.unit)] as const;
  });
  return { ...withCells(rightReport(edition), Object.fromEntries(read)), year };
}

/** The messages of the rules on a paragraph of a report, with its level before them. */
export function tellIn(report: Report, text: string, last?: Report): readonly string[] {
  const said = { ...report, chapters: { ...report.chapters, overview: [text] } };
  const { findings } = check(subjectOf(said, editions, {}, last), proseRules);
  return findings.map(({ level, message }) => `${level}: ${message}`);
}

/** The same of the bureau, or of another body with its figures; beside the report of its year before. */
export const tellSince = (text: string) => tellIn(reportOf(2024, now), text, reportOf(2023, before));
export const tell = (text: string, org = '青山县民政局') => tellIn({ ...reportOf(2024, now), org }, text);
