import type { Problem, ProblemCode } from '../../core/report/problem.js';

/** The facts of a problem, which its sentence names. */
export type Facts = Problem['facts'];

/** Some problems by their codes, each with its sentence: what it is, and what to do about it. */
export type ProblemSentences = Partial<Readonly<Record<ProblemCode, (facts: Facts) => string>>>;
