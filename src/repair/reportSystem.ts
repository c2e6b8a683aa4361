import type { Figures } from '../core/check/figures.js';
import { findCell, type Cell, type Form } from '../core/form/form.js';
import { isMoney, type Money } from '../core/form/number.js';
import type { Relation, Term } from '../core/form/relations.js';
import { remember } from '../core/form/remember.js';
import { readingOf } from '../core/report/report.js';
import type { Equation, Quantity, System } from './system.js';

/** Amounts are reckoned in ten-thousandths of a 元, so that 万元 with eight decimals are whole. */
const PARTS_OF_YUAN = 10_000;

const YUAN: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1e3,
  万元: 1e4,
  万: 1e4,
  百万元: 1e6,
  千万元: 1e7,
  亿元: 1e8,
  亿: 1e8,
};

/** Cells that are treated specially, by name. */
export interface Special {
  /** Cells that cannot be wrong: locked, or confirmed by somebody. Their value stands. */
  readonly fixed?: ReadonlySet<string>;
  /**
   * Cells with a live formula: where the sum they state holds, they follow their parts and are never wrong
   * themselves.
   */
  readonly formulas?: ReadonlySet<string>;
}

/**
 * The system that the relations of level `error` form over the cells of a report, in the order of its form;
 * last year's figures are constants.
 */
export function systemOf(figures: Figures, { fixed, formulas }: Special = {}, last?: Figures): System {
  const { form } = figures;
  const following = formulas ? followers(form, figures, formulas) : undefined;
  const cells = form.cells.map((cell): Quantity => ({
    name: cell.name,
    value: following?.has(cell.name) ? null : valueOf(cell, figures),
    least: cell.kind === 'change' ? -Infinity : 0,
    isFixed: fixed?.has(cell.name) ?? false,
  }));
  const carried = last
    ? form.relations
        .filter(isBinding)
        .filter((relation) => termsOf(relation).some((term) => term.last))
        .flatMap((relation) => equationOf(relation, form, last))
    : [];
  return { cells, equations: carried.length > 0 ? [...equationsOf(form), ...carried] : equationsOf(form) };
}

/** What a cell states, in whole numbers of its own measure; null where that is nothing. */
export function valueOf(cell: Cell, { report, numbers }: Figures): number | null {
  const reading = readingOf(report, cell);
  const value =
    reading !== null && isMoney(reading) ? moneyParts(reading, cell) : (numbers[cell.index] ?? NaN);
  return Number.isNaN(value) || !Number.isSafeInteger(Math.trunc(value)) ? null : value;
}

/** A value as the cell would state it: an amount in the unit that stands there, or that is usual. */
export function statedAs(value: number, cell: Cell, { report }: Figures): number {
  if (cell.kind !== 'money') return value;
  const reading = readingOf(report, cell);
  return value / PARTS_OF_YUAN / yuanIn(reading !== null && isMoney(reading) ? reading.unit : null, cell);
}

function moneyParts({ value, unit }: Money, cell: Cell): number {
  const [whole = '', part = ''] = value.split('.');
  const scale = yuanIn(unit, cell) * PARTS_OF_YUAN;
  const fraction = part === '' ? 0 : (Number(part) * scale) / 10 ** part.length;
  return (
    Math.abs(Number(whole)) * scale * (value.startsWith('-') ? -1 : 1) +
    (value.startsWith('-') ? -fraction : fraction)
  );
}

function yuanIn(unit: string | null, { unit: declared, band, column }: Cell): number {
  return YUAN[unit ?? declared ?? band.usualUnits?.[column.code] ?? '元'] ?? 1;
}

const equationsOf = remember((form: Form): readonly Equation[] =>
  form.relations
    .filter(isBinding)
    .filter((relation) => !termsOf(relation).some((term) => term.last))
    .flatMap((relation) => equationOf(relation, form)),
);

/** The equalities of level `error` among the cells of one table, over the cells of the form. */
export function equalitiesOf(form: Form, table: string): readonly Equation[] {
  return equationsOf(form).filter(
    ({ kind, shares }) => kind === 'equal' && form.cells[shares[0]?.cell ?? -1]?.table.code === table,
  );
}

function isBinding({ level }: Relation): boolean {
  return level === 'error';
}

function termsOf({ left, right }: Relation): readonly Term[] {
  return [...left, ...right.map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 }))];
}

/** The equation of a relation; none where last year's report does not say what it needs. */
function equationOf(relation: Relation, form: Form, last?: Figures): readonly Equation[] {
  const terms = termsOf(relation);
  const isMoneyIn = (term: Term) => form.cells[term.index]?.kind === 'money';
  const measure = terms.some(isMoneyIn) ? PARTS_OF_YUAN : 1;
  const factors = new Map<number, number>();
  let constant = 0;
  for (const term of terms) {
    if (term.last) {
      const before = last && findCell(last.form, term.cell);
      const value = before && last ? valueOf(before, last) : null;
      if (value === null) return [];
      constant -= term.sign * value * (before?.kind === 'money' ? 1 : measure);
    } else
      factors.set(term.index, (factors.get(term.index) ?? 0) + term.sign * (isMoneyIn(term) ? 1 : measure));
  }
  return [
    {
      id: relation.id,
      kind: relation.kind,
      shares: [...factors].map(([cell, factor]) => ({ cell, factor })),
      constant: constant + 0,
    },
  ];
}

/**
 * The cells with a formula whose sum holds as it stands; a formula that states something else is a cell like
 * any other.
 */
function followers(form: Form, { numbers }: Figures, formulas: ReadonlySet<string>): ReadonlySet<string> {
  const sums = form.relations.filter(({ isSum, right }) => isSum && formulas.has(right[0]?.cell ?? ''));
  const holding = sums.filter(
    (relation) =>
      termsOf(relation).reduce((sum, { sign, index }) => sum + sign * (numbers[index] ?? NaN), 0) === 0,
  );
  return new Set(holding.map(({ right }) => right[0]?.cell ?? ''));
}
