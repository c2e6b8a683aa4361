import { joinLists } from '../form/group.js';
import type { Edition } from '../form/edition.js';
import type { Level, Relation } from '../form/relations.js';
import type { Addresses } from '../report/addresses.js';
import type { Draft, Finding } from '../report/finding.js';
import { isTraditionalText } from '../form/traditional.js';
import { refuseOther } from '../report/lastYear.js';
import { earlierSentence, noteFinder } from '../report/note.js';
import { type Report } from '../report/report.js';
import { evaluate } from './evaluate.js';
import { figuresOf } from './figures.js';
import type { Rule, Subject } from './rule.js';

/**
 * What a check found: the findings, how many of each level, and the relations that blanks leave undecided.
 */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Level | 'undecided', number>>;
  readonly undecided: readonly Relation[];
}

/**
 * What the rules look at; throws a `Problem` `wrongLastYear` or `wrongLastBody` where last year's report is
 * of another year or body, and the body is not said to be renamed.
 */
export function subjectOf(
  report: Report,
  editions: readonly Edition[],
  { remarks = [], formulas = new Set() }: Partial<Pick<Subject, 'remarks' | 'formulas'>> = {},
  last?: Report,
  isRenamed = false,
): Subject {
  refuseOther(report, last, isRenamed);
  const figures = figuresOf(report);
  const before = last && figuresOf(last);
  const { form, numbers, notable } = figures;
  const evaluation = evaluate(figures, before);
  const subject = { form, report, numbers, notable, remarks, formulas, editions, evaluation };
  return before ? { last: before, ...subject } : subject;
}

/** Runs every rule over a report. The findings come rule by rule, gravest rules first as registered. */
export function check(
  subject: Subject,
  rules: readonly Rule[],
  addresses: Addresses = new Map(),
): CheckResult {
  const { undecided } = subject.evaluation;
  const noteFor = noteFinder(subject.report.notes);
  const counts = { error: 0, warning: 0, hint: 0, undecided: undecided.length };
  const findings: Finding[] = [];
  let isTraditional: boolean | undefined;
  for (const rule of rules) {
    if (rule.readsWords === true)
      isTraditional ??= isTraditionalText(joinLists(Object.values(subject.report.chapters)));
    if (rule.readsWords === true && isTraditional === true) continue;
    for (const draft of rule.check(subject)) {
      findings.push(finish(rule.id, draft, addresses, noteFor));
      counts[draft.level] += 1;
    }
  }
  return { findings, counts, undecided };
}

function finish(
  rule: string,
  draft: Draft,
  addresses: Addresses,
  noteFor: ReturnType<typeof noteFinder>,
): Finding {
  const found = draft.cells.map((name) => addresses.get(name)).filter((address) => address !== undefined);
  const note = draft.level === 'warning' ? noteFor({ ...draft, rule }) : undefined;
  const notedFor = note && earlierSentence(note, draft);
  return {
    rule,
    addresses: found,
    ...(note === undefined ? {} : { note: note.text }),
    ...(notedFor === undefined ? {} : { notedFor }),
    ...draft,
  };
}
