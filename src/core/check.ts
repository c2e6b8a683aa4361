import { evaluate } from './evaluate.js';
import type { Draft, Finding, Remark } from './finding.js';
import type { Edition } from './edition.js';
import { formOf, type Cell } from './form.js';
import { answers, type Note } from './note.js';
import type { Level, Relation } from './relations.js';
import { numberOf, type Report } from './report.js';
import type { Figures, Rule, Subject } from './rule.js';

/** What a check found: the findings, how many of each level, and the relations that blanks leave undecided. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Level | 'undecided', number>>;
  readonly undecided: readonly Relation[];
}

/** Where things stand, such as `表三!D5`: by cell name, by `cover.` and a field, by a chapter and the number of its paragraph, or by `note.` and the number of a note. */
export type Addresses = ReadonlyMap<string, string>;

/** A report with its form and numbers, ready for the rules. */
export function figuresOf(report: Report): Figures {
  const form = formOf(report.edition);
  const { cells } = form;
  const numbers = new Float64Array(cells.length);
  const notable: Cell[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const reading = report.readings[index] ?? null;
    numbers[index] = numberOf(reading);
    if (typeof reading !== 'number' || reading < 0 || !Number.isInteger(reading)) notable.push(cells[index] as Cell);
  }
  return { form, report, numbers, notable };
}

/** What the rules look at. */
export function subjectOf(report: Report, editions: readonly Edition[], remarks: readonly Remark[] = [], last?: Report): Subject {
  const figures = figuresOf(report);
  const before = last && figuresOf(last);
  const { form, numbers, notable } = figures;
  const evaluation = evaluate(figures, before);
  return before ? { form, report, numbers, notable, remarks, editions, evaluation, last: before } : { form, report, numbers, notable, remarks, editions, evaluation };
}

/** Runs every rule over a report. The findings come rule by rule, gravest rules first as registered. */
export function check(subject: Subject, rules: readonly Rule[], addresses: Addresses = new Map()): CheckResult {
  const { undecided } = subject.evaluation;
  const counts = { error: 0, warning: 0, hint: 0, undecided: undecided.length };
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const draft of rule.check(subject)) {
      findings.push(finish(rule.id, draft, addresses, subject.report.notes));
      counts[draft.level] += 1;
    }
  }
  return { findings, counts, undecided };
}

function finish(rule: string, draft: Draft, addresses: Addresses, notes: readonly Note[]): Finding {
  const found = draft.cells.map((name) => addresses.get(name)).filter((address) => address !== undefined);
  const note = draft.level === 'warning' ? notes.find((each) => answers(each, { ...draft, rule })) : undefined;
  return { ...draft, rule, addresses: draft.addresses ?? found, ...(note === undefined ? {} : { note: note.text }) };
}
