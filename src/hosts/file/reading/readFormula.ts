import type { Spot } from '../../../core/draw/address.js';
import { shiftFormula } from './shiftFormula.js';

/** The formula of a cell as its markup states it. */
interface FormulaMarkup {
  readonly at: Spot;
  readonly type: string | undefined;
  /** The number of a formula that cells share. */
  readonly shared: string | undefined;
  readonly text: string;
}

interface SharedFormula {
  readonly at: Spot;
  readonly text: string;
}

/**
 * A reader of the formulas of one sheet: gives the text of each, that of a shared one as it stands in its own
 * cell; undefined where it cannot be told.
 */
export function formulaReader(): (formula: FormulaMarkup) => string | undefined {
  const known = new Map<string, SharedFormula>();
  return ({ at, type, shared, text }) => {
    if (type === 'dataTable') return undefined;
    if (type !== 'shared' || shared === undefined) return text === '' ? undefined : text;
    if (text !== '') {
      known.set(shared, { at, text });
      return text;
    }
    const first = known.get(shared);
    return first && shiftFormula(first.text, at.row - first.at.row, at.column - first.at.column);
  };
}
