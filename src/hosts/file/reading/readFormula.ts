import type { Spot } from '../../../core/draw/address.js';
import { shiftFormula } from './shiftFormula.js';

/** The formula of a cell as its markup states it. */
interface FormulaMarkup {
  readonly type: string | undefined;
  /** The number of a formula that cells share. */
  readonly shared: string | undefined;
  readonly text: string;
}

/** The most characters of shared formulas that are moved to other cells of a sheet; a form has far fewer. */
const MOST_MOVED = 100_000;

interface SharedFormula {
  readonly at: Spot;
  readonly text: string;
}

/**
 * A reader of the formulas of one sheet: gives the text of each, that of a shared one as it stands in its own
 * cell; undefined where it cannot be told, and where there are too many to tell.
 */
export function formulaReader(): (at: Spot, formula: FormulaMarkup) => string | undefined {
  const known = new Map<string, SharedFormula>();
  let moved = 0;
  return (at, { type, shared, text }) => {
    if (type === 'dataTable') return undefined;
    if (type !== 'shared' || shared === undefined) return text === '' ? undefined : text;
    if (text !== '') {
      known.set(shared, { at, text });
      return text;
    }
    const first = known.get(shared);
    moved += first?.text.length ?? 0;
    if (!first || moved > MOST_MOVED) return undefined;
    return shiftFormula(first.text, at.row - first.at.row, at.column - first.at.column);
  };
}
