import { fold } from '../form/fold.js';
import { oneLine, splitParagraphs } from '../form/text.js';
import type { Finding } from './finding.js';

/** A written reason (填写说明) for something that should hold and does not. */
export interface Note {
  /**
   * The key of the finding that it answers. Empty for a note added by hand: it answers the finding whose
   * sentence it is about.
   */
  readonly finding: string;
  /** What it is about: the sentence of the finding when the note was written, on one line. */
  readonly about: string;
  /** The reason, one paragraph a line; never empty. */
  readonly text: string;
}

const FIGURE = /\d/;

/**
 * The key of a finding, which depends neither on figures nor on addresses: `relation disclosure.normative:
 * inForce = last.inForce + issued - repealed`, `money disclosure.fees.amount`. One note answers all findings
 * of one key.
 */
export function keyOf({
  rule,
  relation,
  topic,
  cells,
}: Pick<Finding, 'rule' | 'relation' | 'topic' | 'cells'>): string {
  return oneLine(`${rule} ${relation ?? topic ?? cells.join(' ')}`);
}

/**
 * True where a note gives the reason for a finding: by its key or, added by hand without one, by the
 * finding's sentence.
 */
export function answers(
  { finding: key, about }: Pick<Note, 'finding' | 'about'>,
  finding: Pick<Finding, 'rule' | 'relation' | 'topic' | 'cells' | 'message'>,
): boolean {
  return key === '' ? fold(about) === fold(finding.message) : key === keyOf(finding);
}

/** Finds the first of some notes that answers a finding. */
export function noteFinder(
  notes: readonly Note[],
): (finding: Parameters<typeof answers>[1]) => Note | undefined {
  if (notes.length === 0) return () => undefined;
  const first = new Map<string, number>();
  notes.forEach(({ finding: key, about }, at) => {
    const sought = key === '' ? `about ${fold(about)}` : `key ${key}`;
    if (!first.has(sought)) first.set(sought, at);
  });
  return (finding) => {
    const places = [`key ${keyOf(finding)}`, `about ${fold(finding.message)}`].map((each) => first.get(each));
    return notes[Math.min(...places.map((at) => at ?? Infinity))];
  };
}

/**
 * The sentence that a note was written about, where its finding says something else now; undefined where it
 * says the same. Words of the user's own without a figure do not tell for which figure a note was written.
 */
export function earlierSentence({ about }: Note, { message }: Pick<Finding, 'message'>): string | undefined {
  if (about === '' || fold(about) === fold(message)) return undefined;
  return !FIGURE.test(about) && FIGURE.test(message) ? undefined : about;
}

/** True for a warning whose reason is missing, or was given for another figure. */
export function lacksReason({ level, note, notedFor }: Finding): boolean {
  return level === 'warning' && (note === undefined || notedFor !== undefined);
}

/** A note as a report keeps it; undefined where it gives no reason. */
export function tidyNote({ finding, about, text }: Note): Note | undefined {
  const reason = splitParagraphs(text).join('\n');
  return reason === '' ? undefined : { finding: oneLine(finding), about: oneLine(about), text: reason };
}
