import { total } from '../check/evaluate.js';
import { figuresOf } from '../check/figures.js';
import type { Edition } from '../form/edition.js';
import { refuseOther } from '../report/lastYear.js';
import { blankReport, type Report } from '../report/report.js';

/** What a new report starts with. */
export interface ReportStart {
  readonly edition: Edition;
  readonly org?: string;
  readonly year?: number;
  /** What is known of the cover besides, by the code of the field; it comes before what last year's says. */
  readonly contact?: Report['contact'];
  readonly last?: Report;
  /** True where the user said that only the name of the body has changed. */
  readonly isRenamed?: boolean;
}

/**
 * A report to be filled: with last year's, its body, the year after, its contacts, and the figures that last
 * year settled. Throws a `Problem` `wrongLastYear` or `wrongLastBody`.
 */
export function startReport({ edition, org, year, contact = {}, last, isRenamed }: ReportStart): Report {
  refuseOther({ year: year ?? null, org: org ?? '' }, last, isRenamed);
  const blank = blankReport(edition);
  return {
    ...blank,
    org: org ?? last?.org ?? '',
    year: year ?? (last?.year == null ? null : last.year + 1),
    contact: { ...lastingContact(edition, last?.contact), ...lastingContact(edition, contact) },
    readings: last ? bringForward(blank, last) : blank.readings,
  };
}

/** The fields of the cover that are the same from year to year, as far as they are filled. */
export function lastingContact(edition: Edition, contact: Report['contact'] = {}): Report['contact'] {
  const fields = edition.cover.filter(({ need }) => need === 'should');
  return Object.fromEntries(
    fields.flatMap(({ code }) => {
      const text = contact[code]?.trim() ?? '';
      return text === '' ? [] : [[code, text]];
    }),
  );
}

/** The cells that equal nothing but last year's cells take their value. */
function bringForward(report: Report, last: Report): Report['readings'] {
  const [now, before] = [figuresOf(report), figuresOf(last)];
  const readings = [...report.readings];
  for (const { kind, left, right } of now.form.relations) {
    const [target, ...others] = left;
    if (kind !== 'equal' || !target || target.last || others.length > 0 || !right.every((term) => term.last))
      continue;
    const value = total(right, now, before);
    if (!Number.isNaN(value)) readings[target.index] = value;
  }
  return readings;
}
