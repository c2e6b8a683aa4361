import { check, subjectOf } from '../../../src/core/check/check.js';
import { editions, rules } from '../../../src/index.js';
import { bodyReport } from './figures.js';
import type { Judged } from './judged.js';

/** How many wrong sentences are found, and how many right ones are accused above a hint. */
interface Measured {
  readonly wrong: number;
  readonly found: number;
  readonly recall: number;
  readonly right: number;
  readonly accused: number;
  readonly hinted: number;
}

/** Tries the rules on sentences. */
export function measure(sentences: readonly Judged[]): Measured {
  const tried = rules.filter(({ id }) => id.startsWith('prose') && id !== 'prose');
  const results = sentences.map(({ body, isRight, paragraphs }) => ({
    isRight,
    levels: check(subjectOf(bodyReport(body, paragraphs), editions), tried).findings.map(
      ({ level }) => level,
    ),
  }));
  const wrong = results.filter(({ isRight }) => !isRight);
  const right = results.filter(({ isRight }) => isRight);
  const found = wrong.filter(({ levels }) => levels.length > 0).length;
  const accused = right.filter(({ levels }) => levels.some((level) => level !== 'hint')).length;
  const hinted = right.filter(({ levels }) => levels.length > 0).length - accused;
  return { wrong: wrong.length, found, recall: found / wrong.length, right: right.length, accused, hinted };
}
