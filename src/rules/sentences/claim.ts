import type { Ground } from './grounds.js';
import type { Meaning } from './meaning.js';
import { rangeOf } from './rough.js';
import type { StatedNumber } from './stated.js';

/** A number of the prose with what it counts, and the sums of the tables with which it may agree. */
export interface Claim {
  readonly stated: StatedNumber;
  readonly meaning: Meaning;
  readonly grounds: readonly Ground[];
  /** False where its words may mean something else, or a part of the body. */
  readonly isSure: boolean;
  /** True where it may be said of some of the requests that its sentence speaks of. */
  readonly isOfPart?: boolean;
  /** True where it is said of a few of them: it is no more than its sums. */
  readonly isOfFew?: boolean;
  /** True where it is said of more bodies than the table: it is no less than its sums. */
  readonly isOfMore?: boolean;
  /** True for a number of other bodies, which stands in no table: it only adds up with others. */
  readonly isOthers: boolean;
}

/** True where a number agrees with one of its sums, or where a blank leaves that open. */
export function agrees({ stated, meaning, grounds, isOfFew = false, isOfMore = false }: Claim): boolean {
  const { quantity } = stated;
  const said = quantity.value * (meaning.change ?? 1);
  const range = rangeOf(stated);
  const fits = ({ value }: Ground) =>
    range ? range[0] <= value && value <= range[1] : Math.abs(value - said) < quantity.step - 1e-9;
  if (grounds.some(({ value }) => Number.isNaN(value))) return true;
  if ((meaning.isPart || isOfFew) && grounds.some(({ value }) => quantity.value <= value)) return true;
  if (isOfMore && grounds.some(({ value }) => quantity.value >= value)) return true;
  return meaning.isEach ? grounds.every(fits) : grounds.some(fits);
}
