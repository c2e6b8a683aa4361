import { figuresOf } from '../core/check/figures.js';
import { formOf } from '../core/form/form.js';
import type { Report } from '../core/report/report.js';
import { likelySolutions } from './explain/likely.js';
import { rankSolutions, type Known } from './explain/rank.js';
import { DEFAULT_LIMITS, type Limits } from './localise/limits.js';
import { localiseErrors, type ComponentResult } from './localise/localiseErrors.js';
import { combineSolutions } from './propose/combine.js';
import { filledBlanks } from './propose/filledBlanks.js';
import { partOf } from './propose/part.js';
import type { Part, Repair, RepairStatus } from './propose/proposal.js';
import { tellSettled } from './propose/tellSettled.js';
import { tellRepair } from './propose/tellRepair.js';
import { bindingEquations, carryOversOf } from './system/formEquations.js';
import { isSound } from './system/isSound.js';
import { systemOf, type SpecialCells } from './system/reportSystem.js';

export type { Part, Repair, Solution, SolutionGroup } from './propose/proposal.js';

/** What is known of the cells, and how far to search; `most` is the number of solutions that are told. */
export interface RepairOptions extends SpecialCells, Limits {
  /** Cells that the user suspects or has just edited: they decide among solutions of one size. */
  readonly suspected?: ReadonlySet<string>;
  /** Empty cells whose figure stands in the file and was not read: nothing is filled in there. */
  readonly unread?: ReadonlySet<string>;
}

/** How long a user waits for an answer, in milliseconds. */
export const PATIENCE = 500;

/** So many solutions are told by default; more are kept, to find the likeliest. */
const MOST_TOLD = 100;

/** The repair of a report in which nothing is wrong or left open. */
const NOTHING_WRONG: Omit<Repair, 'ms'> = {
  status: 'none',
  lowerBound: 0,
  wrongCells: 0,
  certain: [],
  message: '',
  solutions: [],
  truncated: false,
  parts: [],
  filled: [],
  settled: '',
  nodes: 0,
};

/**
 * Every smallest set of cells whose change makes all relations of level `error` hold, the likeliest first;
 * with last year's report, its carry-over too.
 *
 * Counts are whole numbers from 0 up, a change may be negative, amounts are exact. Blanks and unreadable
 * cells may take any value and do not count as wrong. The default budget is 50 000 nodes or 50 ms; as long as
 * it lasts, the answer does not depend on time.
 */
export function repairReport(report: Report, options: RepairOptions = {}, last?: Report): Repair {
  const { most = MOST_TOLD, suspected = new Set(), formulas = new Set(), now = DEFAULT_LIMITS.now } = options;
  const { printed = new Map<string, number>(), unread = new Set() } = options;
  const start = now();
  const lastFigures = last && figuresOf(last);
  if (printed.size === 0 && isSound(report, bindingEquations(formOf(report.edition), lastFigures)))
    return { ...NOTHING_WRONG, ms: now() - start };
  const figures = figuresOf(report);
  const system = systemOf(figures, options, lastFigures);
  const kept = Math.max(most, DEFAULT_LIMITS.most);
  const results = localiseErrors(system, { ...options, most: kept });
  const known: Known = { system, figures, suspected, formulas, printed };
  const ranked = results.filter(isWrong).map((result) => ({
    result,
    solutions: rankSolutions(likelySolutions(result, figures.form, system, kept), known),
  }));
  const parts = ranked.map((each) => partOf(each, most, known));
  const combined = combineSolutions(ranked, most);
  const filled = results
    .flatMap((result) => filledBlanks(result, figures, formulas))
    .filter(({ cell }) => !unread.has(cell));
  return {
    ...summaryOf(parts, carryOversOf(figures.form)),
    ...combined,
    truncated: combined.truncated || parts.some(({ truncated }) => truncated),
    parts,
    filled,
    settled: tellSettled(filled, figures.form),
    nodes: results.reduce((sum, { nodes }) => sum + nodes, 0),
    ms: now() - start,
  };
}

/** Whether anything is wrong in a component; with nothing violated it may only have blanks. */
function isWrong({ status, solutions, component }: ComponentResult): boolean {
  return status !== 'optimal' || component.violated.length > 0 || (solutions[0]?.wrong.size ?? 0) > 0;
}

function summaryOf(
  parts: readonly Part[],
  carryOvers: ReadonlySet<string>,
): Pick<Repair, 'status' | 'lowerBound' | 'wrongCells' | 'certain' | 'message'> {
  const status = worstStatus(parts);
  const lowerBound = parts.reduce((sum, part) => sum + part.lowerBound, 0);
  return {
    status,
    lowerBound,
    wrongCells: lowerBound,
    certain: parts.flatMap(({ certain }) => certain),
    message: tellRepair(status, parts, carryOvers),
  };
}

function worstStatus(parts: readonly Part[]): RepairStatus {
  const graveFirst = ['impossible', 'budget', 'optimal'] as const;
  return graveFirst.find((status) => parts.some((part) => part.status === status)) ?? 'none';
}
