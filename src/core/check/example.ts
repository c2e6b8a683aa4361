import type { Edition } from '../form/edition.js';
import { findCell, formOf } from '../form/form.js';
import { readValue, type Raw, type Reading } from '../form/number.js';
import type { Finding } from '../report/finding.js';
import { contactFields, proseChapters, withCells, type Report } from '../report/report.js';
import { check, subjectOf } from './check.js';
import type { Example, Rule } from './rule.js';

/** What the chapters of a right report say: all that they should. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  overview: [
    '主动公开、依申请公开、政府信息管理、公开平台建设和监督保障工作按要求完成，开展了工作考核和社会评议，没有责任追究情形。',
  ],
  problems: ['公开的内容还不够丰富。已经完善目录，今后加强业务培训。'],
  other: ['本年度没有收取信息处理费，没有其他需要报告的事项。'],
};

/**
 * A right report: every number 0, every field and chapter filled. For tests and docs: the program itself has
 * no use for it.
 */
export function rightReport(edition: Edition): Report {
  return {
    edition,
    org: '青山县民政局',
    year: edition.firstYear,
    contact: Object.fromEntries(
      contactFields(edition).map(({ code, label, digits }) => [code, digits ? '1'.repeat(digits) : label]),
    ),
    chapters: Object.fromEntries(proseChapters(edition).map(({ code }) => [code, TEXTS[code] ?? []])),
    notes: [],
    readings: formOf(edition).cells.map(({ kind, unit }) => readValue(0, kind, unit)),
  };
}

/**
 * What the rules find in an example. For tests and docs. Throws a `RangeError` where no edition has the
 * example's id.
 */
export function checkExample(
  example: Example,
  editions: readonly Edition[],
  rules: readonly Rule[],
): readonly Finding[] {
  const edition = editions.find(({ id }) => id === example.edition);
  if (!edition) throw new RangeError(`no edition ${example.edition}`);
  const right = rightReport(edition);
  const report: Report = {
    ...right,
    org: example.org ?? right.org,
    year: example.year ?? right.year,
    contact: { ...right.contact, ...example.contact },
    chapters: { ...right.chapters, ...example.chapters },
    notes: example.notes ?? [],
    ...(example.attachments ? { attachments: example.attachments } : {}),
    readings: readCells(right, example.set).readings,
  };
  const last = example.last && readCells(lastOf(right, example), example.last);
  const { remarks = [], formulas = [] } = example;
  const subject = subjectOf(report, editions, { remarks, formulas: new Set(formulas) }, last);
  return check(subject, rules).findings;
}

/** The report of the year before, of the same edition. */
function lastOf(right: Report, { lastChapters }: Example): Report {
  return {
    ...right,
    year: right.edition.firstYear - 1,
    chapters: { ...right.chapters, ...lastChapters },
  };
}

function readCells(report: Report, cells: Readonly<Record<string, Raw>> = {}): Report {
  const form = formOf(report.edition);
  const read = Object.entries(cells).map(([name, raw]): [string, Reading] => {
    const cell = findCell(form, name);
    return [name, readValue(raw, cell?.kind ?? 'count', cell?.unit)];
  });
  return withCells(report, Object.fromEntries(read));
}
