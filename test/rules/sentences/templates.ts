import { figuresOf } from '../../../src/core/check/figures.js';
import type { Report } from '../../../src/core/report/report.js';
import { groundOf } from '../../../src/rules/sentences/grounds.js';

/** Short names of rows, and the rows that they stand for. */
const ROWS: Readonly<Record<string, string>> = {
  new: 'requests.received',
  in: 'requests.carriedIn',
  done: 'requests.processed',
  out: 'requests.carriedOut',
  all: 'requests.granted',
  some: 'requests.partial',
  otherwise: 'requests.otherHandling',
  review: 'disputes.review',
  direct: 'disputes.directSuit',
  after: 'disputes.suitAfterReview',
  issued: 'disclosure.normative.issued',
  repealed: 'disclosure.normative.repealed',
  inForce: 'disclosure.normative.inForce',
  permits: 'disclosure.permits.decisions',
  penalties: 'disclosure.penalties.decisions',
  coercions: 'disclosure.coercions.decisions',
};
/** The reports of a year and of the year before it. */
export type Years = readonly [now: Report, last: Report];

/** The value of `new.person`, of `done-all-some`, of `new-new@` with last year's, of `30`. */
function valueOf(expression: string, years: Years): number {
  return expression.split(/(?=[+-])/).reduce((sum, term) => {
    const name = term.replace(/^[+-]/, '');
    const value = /^\d+$/.test(name) ? Number(name) : figureOf(name, years);
    return sum + (term.startsWith('-') ? -value : value);
  }, 0);
}

function figureOf(name: string, [now, last]: Years): number {
  const [first = '', column = 'total'] = name.replace('@', '').split('.');
  const row = ROWS[first] ?? `requests.${first}`;
  const cell = row.startsWith('disclosure') ? row : `${row}.${column}`;
  return groundOf(cell, figuresOf(name.endsWith('@') ? last : now))?.value ?? NaN;
}

/** A sentence with the figures of a report in it. */
interface Filled {
  readonly text: string;
  /** The places of the figures that the rules know. */
  readonly known: readonly number[];
}

/**
 * A template with the figures of a report: `[new]件`, `[all/done]` for a share, `[30?]` for one that no rule
 * knows. The figure at a place is changed.
 */
export function fill(template: string, years: Years, change = -1): Filled {
  const known: number[] = [];
  let at = -1;
  const text = template.replace(/\[([^\]?]+)(\??)\]/g, (_, said: string, isOpen: string) => {
    at += 1;
    if (isOpen === '') known.push(at);
    const [part = NaN, whole] = said.split('/').map((each) => valueOf(each, years));
    if (whole === undefined) return String(at === change ? part + 10 : part);
    const share = (100 * part) / whole;
    return `${(at === change ? (share > 50 ? share - 11.3 : share + 7.4) : share).toFixed(1)}%`;
  });
  return { text, known };
}
