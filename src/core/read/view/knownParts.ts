import { spotKey, type Spot } from '../../draw/address.js';
import type { Form } from '../../form/form.js';
import { apart } from '../../form/remember.js';
import type { FoundCell, PartsFinder } from './foundCell.js';

/** What formulas add up on a sheet, as long as the cells of the form stand in the same places. */
interface KnownSums {
  readonly ats: readonly (Spot | undefined)[];
  readonly sums: KnownSum[];
}

/** What the formula of a cell adds up on a sheet of that name. */
interface KnownSum {
  readonly formula: string | undefined;
  readonly sheet: string;
  readonly parts: readonly number[] | undefined;
}

/**
 * Finds the parts of sums on one sheet after the other that are alike but for their figures, of which
 * `numbers` are the places: those of the same formula in the same cell are looked for once.
 */
export function findPartsOnce(numbers: readonly Spot[]) {
  const known = new Map<Form, KnownSums>();
  return (found: readonly FoundCell[], form: Form, sheet: string, find: PartsFinder): PartsFinder => {
    const last = known.get(form);
    const isSame =
      last?.ats.length === found.length && found.every(({ at }, each) => isOne(at, last.ats[each]));
    const { sums } = isSame ? last : { sums: [] };
    if (!isSame && standIn(found, numbers))
      known.set(form, { ats: found.map(({ at }) => at && placeOf(at)), sums });
    return (at) => {
      const formula = found[at]?.content?.formula;
      let sum = sums[at];
      if (sum?.formula !== formula || sum?.sheet !== sheet) {
        sum = { formula: formula && apart(formula), sheet: apart(sheet), parts: find(at) };
        sums[at] = sum;
      }
      return sum.parts;
    };
  };
}

function isOne(at: Spot | undefined, last: Spot | undefined): boolean {
  return at?.row === last?.row && at?.column === last?.column;
}

function placeOf({ row, column }: Spot): Spot {
  return { row, column };
}

/** True where a cell of the form was found in each of some places. */
function standIn(found: readonly FoundCell[], numbers: readonly Spot[]): boolean {
  const places = new Set(found.flatMap(({ at }) => (at ? [spotKey(at)] : [])));
  return numbers.every((spot) => places.has(spotKey(spot)));
}
