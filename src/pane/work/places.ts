import { joinAddresses } from '../../core/draw/address.js';

/** Places of a finding that are shown to go to. */
const MOST_PLACES = 4;

/** The cells of a finding as ranges without their sheet. */
interface ShownPlaces {
  readonly shown: readonly string[];
  /** True where there are more ranges than are shown. */
  readonly hasMore: boolean;
}

/** The first ranges that addresses on one sheet join to: `D7:J7`. */
export function placesOf(addresses: readonly string[]): ShownPlaces {
  const areas = joinAddresses(addresses);
  return { shown: areas.slice(0, MOST_PLACES), hasMore: areas.length > MOST_PLACES };
}

/** The first cell of a range: `D7` of `D7:J7`. */
export function firstCell(range: string): string {
  return range.split(':')[0] ?? range;
}
