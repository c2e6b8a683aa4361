import { editions } from '../../templates/index.js';
import { subjectOf } from '../core/check/check.js';
import { tellCell } from '../core/check/tellCell.js';
import type { Edition } from '../core/form/edition.js';
import { cellNamed, formOf } from '../core/form/form.js';
import { readValue, type Raw } from '../core/form/number.js';
import { blankReport } from '../core/report/report.js';
import { count } from '../rules/count.js';
import { unread } from '../rules/unread.js';

/** What the figures of the tables show by themselves, while they are being filled in. */
export interface Glance {
  /** The cells that a workbook colours red by itself: broken totals, and all of other broken relations. */
  readonly broken: ReadonlySet<string>;
  /** What is wrong with what stands in a cell, and what to do: `填的是“12件”，不要带单位，请填 12`. */
  readonly wrong: ReadonlyMap<string, string>;
}

/** Looks at the figures of an edition; `valueOf` gives what stands in a cell, by its name. */
export function glanceAt(edition: Edition, valueOf: (name: string) => Raw): Glance {
  const form = formOf(edition);
  const readings = form.cells.map(({ name, kind, unit }) => readValue(valueOf(name), kind, unit ?? null));
  const subject = subjectOf({ ...blankReport(edition), readings }, editions);
  const broken = subject.evaluation.broken
    .filter(({ relation }) => relation.level === 'error')
    .flatMap(({ relation: { isSum, left, right } }) => (isSum ? right : [...left, ...right]));
  const wrong = [unread, count].flatMap((rule) => rule.check(subject));
  return {
    broken: new Set(broken.map(({ cell }) => cell)),
    wrong: new Map(
      wrong.map(({ cells: [name = ''], message }) => [
        name,
        message.slice(tellCell(cellNamed(form, name)).length),
      ]),
    ),
  };
}
